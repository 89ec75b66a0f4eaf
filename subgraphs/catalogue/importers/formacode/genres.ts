import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { headOf } from "@passerelle/kernel/importing/reading/head";

/** What a CSV file of the thesaurus holds. */
export type GenreDeFichier = "descripteurs" | "domaines" | "arbre";

/** What a CSV file holds by its first line; null when it is no file of the thesaurus. */
export function genreDuCsv(head: string): GenreDeFichier | null {
  const [premiere = ""] = head.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  if (/^A;B;C;D;E;F;G;H;?$/.test(premiere)) return "arbre";
  // Only what every encoding writes alike.
  if (!/^"?Code du Terme"?;.*Descripteur en typo riche/.test(premiere)) return null;
  return /Champ s.{1,2}mantique/.test(premiere) ? "descripteurs" : "domaines";
}

/** What a CSV file holds, by its own beginning. */
export async function genreDuFichier(file: ImportFile): Promise<GenreDeFichier | null> {
  return genreDuCsv(await headOf(file));
}
