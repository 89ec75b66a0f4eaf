import type { Genre } from "../../importers/lheo/restitution.ts";
import type { ExportResult } from "./exporter.ts";

/** What was done to an element, and where what it said is now. */
const SENS: Record<Genre, string> = {
  absent: "mandatory and absent from the source: a placeholder is written, and marked as one",
  deduit: "not said by the source: what is deduced is written, and marked as deduced",
  remplace: "not valid as it stands: a valid one is written, the original is in extras",
  retire: "has no place there: it is in extras",
  attributs: "attributes that the version has not: they are in extras",
  origine: "in an order, or with a text, that the schema refuses: put right, the original is in extras",
};

/** Lines told: a feed that departs from its schema in more ways departs from it altogether. */
const LIGNES = 60;

/** What an export had to change, one line for each kind of element; empty when it changed nothing. */
export function rapport({ ecarts }: Pick<ExportResult, "ecarts">): string {
  const lines = ecarts
    .slice(0, LIGNES)
    .map(({ chemin, genre, fois }) => `${String(fois).padStart(9)}  ${chemin}: ${SENS[genre]}\n`);
  const more = ecarts.length > LIGNES ? `           and ${ecarts.length - LIGNES} other kinds\n` : "";
  return lines.join("") + more;
}
