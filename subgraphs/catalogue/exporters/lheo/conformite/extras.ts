import type { Arbre } from "../../../importers/lheo/noeud.ts";
import { LHEO_23 } from "../langage/grammaire.ts";
import { arbre } from "./arbres.ts";
import { trierAttributs } from "./attributs.ts";
import { type Conforme, conformer, type Document } from "./conformer.ts";
import { Ecarts } from "./ecarts.ts";
import { groupeDe, origine } from "./groupe.ts";

/** Any number of `extra` and `extras`, in any order; what else is there goes with the whole, as it stood. */
export function extras(document: Document, element: Arbre): Conforme {
  const { valides, autres } = trierAttributs(
    document.grammaire,
    "extras",
    element.attributs ?? {},
    document.ids,
  );
  let fidele = !autres;
  const contenu: Arbre[] = [];
  for (const item of element.contenu ?? []) {
    if (typeof item !== "string" && (item.nom === "extra" || item.nom === "extras")) {
      const read = item.nom === "extra" ? extra(document, item) : extras(document, item);
      contenu.push(read.arbre);
      if (read.fidele) continue;
    } else if (typeof item === "string" && item.trim() === "") continue;
    fidele = false;
  }
  if (!fidele) {
    document.ecarts.ajouter("origine", "extras", "extras");
    contenu.push(groupeDe([origine(element)]));
  }
  return { arbre: arbre("extras", valides, contenu), fidele: true };
}

/**
 * An `extra`, which may hold anything: the elements of the language that it holds are checked all the same, so that
 * those that are not valid are written out of its namespace.
 */
function extra(document: Document, element: Arbre): Conforme {
  const { valides, autres } = trierAttributs(
    document.grammaire,
    "extra",
    element.attributs ?? {},
    document.ids,
  );
  const contenu = (element.contenu ?? []).map((item) =>
    typeof item === "string" || valide(document, item) ? item : { ...item, etranger: true as const },
  );
  return {
    arbre: arbre("extra", valides, contenu),
    fidele: !autres,
  };
}

/** Would a schema take an element and all that it holds as they stand? Unknown ones are let pass, their children checked. */
function valide(document: Document, element: Arbre): boolean {
  const { grammaire } = document;
  // Ids would have to be unique in the document: those of extras are not followed.
  if (element.attributs?.id !== undefined || element.attributs?.idref !== undefined) return false;
  const known = grammaire.conteneurs.has(element.nom) || grammaire.feuilles.has(element.nom);
  if (known) {
    const ecarts = new Ecarts();
    const read = conformer({ ...document, ecarts }, element);
    return read?.fidele === true && ecarts.tous.length === 0;
  }
  if (element.nom === "extra" || element.nom === "extras" || element.nom === "lheo") return false;
  // A name that 2.3 brought is no stranger to 2.2: whoever reads that as 2.3 would judge it.
  if (LHEO_23.conteneurs.has(element.nom) || LHEO_23.feuilles.has(element.nom)) return false;
  return (element.contenu ?? []).every((item) => typeof item === "string" || valide(document, item));
}
