import { OperatorError } from "@passerelle/kernel/errors";

/** Elements that only LHÉO 1.x has: a feed without namespace is known by them. */
export const ELEMENTS_1X: ReadonlySet<string> = new Set([
  "offre-formation",
  "offres-formation",
  "action-formation",
]);

const NAMESPACE = /^https?:\/\/(?:www\.)?lheo\.(?:org|gouv\.fr)\/(\d+(?:\.\d+)*)\/?$/i;

/** One of the two forms of the language: its root, and which records its lists hold. */
export interface FormeDeFlux {
  racine: "lheo" | "lheo-index";
  /** Name of a list → name of its records. */
  listes: Readonly<Record<string, string>>;
}

/** The detailed form. */
export const OFFRES: FormeDeFlux = { racine: "lheo", listes: { offres: "formation" } };

/** The list form: results of a search, one flat record each. */
export const INDEX: FormeDeFlux = {
  racine: "lheo-index",
  listes: { "resumes-offres": "resume-offre", "resumes-organismes": "resume-organisme" },
};

/** Name without its prefix: `l:lheo` → `lheo`. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const REFUSEES: Readonly<Record<string, string>> = {
  lheo: "is the detailed form: import it as lheo.",
  "lheo-index":
    "is the list form: import it as lheo-index, or ask its producer for <lheo><offres>, LHEO 2.2 or 2.3.",
  "lheo-plus": "wraps an offer and other organismes: ask its producer for <lheo><offres>, LHEO 2.2 or 2.3.",
};

/**
 * Checks that a root element is that of one form of LHÉO 2.2 or 2.3, and gives the version its namespace tells.
 *
 * Both versions have one tree, so the namespace serves for nothing else; null where a feed has none.
 * Throws an `OperatorError` for LHÉO 1.x, for a version yet unknown and for any other root.
 */
export function versionLheo(
  fichier: string,
  root: string,
  namespace: string | undefined,
  racine: FormeDeFlux["racine"] = "lheo",
): string | null {
  if (ELEMENTS_1X.has(root)) throw refused1x(fichier, root);
  if (root !== racine)
    throw new OperatorError(
      Object.hasOwn(REFUSEES, root)
        ? `${fichier}: <${root}> ${REFUSEES[root]}`
        : `${fichier}: the root element is <${root}>, not <${racine}>: this is no LHEO 2.2 or 2.3 file.`,
    );
  if (!namespace) return null;
  const version = NAMESPACE.exec(namespace)?.[1];
  if (version?.startsWith("1.")) throw refused1x(fichier, root);
  if (!version || !/^2\.[23](\.|$)/.test(version))
    throw new OperatorError(
      `${fichier}: namespace ${namespace.slice(0, 200)} is not that of LHEO 2.2 (http://www.lheo.org/2.2) or 2.3 (http://lheo.gouv.fr/2.3).`,
    );
  return version;
}

/** LHÉO 1.x has another tree, of which nothing would be understood. */
export const refused1x = (fichier: string, element: string): OperatorError =>
  new OperatorError(
    `${fichier}: <${element}> is LHEO 1.x, whose tree is another one. Ask its producer for LHEO 2.2 or 2.3.`,
  );

/** Is the root element in these first characters that of a form? Its version is judged when the file is read. */
export function looksLikeLheo(head: string, racine: FormeDeFlux["racine"] = "lheo"): boolean {
  const root = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<![^>]*>\s*)*<([^\s/>!?]+)/.exec(head)?.[1];
  return root !== undefined && localName(root) === racine;
}
