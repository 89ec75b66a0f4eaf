/** A record as it is compared with those of other lists. */
export interface Fiche {
  id: string;
  /** The list it stands in: within one list, two records are two structures. */
  liste: string;
  /** Place of the list in the order of trust. */
  rang: number;
  /** True when it adds to a structure and makes none. */
  complement: boolean;
  /** False once it has left its list. */
  ouverte: boolean;
  cles: readonly string[];
}

/** Kinds of key, the surest first: an official number, then what only resembles one. */
const NATURES = ["milo", "officiel", "safir", "siret", "nom", "siege"] as const;

/**
 * Tells which records speak of the same structure: for each record, the id under which the structure is served.
 *
 * A key that a list holds twice proves nothing, nor does a record whose keys lead to two records of one list; a group
 * never takes two records of one list. Records that left their list follow the group that they fit in. The order of the
 * records changes nothing.
 */
export function rapprocher(fiches: readonly Fiche[]): Map<string, string> {
  const rangees = [...fiches].sort((a, b) => a.rang - b.rang || (a.id < b.id ? -1 : 1));
  const groupes = new Map<string, Set<Fiche>>(rangees.map((fiche) => [fiche.id, new Set([fiche])]));
  const ouvertes = rangees.filter(({ ouverte }) => ouverte);
  for (const nature of NATURES) unir(ouvertes, nature, groupes);
  for (const fiche of rangees) if (!fiche.ouverte) suivre(fiche, ouvertes, groupes);
  // A structure that left all its lists stays one.
  const seules = rangees.filter((fiche) => !fiche.ouverte && groupeDe(fiche, groupes).size === 1);
  for (const nature of NATURES) unir(seules, nature, groupes);
  const principales = new Map<string, string>();
  for (const fiche of rangees) {
    const principale = [...groupeDe(fiche, groupes)]
      .filter(({ complement }) => !complement)
      .sort((a, b) => a.rang - b.rang || (a.id < b.id ? -1 : 1))[0];
    if (principale) principales.set(fiche.id, principale.id);
  }
  return principales;
}

type Groupes = Map<string, Set<Fiche>>;

const groupeDe = (fiche: Fiche, groupes: Groupes): Set<Fiche> => groupes.get(fiche.id) ?? new Set([fiche]);

const deNature = (fiche: Fiche, nature: string) => fiche.cles.filter((cle) => cle.startsWith(`${nature}:`));

/** Records by key; keys that one list holds twice are left out. */
function parCle(fiches: readonly Fiche[], nature: string): Map<string, Fiche[]> {
  const index = new Map<string, Fiche[]>();
  for (const fiche of fiches)
    for (const cle of deNature(fiche, nature)) index.set(cle, [...(index.get(cle) ?? []), fiche]);
  for (const [cle, ayant] of index)
    if (new Set(ayant.map(({ liste }) => liste)).size < ayant.length) index.delete(cle);
  return index;
}

function unir(fiches: readonly Fiche[], nature: string, groupes: Groupes): void {
  const index = parCle(fiches, nature);
  const partagees = new Set(fiches.filter((fiche) => hesite(fiche, nature, index, groupes)));
  for (const [, ayant] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sures = ayant.filter((fiche) => !partagees.has(fiche));
    for (const fiche of sures.slice(1)) if (sures[0]) joindre(sures[0], fiche, groupes);
  }
}

/** Do its keys lead to two structures that one list tells apart? */
function hesite(fiche: Fiche, nature: string, index: Map<string, Fiche[]>, groupes: Groupes): boolean {
  const vues = new Map<string, Set<Fiche>>();
  for (const cle of deNature(fiche, nature))
    for (const autre of index.get(cle) ?? []) {
      const groupe = groupeDe(autre, groupes);
      if ((vues.get(autre.liste) ?? groupe) !== groupe) return true;
      vues.set(autre.liste, groupe);
    }
  return false;
}

function joindre(a: Fiche, b: Fiche, groupes: Groupes): void {
  const [un, deux] = [groupeDe(a, groupes), groupeDe(b, groupes)];
  const listes = new Set([...un].map(({ liste }) => liste));
  if (un === deux || [...deux].some(({ liste }) => listes.has(liste))) return;
  for (const fiche of deux) {
    un.add(fiche);
    groupes.set(fiche.id, un);
  }
}

/** A closed record goes with the only structure that one kind of key, the surest first, leads to. */
function suivre(fiche: Fiche, ouvertes: readonly Fiche[], groupes: Groupes): void {
  for (const nature of NATURES) {
    const cles = new Set(deNature(fiche, nature));
    if (!cles.size) continue;
    const atteints = new Set(
      ouvertes
        .filter((autre) => autre.cles.some((cle) => cles.has(cle)))
        .map((autre) => groupeDe(autre, groupes)),
    );
    const [groupe] = atteints;
    if (atteints.size > 1) return;
    if (groupe) {
      groupe.add(fiche);
      groupes.set(fiche.id, groupe);
      return;
    }
  }
}
