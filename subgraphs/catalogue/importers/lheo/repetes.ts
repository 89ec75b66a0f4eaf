import { createHash } from "node:crypto";
import type { ImportContext } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { jourDe } from "../../src/calendrier.ts";
import { type Arbre, brut, type Noeud } from "./noeud.ts";

/** Kinds of rows of `lignes` that hold what a feed says beside its formations and their organismes' columns. */
export type ObjetLheo =
  /** An `organisme-formation-responsable` or `organisme-formateur`, as one formation or action writes it. */
  | "lheoOrganisme"
  /** An `extras` of the feed itself: `{ parent, element }`. */
  | "lheoExtras"
  /** Attributes of `lheo` or `offres`, under that name. */
  | "lheoAttributs";

/** Key of an element by what it says: 32 hexadecimal digits. */
export const empreinte = (contenu: object): string =>
  createHash("sha256").update(JSON.stringify(contenu)).digest("hex").slice(0, 32);

/**
 * The organismes of one formation, apart from it: they are repeated from one formation to the next, and described
 * in one role or another, while the table of organismes keeps one description of each.
 */
export class Repetes {
  readonly tous = new Map<string, Arbre>();

  /** Keeps the elements; gives the key of each. */
  renvois(elements: readonly Noeud[]): Map<Noeud, string> {
    const keys = new Map<Noeud, string>();
    for (const element of elements) {
      const arbre = brut(element);
      const cle = empreinte(arbre);
      this.tous.set(cle, arbre);
      keys.set(element, cle);
    }
    return keys;
  }
}

/** Elements remembered as staged already; those forgotten are staged once more, to no harm. */
const RETENUS = 50_000;

/** Opens the staging of what is kept once; the function returned stages a row, the first time that it is met. */
export async function stageRepetes(
  context: ImportContext,
): Promise<(objet: ObjetLheo, cle: string, contenu: object) => Promise<void>> {
  const add = await context.staging.table(
    "lheo_lignes",
    "objet text, cle text, contenu jsonb",
    ["objet", "cle", "contenu"],
    { statistics: ["objet", "cle"] },
  );
  const staged = new Set<string>();
  return async (objet, cle, contenu) => {
    const key = `${objet} ${cle}`;
    if (staged.has(key)) return;
    if (staged.size >= RETENUS) staged.clear();
    staged.add(key);
    await add({ objet, cle, contenu: JSON.stringify(contenu) });
  };
}

/** Makes the rows of the source those that were staged: new ones are written, absent ones are closed. */
export async function swapRepetes(
  tx: TransactionSql,
  { source, importId, now }: Pick<ImportContext, "source" | "importId" | "now">,
): Promise<void> {
  await tx`
    insert into lignes (source, edition, objet, cle, contenu, import_id)
    select distinct on (objet, cle) ${source}, '', objet, cle, contenu, ${importId}
    from lheo_lignes order by objet, cle
    on conflict (objet, source, edition, cle) do update
      set contenu = excluded.contenu, import_id = excluded.import_id, retire_le = null
      where lignes.contenu is distinct from excluded.contenu or lignes.retire_le is not null`;
  await tx`
    update lignes set retire_le = ${jourDe(now)}, import_id = ${importId}
    where source = ${source} and objet like 'lheo%' and retire_le is null
      and not exists (select from lheo_lignes lue where lue.objet = lignes.objet and lue.cle = lignes.cle)`;
}
