import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { entete, lireLignes } from "../certifications/fichiers.ts";
import { importerCertifications } from "../certifications/importer.ts";
import { mesurerCodes, mesurerFiches } from "../certifications/jointures.ts";
import { jourDuNom } from "../certifications/lecture.ts";
import { lireExport } from "./record.ts";
import { TABLES, type TableExport } from "./tables.ts";

const tableDe = (nom: string): TableExport | undefined => TABLES.find((table) => table.nom.test(nom));

/** The directories of France compétences (RNCP and RS): their daily export, a file a table, given together or alone. */
export const franceCompetences = importerCertifications({
  name: "france-competences",
  summary: "RNCP and RS, the daily CSV export of France compétences, its files together.",
  version: 1,
  defaultSource: "france-competences",
  producteur: "France compétences",
  licence: "Licence Ouverte 2.0",
  recognises: (nom, head) => {
    const table = tableDe(nom);
    return table !== undefined && entete(nom, head, ["Numero_Fiche", ...table.colonnes]);
  },
  lire,
  edition: (file) => jourDuNom(file.nom),
  async mesurer(tx, context) {
    const [standard, ...autres] = TABLES.map(({ objet }) => objet);
    for (const objet of autres) await mesurerFiches(tx, context, objet, standard ?? "");
    await mesurerCodes(tx, context, ["fcRome"], "fiches France compétences", ["codesRome"]);
    await mesurerCodes(tx, context, ["fcFormacode"], "fiches France compétences", ["formacodes"]);
    await mesurerCodes(tx, context, ["fcNsf"], "fiches France compétences", ["codesNsf"]);
    await mesurerCodes(tx, context, ["fcLiens"], "fiches France compétences", ["anciennes", "nouvelles"]);
  },
});

function lire(file: ImportFile) {
  const table = tableDe(file.nom);
  if (!table)
    throw new OperatorError(`${file.nom} is none of the tables of the export: keep the names of its files.`);
  const obligatoires = ["Numero_Fiche", ...table.colonnes];
  return lireLignes(file, table.objet, { separateur: ";", obligatoires }, (valeurs) =>
    lireExport(table, valeurs),
  );
}
