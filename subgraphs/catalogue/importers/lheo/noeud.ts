/** One element of a feed. A formation is read as one such tree, actions and sessions included. */
export interface Noeud {
  nom: string;
  /** Name as the feed writes it, where `nom` is the one it stands for. */
  ecrit?: string;
  attributs: Record<string, string>;
  /** Elements and pieces of text, in order; blanks between elements are dropped. */
  contenu: (Noeud | string)[];
  /** Line of its start tag, from 1. */
  ligne: number;
  parent: Noeud | null;
  /** Was its text cut at the parser's limit? */
  tronque?: true;
  /** Did its text hold characters that XML cannot write? They are dropped. */
  interdits?: true;
  /** Did an export of ours deduce it? The source never said it. */
  deduit?: true;
}

/** An element as `brut` keeps it and as an export writes it: JSON, without lines nor parents. */
export interface Arbre {
  nom: string;
  attributs?: Record<string, string>;
  contenu?: (Arbre | string)[];
  /** Instead of its content: the key of an element that many records repeat, and that is kept once. */
  renvoi?: string;
  /** Written out of the language's namespace, so that no schema checks it: exports alone make such elements. */
  etranger?: true;
  /** Deduced: no word of the source. Exports mark it as such, and reading them keeps the mark. */
  deduit?: true;
}

const isNoeud = (item: Noeud | string): item is Noeud => typeof item !== "string";

/** Blanks between elements say nothing; beside letters they part words. */
export function dropBlanks(noeud: Noeud): void {
  if (!noeud.contenu.some((item) => typeof item === "string" && item.trim() !== ""))
    noeud.contenu = noeud.contenu.filter(isNoeud);
}

/** Children elements, those named so if a name is given. */
export function enfants(noeud: Noeud | null | undefined, nom?: string): Noeud[] {
  const found: Noeud[] = [];
  if (noeud)
    for (const item of noeud.contenu)
      if (isNoeud(item) && (nom === undefined || item.nom === nom)) found.push(item);
  return found;
}

/** First element at the end of a path of names; null as soon as one is missing. */
export function enfant(noeud: Noeud | null | undefined, ...chemin: string[]): Noeud | null {
  let found: Noeud | null = noeud ?? null;
  for (const nom of chemin) found = found && premier(found, nom);
  return found;
}

function premier(noeud: Noeud, nom: string): Noeud | null {
  for (const item of noeud.contenu) if (isNoeud(item) && item.nom === nom) return item;
  return null;
}

/**
 * What an element says, as written, with the tags that stand unescaped in it; "" when it says nothing.
 *
 * Some feeds put HTML into texts without escaping it: it then comes as elements, to be read as HTML all the same.
 */
export function texteBrut(noeud: Noeud | null | undefined): string {
  if (!noeud) return "";
  const [seul = "", suite] = noeud.contenu;
  if (suite === undefined && typeof seul === "string") return seul;
  return noeud.contenu
    .map((item) =>
      typeof item === "string"
        ? item
        : item.contenu.length
          ? `<${item.nom}>${texteBrut(item)}</${item.nom}>`
          : `<${item.nom}/>`,
    )
    .join("");
}

/**
 * JSON of a tree to keep beside the record: the same element always gives the same JSON, whatever the order of its
 * attributes. Children of the names `sauf` are records of their own; those of `renvois` are kept once, under their key.
 */
export function brut(
  noeud: Noeud,
  sauf: readonly string[] = [],
  renvois?: ReadonlyMap<Noeud, string>,
): Arbre {
  const arbre: Arbre = { nom: noeud.ecrit ?? noeud.nom };
  const noms = Object.keys(noeud.attributs);
  if (noms.length)
    arbre.attributs =
      noms.length === 1
        ? { ...noeud.attributs }
        : Object.fromEntries(noms.sort().map((nom) => [nom, noeud.attributs[nom] ?? ""]));
  const contenu: (Arbre | string)[] = [];
  for (const item of noeud.contenu) {
    if (!isNoeud(item)) contenu.push(item);
    else if (!sauf.includes(item.nom)) {
      const renvoi = renvois?.get(item);
      contenu.push(renvoi === undefined ? brut(item) : { nom: item.ecrit ?? item.nom, renvoi });
    }
  }
  if (contenu.length) arbre.contenu = contenu;
  if (noeud.deduit) arbre.deduit = true;
  return arbre;
}

/** The element that `brut` kept, without its lines. */
export function deBrut(arbre: Arbre, parent: Noeud | null = null): Noeud {
  const noeud: Noeud = { nom: arbre.nom, attributs: arbre.attributs ?? {}, contenu: [], ligne: 0, parent };
  noeud.contenu = (arbre.contenu ?? []).map((item) =>
    typeof item === "string" ? item : deBrut(item, noeud),
  );
  if (arbre.deduit) noeud.deduit = true;
  return noeud;
}

/** XPath of an element, by number where it has one: `/lheo/offres/formation[@numero='F1']/action[2]/session[1]`. */
export function chemin(noeud: Noeud): string {
  const steps: string[] = [];
  for (let at: Noeud | null = noeud; at; at = at.parent) steps.unshift(step(at));
  const [first = ""] = steps;
  const parent = first.startsWith("resume-")
    ? `lheo-index/${first.replace(/^(resume)(-[a-z]+).*/, "$1s$2s")}`
    : "lheo/offres";
  return `/${parent}/${steps.join("/")}`;
}

function step(noeud: Noeud): string {
  const { numero } = noeud.attributs;
  const named = ["formation", "action", "session", "resume-offre", "resume-organisme"].includes(noeud.nom);
  if (named && numero) return `${noeud.nom}[@numero='${numero.slice(0, 100).replaceAll("'", "’")}']`;
  const twins = noeud.parent ? enfants(noeud.parent, noeud.nom) : [];
  const nom = noeud.ecrit ?? noeud.nom;
  return twins.length > 1 ? `${nom}[${twins.indexOf(noeud) + 1}]` : nom;
}
