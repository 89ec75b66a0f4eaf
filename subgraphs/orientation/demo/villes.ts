/** A town of the demo region, with how the French language goes « to » and « from » it. */
export interface Ville {
  code: string;
  nom: string;
  /** « de Moulins », « d'Annecy », « du Puy-en-Velay ». */
  de: string;
}

const ville = (code: string, nom: string, de = `de ${nom}`): Ville => ({ code, nom, de });

/** The towns around which the demo's bassins are drawn; each has the whole range of services. */
export const CENTRES: readonly Ville[] = [
  ville("69123", "Lyon"),
  ville("38185", "Grenoble"),
  ville("42218", "Saint-Étienne"),
  ville("63113", "Clermont-Ferrand"),
  ville("74010", "Annecy", "d'Annecy"),
  ville("73065", "Chambéry"),
  ville("26362", "Valence"),
  ville("01053", "Bourg-en-Bresse"),
  ville("42187", "Roanne"),
  ville("03190", "Moulins"),
  ville("15014", "Aurillac", "d'Aurillac"),
  ville("43157", "Le Puy-en-Velay", "du Puy-en-Velay"),
];

/** Other towns, with a mission locale and an agency of France Travail. */
export const AUTRES: readonly Ville[] = [
  ville("03185", "Montluçon"),
  ville("03310", "Vichy"),
  ville("69266", "Villeurbanne"),
  ville("69264", "Villefranche-sur-Saône"),
  ville("38544", "Vienne"),
  ville("38563", "Voiron"),
  ville("26198", "Montélimar"),
  ville("26281", "Romans-sur-Isère"),
  ville("07019", "Aubenas", "d'Aubenas"),
  ville("07010", "Annonay", "d'Annonay"),
  ville("74012", "Annemasse", "d'Annemasse"),
  ville("74281", "Thonon-les-Bains"),
  ville("01283", "Oyonnax", "d'Oyonnax"),
  ville("63430", "Thiers"),
  ville("63178", "Issoire", "d'Issoire"),
  ville("73011", "Albertville", "d'Albertville"),
  ville("42147", "Montbrison"),
  ville("15187", "Saint-Flour"),
];
