/** A table of the ROME export: how its rows are told apart and what they must refer to. */
export interface TableRome {
  /** Columns that tell a row from another. */
  cle: readonly string[];
  /** Those of them that may be empty, but not all at once. */
  cleFacultative?: readonly string[];
  /** Columns that hold a whole number. */
  entiers?: readonly string[];
  /** Column → table whose key it must be. */
  renvois?: Readonly<Record<string, string>>;
  /** Columns whose apostrophes are doubled by the publisher, as SQL would have them. */
  apostrophes?: readonly string[];
  /** Column that holds a name in both genders. */
  nom?: string;
  /** Column → values it may take. */
  valeurs?: Readonly<Record<string, readonly string[]>>;
}

const fiche = { code_rome: "referentiel_code_rome" } as const;

/**
 * The tables of the export, by the part of the file name between `unix_` and `_v460_utf8.csv`.
 *
 * Tables that are not listed are kept too, each row under its whole content.
 */
export const TABLES_ROME: Readonly<Record<string, TableRome>> = {
  referentiel_code_rome: {
    cle: ["code_rome"],
    nom: "libelle_rome",
    // Itself for the codes of ROME 3: checked against this very table.
    renvois: { code_rome_parent: "referentiel_code_rome" },
  },
  referentiel_code_rome_riasec: { cle: ["code_rome"], renvois: fiche },
  grand_domaine: { cle: ["code_grand_domaine"] },
  domaine_professionnel: { cle: ["code_domaine_professionnel"] },
  cr_gd_dp: { cle: ["code_rome"], renvois: fiche },
  cr_gd_dp_appellations: {
    cle: ["code_grand_domaine", "code_domaine_professionnel", "numero_fiche_rome", "ogr_appellation"],
    // A line is a domain, a fiche or an appellation: it fills the columns of what it is.
    cleFacultative: [
      "code_grand_domaine",
      "code_domaine_professionnel",
      "numero_fiche_rome",
      "ogr_appellation",
    ],
  },
  referentiel_appellation: { cle: ["code_ogr"], renvois: fiche, nom: "libelle_appellation_long" },
  texte: {
    cle: ["code_rome", "libelle_type_texte", "position_phrase"],
    entiers: ["position_phrase"],
    renvois: fiche,
    apostrophes: ["libelle_texte"],
  },
  item: { cle: ["code_ogr"] },
  referentiel_competence: {
    cle: ["code_ogr"],
    valeurs: { cat_comp: ["Savoir-faire", "Savoir-être professionnel"] },
  },
  referentiel_savoir: { cle: ["code_ogr_savoir"] },
  referentiel_contexte_travail: { cle: ["code_ogr"] },
  referentiel_macro_competence_riasec: { cle: ["code_ogr"], renvois: { code_ogr: "referentiel_competence" } },
  coherence_item: { cle: ["code_rome", "code_ogr"], renvois: { ...fiche, code_ogr: "item" } },
  liens_rome_referentiels: { cle: ["code_rome", "code_compo_bloc", "code_ogr"], renvois: fiche },
  rubrique_mobilite: {
    cle: ["code_rome", "code_rome_cible"],
    entiers: ["numero_ordre"],
    renvois: { ...fiche, code_rome_cible: "referentiel_code_rome" },
  },
  secteur_activite: { cle: ["code_sect_activite"] },
  sous_secteur_activite: {
    cle: ["code_ss_sect_activite"],
    renvois: { code_sect_activite: "secteur_activite" },
  },
  arborescence_secteur_activite: {
    cle: ["code_rome", "code_sect_activite", "code_ss_sect_activite"],
    cleFacultative: ["code_ss_sect_activite"],
    renvois: fiche,
  },
  secteur_naf: { cle: ["code_secteur_naf"] },
  arborescence_secteur_naf: { cle: ["code_rome", "code_secteur_naf"], renvois: fiche },
  centre_interet: { cle: ["code_centre_interet"], entiers: ["code_centre_interet"] },
  arborescence_centre_interet: {
    cle: ["code_rome", "code_centre_interet"],
    entiers: ["code_centre_interet"],
    renvois: { ...fiche, code_centre_interet: "centre_interet" },
  },
  themes: { cle: ["code_theme"] },
  arborescence_thematique: { cle: ["code_rome", "code_theme"], renvois: fiche },
  composition_bloc: { cle: ["code_compo_bloc"] },
  descriptif_rubrique: { cle: ["code_rubrique"] },
};

/** Table and version that a file name tells, or null when it is not the publisher's. */
export function tableDuFichier(nom: string): { table: string; version: string } | null {
  const [, table, version] = /^unix_([a-z_]+)_v(\d{1,6})_utf8\.csv(?:\.gz)?$/.exec(nom) ?? [];
  return table && version ? { table, version } : null;
}
