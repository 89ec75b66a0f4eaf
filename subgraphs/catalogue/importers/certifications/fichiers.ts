import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { type CsvOptions, readCsv } from "@passerelle/kernel/importing/reading/csv";
import type { ApportLu } from "./apport.ts";
import type { EnregistrementLu } from "./importer.ts";

/** Reads the rows of a CSV file as records of one kind; a row that is not one is refused with its reason. */
export async function* lireLignes(
  file: ImportFile,
  objet: string,
  options: CsvOptions,
  lire: (valeurs: Record<string, string>) => ApportLu,
): AsyncGenerator<EnregistrementLu> {
  for await (const record of readCsv(file, options))
    yield {
      objet,
      ligne: record.ligne,
      lu: record.malforme === undefined ? lire(record.valeurs) : malformee(record.malforme),
    };
}

/** A record that is none. */
export const malformee = (motif: string): ApportLu => ({
  chemin: "",
  code: "LIGNE_MALFORMEE",
  raison: `Cette ligne ne se lit pas : ${motif}.`,
});

/** Is this the head of a CSV file whose header has these columns? */
export function entete(nom: string, head: string, colonnes: readonly string[], separateur = ";"): boolean {
  if (!/\.csv(\.gz)?$/i.test(nom)) return false;
  const premiere = head.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  const noms = new Set(premiere.split(separateur).map((nom) => nom.trim().replaceAll('"', "")));
  return colonnes.every((colonne) => noms.has(colonne));
}
