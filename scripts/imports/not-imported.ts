/** Files of the reference data that no importer reads, by their path in the folder, and why. */
export const NOT_IMPORTED: ReadonlyMap<string, string> = new Map([
  ["README.md", "describes the folder"],
  ["lheo/STRUCTURE.md", "describes LHÉO; the importer, the exporter and `docs/lheo.md` are written from it"],
  ["lheo/lheo-2.3.xsd", "a schema: tests validate what is exported against it"],
  [
    "lheo/lheo-2.3-gml.xml",
    "the definition of the language, not an offer: tests compare our structure with it",
  ],
]);
