import type { Arbre } from "../../../importers/lheo/noeud.ts";
import {
  ENREGISTREMENTS,
  type Operation,
  PLACE_GARDEE,
  RESTITUTION,
} from "../../../importers/lheo/restitution.ts";

/** The whole element as it stood, but the records `gardes`, which stand beside: an empty element keeps their places. */
export function origine(element: Arbre, gardes: ReadonlySet<Arbre> = new Set()): Operation<Arbre> {
  const contenu = (element.contenu ?? []).map((item) =>
    typeof item !== "string" && ENREGISTREMENTS.has(item.nom) && gardes.has(item)
      ? { nom: item.nom, attributs: PLACE_GARDEE }
      : item,
  );
  return { genre: "origine", nom: element.nom, numero: 1, item: { ...element, contenu } };
}

/** The `extras` that say what was done to a container. */
export const groupeDe = (operations: readonly Operation<Arbre>[]): Arbre => ({
  nom: "extras",
  attributs: { info: RESTITUTION },
  contenu: operations.map(({ genre, nom, numero, item }) => ({
    nom: "extra",
    attributs: { tag: genre, info: nom, ...(numero > 1 ? { numero: String(numero) } : {}) },
    // Such an element is not checked: it is not of the language's namespace.
    ...(item ? { contenu: [{ ...item, etranger: true }] } : {}),
  })),
});
