import type { Nombre } from "../calcul/euros.ts";
import { debutDuMois, type Jour } from "../calcul/jours.ts";
import { type Bareme, type Baremes, enVigueur, FRANCE, type LigneBareme } from "./bareme.ts";

/** A line as it applies to one month, with the scale that it comes from. */
export interface LigneAppliquee extends LigneBareme {
  bareme: Bareme;
}

/** The scale of one month of one territory: the national one, as the territory's overlays change it. */
export interface BaremeDuMois {
  mois: Jour;
  national: Bareme;
  /** Scales of the territory that change it, in the order of the territories given. */
  surcouches: readonly Bareme[];
  lignes: readonly LigneAppliquee[];
}

/** Scales in force on a day in a territory: its own first, then the national one unless its own replaces it. */
export function baremesAu(connus: Baremes, jour: Jour, territoires: readonly string[]): Bareme[] {
  const propres = territoires
    .filter((territoire) => territoire !== FRANCE)
    .flatMap((territoire) => dernierEnVigueur(connus, jour, territoire) ?? []);
  const national = dernierEnVigueur(connus, jour, FRANCE);
  const remplace = propres.some(({ application }) => application === "REMPLACE");
  return national && !remplace ? [...propres, national] : propres;
}

/**
 * The scale that pays a month: the one in force on its first day, even when its text came later.
 *
 * `entree` matters for lines that begin later than their scale (D. 6341-28-4, June 2021): who was already
 * in training keeps the former scale's line until then. Null before the first scale known.
 */
export function baremeDuMois(
  connus: Baremes,
  mois: Jour,
  entree: Jour,
  territoires: readonly string[],
): BaremeDuMois | null {
  const premier = debutDuMois(mois);
  const national = dernierEnVigueur(connus, premier, FRANCE);
  if (!national) return null;
  const precedent = dernier(
    connus.baremes,
    (bareme) => bareme.territoire === FRANCE && bareme.debut < national.debut,
  );
  let lignes = national.lignes.flatMap((ligne): LigneAppliquee[] => {
    if (!ligne.debut || ligne.debut <= premier) return [{ ...ligne, bareme: national }];
    const ancienne = precedent?.lignes.find(({ categorie }) => categorie === ligne.categorie);
    return ancienne && precedent && entree < national.debut ? [{ ...ancienne, bareme: precedent }] : [];
  });
  const surcouches = baremesAu(connus, premier, territoires).filter((bareme) => bareme !== national);
  for (const surcouche of surcouches) lignes = lignes.map((ligne) => appliquer(surcouche, ligne, premier));
  return { mois: premier, national, surcouches, lignes };
}

function appliquer(surcouche: Bareme, ligne: LigneAppliquee, premier: Jour): LigneAppliquee {
  const propre = surcouche.lignes.find(({ categorie }) => categorie === ligne.categorie);
  if (!propre || (propre.debut && propre.debut > premier)) return ligne;
  if (surcouche.application === "REMPLACE") return { ...propre, bareme: surcouche };
  const releve = (nationale: Nombre | null, propreAu: Nombre | null) =>
    propreAu && nationale && propreAu.greaterThan(nationale) ? propreAu : nationale;
  const montant = releve(ligne.montant, propre.montant);
  const minimum = releve(ligne.minimum, propre.minimum);
  const maximum = releve(ligne.maximum, propre.maximum);
  const inchangee = montant === ligne.montant && minimum === ligne.minimum && maximum === ligne.maximum;
  return inchangee ? ligne : { ...propre, montant, minimum, maximum, bareme: surcouche };
}

const dernierEnVigueur = (connus: Baremes, jour: Jour, territoire: string): Bareme | undefined =>
  dernier(connus.baremes, (bareme) => bareme.territoire === territoire && enVigueur(bareme, jour));

/** The last to begin of those that are wanted. */
function dernier(baremes: readonly Bareme[], voulu: (bareme: Bareme) => boolean): Bareme | undefined {
  let trouve: Bareme | undefined;
  for (const bareme of baremes)
    if (voulu(bareme) && (!trouve || trouve.debut < bareme.debut)) trouve = bareme;
  return trouve;
}
