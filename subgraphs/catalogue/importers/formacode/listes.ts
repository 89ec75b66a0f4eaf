import { texte } from "../nomenclature/lire.ts";

/** Another term, as a term names it; the top domains are named without their code. */
export interface Lien {
  libelle: string;
  code: string | null;
}

/** A list in one cell: `a###b`. Each item once. */
export const liste = (cell: unknown): string[] => [
  ...new Set(
    texte(cell)
      .split("###")
      .map((item) => item.trim())
      .filter(Boolean),
  ),
];

/** A list of terms in one cell: `Adaptation sociale - 15031###Alphabétisation - 15043`. */
export const liens = (cell: unknown): Lien[] =>
  liste(cell).map((item) => {
    const [, libelle, code] = /^(.*\S)\s+-\s+(\d{5})$/.exec(item) ?? [];
    return libelle && code ? { libelle, code } : { libelle: item, code: null };
  });
