import fc, { type GeneratorValue } from "fast-check";
import type { Arbre } from "../../importers/lheo/noeud.ts";
import { FORMES, type Forme } from "./langage/feuilles.ts";
import { LHEO_23 } from "./langage/grammaire.ts";

// Formations that a property draws: those that the schema takes, and those that nothing holds together.

/** Characters that feeds, markup, and encodings have trouble with. */
const CARACTERES = [..."aé&<>\"' \n\t\r]-·œ€😀\u0092\u2028\u00A0", "]]>", "&amp;", "<b>", "\u0000", "\uD83D"];
const texte = (min: number, max: number) =>
  fc.array(fc.constantFrom(...CARACTERES.filter((char) => [...char].length === 1 && char !== "\u0000")), {
    minLength: min,
    maxLength: Math.min(max, min + 12),
  });

const JOURS = ["20270104", "00000000", "99999999", "20270900", "20279999"];

/** A text that the schema takes; never blank, since a blank text says nothing. */
function valeur(tirer: GeneratorValue, forme: Forme): string {
  if (forme.genre === "codes") return tirer(fc.constantFrom, ...forme.codes);
  if (forme.genre === "date") return tirer(fc.constantFrom, ...JOURS);
  if (forme.genre === "entier") return String(tirer(fc.integer));
  const chars = tirer(texte, forme.min, forme.max).map((char) => (char.isWellFormed() ? char : "a"));
  return chars.length && chars.join("").trim() === "" ? "a".repeat(chars.length) : chars.join("");
}

const ATTRIBUTS = ["numero", "info", "ref", "tag"];

const attributs = (tirer: GeneratorValue): Pick<Arbre, "attributs"> => {
  const noms = tirer(fc.subarray, ATTRIBUTS, { maxLength: 2 });
  return noms.length
    ? { attributs: Object.fromEntries(noms.map((nom) => [nom, tirer(texte, 0, 5).join("").toWellFormed()])) }
    : {};
};

/** An element that the schema of 2.3 takes, all its optional children drawn. */
export function elementValide(tirer: GeneratorValue, nom: string): Arbre {
  const own = attributs(tirer);
  const forme = FORMES.get(nom);
  if (forme) {
    const text = valeur(tirer, forme);
    return { nom, ...own, ...(text === "" ? {} : { contenu: [text] }) };
  }
  if (nom === "extras") return { nom, ...own, contenu: [{ nom: "extra", contenu: ["1"] }] };
  const contenu = (LHEO_23.conteneurs.get(nom) ?? []).flatMap(({ nom: child, min, max }) => {
    // Most optional children are left out: a formation with all of them has thousands.
    const more = tirer(fc.constantFrom, 0, 0, 0, 1, 2);
    const count = Math.min(max, Math.max(min, min + more - 1));
    return Array.from({ length: count }, () => elementValide(tirer, child));
  });
  return { nom, ...own, ...(contenu.length ? { contenu } : {}) };
}

const NOMS = [
  ...LHEO_23.conteneurs.keys(),
  ...FORMES.keys(),
  "extras",
  "extra",
  "coordonneFs",
  "prerequis",
  "SIRETT",
];

/** Anything: names in any place, texts anywhere, attributes that the language has not. */
export function elementQuelconque(tirer: GeneratorValue, nom: string, depth = 0): Arbre {
  const own = Object.fromEntries(
    tirer(fc.subarray, ["numero", "id", "idref", "uri", "datemaj", "divers", "horodatage-export"], {
      maxLength: 3,
    }).map((name) => [
      name,
      tirer(fc.constantFrom, "a", "b", "2027-01-04T10:00:00Z", "http://[", "", "20270104"),
    ]),
  );
  const likely = LHEO_23.conteneurs.get(nom)?.map((place) => place.nom) ?? [];
  const count = depth > 4 ? 0 : tirer(fc.integer, { min: 0, max: depth ? 4 : 12 });
  const contenu = Array.from({ length: count }, (): Arbre | string => {
    const kind = tirer(fc.integer, { min: 0, max: 9 });
    if (kind === 0) return tirer(texte, 0, 20).join("");
    const child =
      kind < 7 && likely.length ? tirer(fc.constantFrom, ...likely) : tirer(fc.constantFrom, ...NOMS);
    return elementQuelconque(tirer, child, depth + 1);
  });
  if (FORMES.has(nom))
    contenu.push(
      tirer(fc.constantFrom, "", "-", "1", "13", "99", "20270104", "x".repeat(300), "12345678901234"),
    );
  return { nom, attributs: own, contenu };
}

/**
 * Checks a property without shrinking, which takes hours on such trees: a failure tells its seed and what was wrong.
 *
 * The seed is fixed, so that a run of all tests says the same of the same code; `LHEO_SEED=random` draws others.
 */
export async function verifier(
  numRuns: number,
  property: (tirer: GeneratorValue) => Promise<void>,
): Promise<void> {
  const { failed, seed, errorInstance } = await fc.check(fc.asyncProperty(fc.gen(), property), {
    numRuns,
    ...(process.env.LHEO_SEED === "random" ? {} : { seed: Number(process.env.LHEO_SEED ?? 20_261_124) }),
    endOnFailure: true,
  });
  if (failed) throw new Error(`seed ${seed}`, { cause: errorInstance });
}
