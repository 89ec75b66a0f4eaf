import type { Arbre } from "../../../importers/lheo/noeud.ts";
import {
  ENREGISTREMENTS,
  type Genre,
  type Jeton,
  type Operation,
  recomposer,
} from "../../../importers/lheo/restitution.ts";
import type { Place } from "../../../importers/lheo/sequences.ts";
import { nomProche } from "../../../importers/lheo/structure.ts";
import type { Grammaire } from "../langage/grammaire.ts";
import { arbre, texteDe } from "./arbres.ts";
import { type Identifiants, trierAttributs } from "./attributs.ts";
import type { Ecarts } from "./ecarts.ts";
import { extras } from "./extras.ts";
import { groupeDe, origine } from "./groupe.ts";
import { valeurAbsente, valeurValide } from "./valeurs.ts";

/** An element as it is to be written; `fidele` when reading it gives back the element that it was made from. */
export interface Conforme {
  arbre: Arbre;
  fidele: boolean;
}

/** What all the elements of a document share. */
export interface Document {
  grammaire: Grammaire;
  ids: Identifiants;
  ecarts: Ecarts;
}

/**
 * A valid element that says what the one given says; null when nothing valid can be said of it.
 *
 * Children are put in the order of the schema, those that are mandatory and absent are added, what has no place is
 * taken out. All that was done is noted in an `extras` of the container, from which `restituer` puts it back.
 */
export function conformer(document: Document, element: Arbre): Conforme | null {
  const { grammaire } = document;
  if (element.nom === "extras") return extras(document, element);
  const places = grammaire.conteneurs.get(element.nom);
  return places ? conteneur(document, element, places) : feuille(document, element);
}

function feuille({ grammaire, ids }: Document, element: Arbre): Conforme | null {
  const text = texteDe(element);
  const valide = valeurValide(grammaire, element.nom, text);
  if (valide === null) return null;
  const { valides, autres } = trierAttributs(grammaire, element.nom, element.attributs ?? {}, ids);
  const plain = (element.contenu ?? []).every((item) => typeof item === "string");
  return {
    arbre: arbre(element.nom, valides, valide === "" ? [] : [valide]),
    fidele: plain && valide === text && !autres,
  };
}

function conteneur(document: Document, element: Arbre, places: readonly Place[]): Conforme {
  const { grammaire, ids, ecarts } = document;
  const groupes = places.map((): { arbre: Arbre; item: Arbre | undefined }[] => []);
  const operations: Operation<Arbre>[] = [];
  const noter = (genre: Genre, nom: string, numero: number, item?: Arbre) => {
    operations.push({ genre, nom, numero, item });
    ecarts.ajouter(genre, element.nom, nom);
  };
  let ordered = true;
  let reached = 0;
  for (const item of element.contenu ?? []) {
    if (typeof item === "string") {
      // A container holds no text.
      if (item.trim() !== "") ordered = false;
      continue;
    }
    const nom = nomAttendu(item, element, places);
    const rank = places.findIndex((place) => place.nom === nom);
    const { min = 0, max = 0 } = places[rank] ?? {};
    const groupe = groupes[rank];
    const read =
      groupe && groupe.length < max
        ? (conformer(document, { ...item, nom }) ??
          (groupe.length < min ? { arbre: absent(grammaire, nom), fidele: false } : null))
        : null;
    if (!groupe || !read) {
      noter("retire", nom, 1, item);
      continue;
    }
    if (rank < reached) ordered = false;
    reached = Math.max(reached, rank);
    groupe.push({ arbre: read.arbre, item });
    if (!read.fidele || item.nom !== nom) noter("remplace", nom, groupe.length, item);
    if (item.deduit) noter("deduit", nom, groupe.length);
  }
  places.forEach(({ nom, min }, rank) => {
    const groupe = groupes[rank];
    while (groupe && groupe.length < min) {
      groupe.push({ arbre: absent(grammaire, nom), item: undefined });
      noter("absent", nom, groupe.length);
    }
  });
  const { valides, autres } = trierAttributs(grammaire, element.nom, element.attributs ?? {}, ids);
  if (autres) noter("attributs", element.nom, 1, { nom: element.nom, attributs: autres });
  const result = arbre(
    element.nom,
    valides,
    groupes.flatMap((groupe) => groupe.map((child) => child.arbre)),
  );
  if (ordered && !operations.length) return { arbre: result, fidele: true };
  if (places.at(-1)?.nom !== "extras") return { arbre: result, fidele: false };
  const jetons = groupes.flatMap((groupe, rank) =>
    groupe.map(({ item }): Jeton<Arbre | undefined> => ({ nom: places[rank]?.nom ?? "", item })),
  );
  const records = operations.filter(
    ({ genre, nom }) => genre === "deduit" || (genre === "absent" && ENREGISTREMENTS.has(nom)),
  );
  const exact = ordered && memesEnfants(element, recomposer(element.nom, jetons, operations));
  if (!exact) ecarts.ajouter("origine", element.nom, element.nom);
  return {
    arbre: {
      ...result,
      contenu: [
        ...(result.contenu ?? []),
        groupeDe(
          exact
            ? operations
            : [origine(element, new Set(jetons.flatMap(({ item }) => item ?? []))), ...records],
        ),
      ],
    },
    fidele: true,
  };
}

/** The name under which a child is read: its own, or the one that it is close to and that is missing. */
function nomAttendu(item: Arbre, element: Arbre, places: readonly Place[]): string {
  if (places.some(({ nom }) => nom === item.nom)) return item.nom;
  const present = new Set(
    (element.contenu ?? []).flatMap((other) => (typeof other === "string" ? [] : [other.nom])),
  );
  return (
    nomProche(
      item.nom,
      places.map(({ nom }) => nom),
      present,
    ) ?? item.nom
  );
}

/** A mandatory element that the source does not have. */
function absent(grammaire: Grammaire, nom: string): Arbre {
  const forme = grammaire.feuilles.get(nom);
  if (forme) {
    const valeur = valeurAbsente(nom, forme);
    return arbre(nom, {}, valeur === "" ? [] : [valeur]);
  }
  const places = grammaire.conteneurs.get(nom) ?? [];
  return arbre(
    nom,
    {},
    places.filter(({ min }) => min > 0).map((place) => absent(grammaire, place.nom)),
  );
}

function memesEnfants(element: Arbre, items: readonly (Arbre | undefined)[]): boolean {
  const children = (element.contenu ?? []).filter((item) => typeof item !== "string");
  return children.length === items.length && children.every((child, i) => child === items[i]);
}
