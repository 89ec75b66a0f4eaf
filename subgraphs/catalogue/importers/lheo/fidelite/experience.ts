import { type FormationLue, lireFormation } from "../formations.ts";
import type { Noeud } from "../noeud.ts";
import { CARDINALITES } from "../sequences.ts";
import { ATTRIBUTS_LUS, valeursDe } from "./valeurs.ts";

// Which columns an element reaches is not written down but tried: an element is read with one value, then with another,
// and the columns that differ are those that it reaches.

/** What a leaf, or an attribute, reaches: `formations.intitule`. */
export type Colonnes = ReadonlySet<string>;

/** Paths of all the leaves under an element: `action/session/periode/debut`. */
export function cheminsDeFeuilles(nom: string): string[][] {
  const places = CARDINALITES.get(nom);
  if (!places) return nom === "extras" ? [] : [[nom]];
  return places.flatMap((place) => cheminsDeFeuilles(place.nom).map((path) => [nom, ...path]));
}

/** Paths of all the elements under one, itself first. */
export function cheminsDElements(nom: string): string[][] {
  const children = (CARDINALITES.get(nom) ?? []).filter((place) => place.nom !== "extras");
  return [[nom], ...children.flatMap((place) => cheminsDElements(place.nom).map((path) => [nom, ...path]))];
}

/** Columns that the text of a leaf reaches, beside the other leaves or without them. */
export function colonnesDeFeuille(chemin: readonly string[]): Colonnes {
  const values = valeursDe(chemin.at(-1) ?? "");
  return new Set([
    ...differences((value) => arbreSeul(chemin, value), values),
    ...differences((value) => arbreEntier(chemin, value), values),
  ]);
}

/** Columns that an attribute of an element reaches. */
export function colonnesDAttribut(chemin: readonly string[], attribut: string): Colonnes {
  const [un, deux] = ATTRIBUTS_LUS[attribut] ?? ["un", "deux"];
  const of = (value: string) => {
    const root = arbreSeul(chemin, valeursDe(chemin.at(-1) ?? "")[0]);
    const target = atteindre(root, chemin);
    target.attributs[attribut] = value;
    // Of two, the principal one comes first.
    if (attribut === "tag" && target.parent) {
      target.contenu = complet(target.nom, target.parent, 0).contenu;
      numeroter(target);
      target.parent.contenu.unshift(complet(target.nom, target.parent, 1));
    }
    return root;
  };
  return differences(of, [un, deux]);
}

function differences(make: (value: string) => Noeud, [un, deux]: readonly [string, string]): Set<string> {
  const [a, b] = [aplatir(lireFormation(make(un))), aplatir(lireFormation(make(deux)))];
  return new Set([...a.keys(), ...b.keys()].filter((column) => a.get(column) !== b.get(column)));
}

/** The tree of one path, with a title and numbers, without which nothing is kept. */
function arbreSeul(chemin: readonly string[], value: string): Noeud {
  const root = noeud("formation", undefined, null);
  if (chemin[1] !== "intitule-formation") root.contenu.push(noeud("intitule-formation", "Titre", root));
  let at = root;
  for (const nom of chemin.slice(1)) {
    const child = noeud(nom, undefined, at);
    at.contenu.push(child);
    at = child;
    // Meetings are the only recruitments read.
    if (nom === "recrutement" && chemin.at(-1) !== "modalite-recrutement") {
      at.contenu.push(noeud("modalite-recrutement", "9", at));
      if (!chemin.includes("periode")) at.contenu.push(reunion(at));
    }
    if (nom === "action" && chemin.includes("adresse-information")) at.contenu.push(jourDInformation(at));
  }
  if (!CARDINALITES.has(at.nom)) at.contenu.push(value);
  numeroter(root);
  return root;
}

/** Every element of the language once, the path's leaf with the value given. */
function arbreEntier(chemin: readonly string[], value: string): Noeud {
  const build = (nom: string, path: readonly string[], parent: Noeud | null): Noeud => {
    const places = CARDINALITES.get(nom);
    const on = path[0] === nom;
    const made = noeud(nom, places ? undefined : on && path.length === 1 ? value : valeursDe(nom)[0], parent);
    for (const place of places ?? [])
      if (place.nom !== "extras") made.contenu.push(build(place.nom, on ? path.slice(1) : [], made));
    return made;
  };
  const root = build("formation", chemin, null);
  numeroter(root);
  return root;
}

/** An element with all that it may hold, of the first or of the second values. */
function complet(nom: string, parent: Noeud, rang: 0 | 1): Noeud {
  const places = CARDINALITES.get(nom);
  const made = noeud(nom, places ? undefined : valeursDe(nom)[rang], parent);
  for (const place of places ?? [])
    if (place.nom !== "extras") made.contenu.push(complet(place.nom, made, rang));
  return made;
}

function atteindre(root: Noeud, chemin: readonly string[]): Noeud {
  let at = root;
  for (const nom of chemin.slice(1)) {
    const found = at.contenu.find((item): item is Noeud => typeof item !== "string" && item.nom === nom);
    if (!found) throw new Error(`${chemin.join("/")} is not in the tree`);
    at = found;
  }
  return at;
}

const NUMEROTES = new Set([
  "formation",
  "action",
  "session",
  "organisme-formateur",
  "organisme-formation-responsable",
]);

function numeroter(root: Noeud): void {
  if (NUMEROTES.has(root.nom)) root.attributs.numero ??= "N0";
  for (const item of root.contenu) if (typeof item !== "string") numeroter(item);
}

function reunion(parent: Noeud): Noeud {
  const periode = noeud("periode", undefined, parent);
  periode.contenu.push(noeud("debut", "20270104", periode));
  return periode;
}

function jourDInformation(parent: Noeud): Noeud {
  const information = noeud("date-information", undefined, parent);
  information.contenu.push(noeud("date", "20270104", information));
  return information;
}

const noeud = (nom: string, text: string | undefined, parent: Noeud | null): Noeud => ({
  nom,
  attributs: {},
  contenu: text === undefined ? [] : [text],
  ligne: 1,
  parent,
});

/** The columns of what was read, as JSON; the raw trees apart, which hold everything. */
function aplatir({ formation, organisme, certifications, actions }: FormationLue): Map<string, string> {
  const columns = new Map<string, string>();
  const add = (table: string, records: readonly (object | null)[]) => {
    for (const record of records)
      for (const [name, value] of Object.entries(record ?? {})) {
        if (name === "brut" || name === "role") continue;
        const column = `${table}.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
        columns.set(column, `${columns.get(column) ?? ""}${JSON.stringify(value)}`);
      }
  };
  add("formations", [formation]);
  add("organismes", [organisme]);
  add("certifications", certifications);
  add(
    "actions",
    actions.map(({ action }) => action),
  );
  add(
    "organismes",
    actions.flatMap(({ formateurs }) => formateurs),
  );
  add(
    "sessions",
    actions.flatMap(({ sessions }) => sessions),
  );
  return columns;
}
