/** Files of the reference data that no importer reads, by their path in the folder, and why. */
export const NOT_IMPORTED: ReadonlyMap<string, string> = new Map([
  ["README.md", "describes the folder"],
  ["lheo/STRUCTURE.md", "describes LHÉO; the importer, the exporter and `docs/lheo.md` are written from it"],
  [
    "data-inclusion/schemas-v1/structure.json",
    "a schema: a test compares the verdict of our rules with its own",
  ],
  [
    "data-inclusion/schemas-v1/service.json",
    "a schema: a test compares the verdict of our rules with its own",
  ],
  ["lheo/lheo-2.3.xsd", "a schema: tests validate what is exported against it"],
  [
    "lheo/lheo-2.3-tables.json",
    "code tables: the importer has them as enumerations, and a test compares each code",
  ],
  [
    "lheo/lheo-2.3-gml.xml",
    "the definition of the language, not an offer: tests compare our structure with it",
  ],
  [
    "remuneration/code-du-travail-stagiaires-6341-6343.json",
    "the law: `bareme-stagiaires.json` is drawn from it, each line with its article",
  ],
  ...[
    "hauts-de-france-indemnites-protec-soc-formation-pro",
    "region-normandie-une-formation-un-emploi",
    "region-nouvelle-aquitaine-fonds-social-formation",
    "region-occitanie-remuneration-stagiaires-formation-professionnelle",
    "region-provence-alpes-cote-azur-pass-sud-formation",
    "region-provence-alpes-cote-azur-remuneration-stagiaires-formation-professionnelle",
  ].map(
    (name) =>
      [
        `remuneration/aides-regionales/${name}.yml`,
        "rules of another simulator, under AGPL-3.0: read by people, who write a Region's own rules in our format",
      ] as const,
  ),
]);
