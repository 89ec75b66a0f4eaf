import type { Noeud } from "./noeud.ts";
import { STRUCTURE } from "./sequences.ts";

// What a feed says and the schema has no place for travels in an `extras` of this name, which the language leaves
// free (circle 3): an export of ours is valid, and what it was made from comes back when it is read.

/** `@info` of the `extras` that say how an element stood before it was made valid. */
export const RESTITUTION = "passerelle-restitution";

/**
 * What was done to a child, in `@tag`; its name is in `@info`, its place among those of that name in `@numero`.
 *
 * `absent`: it was added, since the schema requires it. `deduit`: it stands, but the source never said it. `remplace`: another stands there. `retire`: it was taken out.
 * `attributs`: attributes of the container itself. `origine`: the whole container, records apart.
 */
export type Genre = "absent" | "deduit" | "remplace" | "retire" | "attributs" | "origine";

/** One thing that was done to a container; `item` is the child as it stood. */
export interface Operation<Item> {
  genre: Genre;
  nom: string;
  /** From 1. */
  numero: number;
  item: Item | undefined;
}

/** A child under its valid name. */
export interface Jeton<Item> {
  nom: string;
  item: Item;
}

/** Names of the records that an `origine` leaves out: they stand beside it, and take their places back. */
export const ENREGISTREMENTS: ReadonlySet<string> = new Set(["formation", "action", "session"]);

/** Attributes of the empty element that keeps a record's place in an `origine`. */
export const PLACE_GARDEE: Readonly<Record<string, string>> = { passerelle: "place" };

/** The children of a container as they stood before the operations. */
export function recomposer<Item>(
  conteneur: string,
  valides: readonly Jeton<Item>[],
  operations: readonly Operation<Item>[],
): Item[] {
  const sequence = STRUCTURE.get(conteneur) ?? [];
  const of = ({ nom, numero }: Operation<Item>) => valides.filter((jeton) => jeton.nom === nom)[numero - 1];
  const changes = new Map<Jeton<Item>, Operation<Item>>();
  for (const operation of operations) {
    const jeton = operation.genre === "retire" || operation.genre === "deduit" ? undefined : of(operation);
    if (jeton) changes.set(jeton, operation);
  }
  const kept = valides.flatMap((jeton): Jeton<Item>[] => {
    const change = changes.get(jeton);
    if (!change) return [jeton];
    return change.item === undefined ? [] : [{ nom: jeton.nom, item: change.item }];
  });
  for (const { genre, nom, item } of operations) {
    if (genre !== "retire" || item === undefined) continue;
    const rank = sequence.indexOf(nom);
    const after = kept.findLastIndex((jeton) => rank < 0 || sequence.indexOf(jeton.nom) <= rank);
    kept.splice(after + 1, 0, { nom, item });
  }
  return kept.map(({ item }) => item);
}

const isNoeud = (item: Noeud | string): item is Noeud => typeof item !== "string";

/** Puts an element back as it stood before an export made it valid, its children first. */
export function restituer(noeud: Noeud): void {
  const groupe = noeud.contenu.find(
    (item): item is Noeud => isNoeud(item) && item.nom === "extras" && item.attributs.info === RESTITUTION,
  );
  for (const child of noeud.contenu) if (isNoeud(child) && child !== groupe) restituer(child);
  if (!groupe) return;
  const operations = groupe.contenu.filter(isNoeud).map(operation);
  const children = noeud.contenu.filter(isNoeud).filter((child) => child !== groupe);
  const attributs = operations.find(({ genre }) => genre === "attributs")?.item;
  if (attributs) noeud.attributs = { ...noeud.attributs, ...attributs.attributs };
  const origine = operations.find(({ genre }) => genre === "origine")?.item;
  if (origine) noeud.attributs = origine.attributs;
  noeud.contenu = origine
    ? rendreEnregistrements(origine.contenu, children, operations)
    : recomposer(
        noeud.nom,
        children.map((item) => ({ nom: item.nom, item })),
        operations,
      );
  for (const child of noeud.contenu) if (isNoeud(child)) child.parent = noeud;
  for (const { genre, nom, numero } of operations) {
    const child = noeud.contenu.filter(isNoeud).filter((item) => item.nom === nom)[numero - 1];
    if (genre === "deduit" && child) child.deduit = true;
  }
}

function operation(extra: Noeud): Operation<Noeud> {
  const { tag, info = "", numero } = extra.attributs;
  return {
    genre: tag as Genre,
    nom: info,
    numero: Number(numero ?? 1),
    item: extra.contenu.find(isNoeud),
  };
}

/** Records take, in order, the empty places that the original has for them. */
function rendreEnregistrements(
  contenu: Noeud["contenu"],
  children: readonly Noeud[],
  operations: readonly Operation<Noeud>[],
): Noeud["contenu"] {
  const added = operations.flatMap(({ genre, nom, numero }) =>
    genre === "absent" ? (children.filter((child) => child.nom === nom)[numero - 1] ?? []) : [],
  );
  const records = children.filter((child) => ENREGISTREMENTS.has(child.nom) && !added.includes(child));
  const filled = contenu.map((item) => {
    const kept = isNoeud(item) && item.attributs.passerelle === PLACE_GARDEE.passerelle;
    const at = kept ? records.findIndex(({ nom }) => nom === item.nom) : -1;
    return records.splice(at, at < 0 ? 0 : 1)[0] ?? item;
  });
  return [...filled, ...records];
}
