import { chemin, enfants, type Noeud } from "./noeud.ts";
import { STRUCTURE } from "./sequences.ts";
import type { CodeSignalement, Signalements } from "./signalements.ts";

/** A departure from the schema, told once for each path of a file. */
export interface Ecart {
  /** What makes two departures the same one: code and path without numbers. */
  cle: string;
  ligne: number;
  chemin: string;
  valeur: string;
  code: CodeSignalement;
  raison: string;
}

/**
 * Compares a formation with the schema: unknown names, order, texts that were cut.
 *
 * A name that is one slip away from one expected there is read as that one, which changes the tree.
 */
export function verifierStructure(formation: Noeud, signalements: Signalements): Ecart[] {
  const ecarts: Ecart[] = [];
  visit(formation, formation.nom, ecarts, signalements);
  return ecarts;
}

function visit(noeud: Noeud, path: string, ecarts: Ecart[], signalements: Signalements): void {
  if (noeud.tronque)
    signalements.ajouter(
      noeud,
      "TEXTE_TRONQUE",
      "Ce texte dépasse 100 000 caractères : la suite est perdue.",
    );
  if (noeud.interdits)
    ecarts.push(
      ecart(
        noeud,
        path,
        "CARACTERE_INTERDIT",
        "Ce texte contient des caractères que XML n'admet pas : ils sont retirés, le reste est gardé.",
      ),
    );
  const expected = noeud.nom === "extras" ? undefined : STRUCTURE.get(noeud.nom);
  let reached = 0;
  let ordered = true;
  for (const child of noeud.contenu) {
    if (typeof child === "string") continue;
    if (expected) {
      let rank = expected.indexOf(child.nom);
      if (rank < 0) {
        rank = rename(child, noeud, expected);
        ecarts.push(unknown(child, path, rank >= 0));
      }
      if (rank < 0) continue;
      if (rank < reached && ordered) {
        ordered = false;
        ecarts.push(
          ecart(
            child,
            path,
            "ORDRE_INATTENDU",
            `<${child.nom}> est attendu avant <${expected[reached]}> ; il est lu quand même.`,
          ),
        );
      }
      reached = Math.max(reached, rank);
    }
    visit(child, `${path}/${child.nom}`, ecarts, signalements);
  }
}

/** Gives a misspelt child the one expected name that it is close to and that is missing; its rank, else -1. */
function rename(child: Noeud, parent: Noeud, expected: readonly string[]): number {
  const nom = nomProche(child.nom, expected, new Set(enfants(parent).map((other) => other.nom)));
  if (nom === null) return -1;
  child.ecrit = child.nom;
  child.nom = nom;
  return expected.indexOf(nom);
}

/** The one expected name that a misspelt one is close to and that is not present; null for none or several. */
export function nomProche(
  written: string,
  expected: readonly string[],
  present: ReadonlySet<string>,
): string | null {
  const close = expected.filter(
    (nom) => !present.has(nom) && distance(nom.toLowerCase(), written.toLowerCase()) <= slips(nom),
  );
  return close.length === 1 ? (close[0] ?? null) : null;
}

/** Short names are too alike for two slips: `nom`, `fax`. */
const slips = (nom: string) => (nom.length >= 9 ? 2 : nom.length >= 6 ? 1 : 0);

function unknown(child: Noeud, path: string, understood: boolean): Ecart {
  return understood
    ? ecart(child, path, "ELEMENT_MAL_NOMME", `<${child.ecrit}> est lu comme <${child.nom}>.`)
    : ecart(
        child,
        path,
        "ELEMENT_INCONNU",
        "LHÉO n'a pas cet élément ici : il est gardé tel quel, sans être lu.",
      );
}

function ecart(noeud: Noeud, path: string, code: CodeSignalement, raison: string): Ecart {
  return {
    cle: `${code} ${path}/${noeud.ecrit ?? noeud.nom}`,
    ligne: noeud.ligne,
    chemin: chemin(noeud).slice(0, 500),
    valeur: `<${(noeud.ecrit ?? noeud.nom).slice(0, 100)}>`,
    code,
    raison,
  };
}

/** Levenshtein's distance, which stops mattering above a few: names of very different lengths are far. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
