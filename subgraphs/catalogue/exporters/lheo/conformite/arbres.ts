import type { Arbre } from "../../../importers/lheo/noeud.ts";

/** An element, without attributes nor content where it has none. */
export const arbre = (
  nom: string,
  attributs: Record<string, string>,
  contenu: (Arbre | string)[],
): Arbre => ({
  nom,
  ...(Object.keys(attributs).length ? { attributs } : {}),
  ...(contenu.length ? { contenu } : {}),
});

/** What an element says, as its importer reads it: with the tags that stand unescaped in it. */
export function texteDe(element: Arbre): string {
  return (element.contenu ?? [])
    .map((item) =>
      typeof item === "string"
        ? item
        : item.contenu?.length
          ? `<${item.nom}>${texteDe(item)}</${item.nom}>`
          : `<${item.nom}/>`,
    )
    .join("");
}
