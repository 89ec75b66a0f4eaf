import type { ImportContext, Reject } from "../importer.ts";

/** One record of a file, normalised: a row of the table `lignes`. */
export interface KeptRecord {
  objet: string;
  edition: string;
  cle: string;
  contenu: object;
}

/** Why a record, or a part of it, cannot be kept. */
export type Refusal = Pick<Reject, "chemin" | "valeur" | "code" | "raison">;

/** Where a record stands in its file. */
export interface Place {
  fichier: string;
  ligne?: number | undefined;
}

/** What an importer does with each record that it meets: keep it, or reject it with its reason. */
export interface Recording {
  keep(record: KeptRecord, place: Place): Promise<void>;
  reject(objet: string, edition: string, reject: Reject): Promise<void>;
}

/** Staged records; a rejected one has no content, so that it is counted as read. */
const STAGED = "lignes_lues";

/** Opens the staging table of records. */
export async function stageRecords(context: ImportContext): Promise<Recording> {
  const add = await context.staging.table(
    STAGED,
    "objet text, edition text, cle text, contenu jsonb, fichier text, ligne integer",
    ["objet", "edition", "cle", "contenu", "fichier", "ligne"],
  );
  return {
    keep: (record, place) => add({ ...record, ...place, ligne: place.ligne ?? null }),
    async reject(objet, edition, reject) {
      await context.reject(reject);
      await add({
        objet,
        edition,
        cle: null,
        contenu: null,
        fichier: reject.fichier,
        ligne: reject.ligne ?? null,
      });
    },
  };
}

/** Gives the records of a file the edition that only its end tells; once they are all staged. */
export async function dateFile(context: ImportContext, fichier: string, edition: string): Promise<void> {
  await context.sql`update ${context.sql(STAGED)} set edition = ${edition} where fichier = ${fichier}`;
}

/** Rejects every record whose key another one of the same edition already has: the first one read stays. Once all are staged. */
export async function rejectDuplicates(context: ImportContext): Promise<void> {
  const doubles = await context.sql`
    with places as (
      select ctid, row_number() over (partition by objet, edition, cle order by fichier, ligne, ctid) as place
      from ${context.sql(STAGED)} where contenu is not null
    )
    update ${context.sql(STAGED)} lue set contenu = null from places
    where lue.ctid = places.ctid and places.place > 1
    returning lue.objet, lue.cle, lue.fichier, lue.ligne`;
  for (const { objet, cle, fichier, ligne } of doubles)
    await context.reject({
      fichier,
      ligne: ligne ?? undefined,
      chemin: objet,
      valeur: cle,
      code: "DOUBLON",
      raison: `Un autre enregistrement de ce fichier porte déjà la clé « ${cle} » : le premier est gardé.`,
    });
}
