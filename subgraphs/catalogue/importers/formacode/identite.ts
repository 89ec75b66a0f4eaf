/** Who makes the thesaurus Formacode. */
export const FORMACODE = {
  producteur: "Centre Inffo",
  licence: "Marque de Centre Inffo, conditions de réutilisation à vérifier",
};

/** Kinds of records, as the table `lignes` names them. */
export const OBJETS = {
  descripteur: "formacode",
  domaine: "formacodeDomaine",
  public: "formacodePublic",
  isced: "formacodeIsced",
  inclusionPublic: "formacodeInclusionPublic",
  inclusionTheme: "formacodeInclusionTheme",
} as const;

/** A code of the thesaurus. */
export const CODE = /^\d{5}$/;
export const ATTENDU = "cinq chiffres";
