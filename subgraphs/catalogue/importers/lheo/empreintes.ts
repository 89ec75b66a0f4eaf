import type { ImportContext } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { CertificationRecord } from "../offre/records.ts";
import type { Rang } from "../offre/staging.ts";
import type { FormationLue } from "./formations.ts";
import { enfants, type Noeud } from "./noeud.ts";
import type { Signalement } from "./signalements.ts";
import type { Ecart } from "./structure.ts";

/** Kind of rows of `lignes`: the digest of a formation's characters, and what they say beside its own rows. */
const OBJET = "empreinteLheo";

/** What a formation says beside its own rows and those of its actions and sessions. */
export interface Lecture {
  /** Keys of its organismes in `lignes`. */
  organismes: string[];
  certifications: CertificationRecord[];
  /** Lines are counted from the formation's. */
  signalements: Signalement[];
  ecarts: Ecart[];
  rejetes: FormationLue["rejetes"];
  /** Days of extraction that it tells, ISO. */
  extractions: string[];
}

/** What is remembered of a read formation; null for one that has to be read each time. */
export function lectureDe(
  noeud: Noeud,
  lue: FormationLue,
  debut: number,
  extractions: readonly Date[],
): Lecture | null {
  // An organisme is kept under the names that the feed writes; of two responsables one alone would be an organisme.
  if (
    !lue.formation ||
    lue.ecarts.some(({ code }) => code === "ELEMENT_MAL_NOMME") ||
    enfants(noeud, "organisme-formation-responsable").length > 1
  )
    return null;
  const relative = <T extends { ligne: number }>(it: T): T => ({ ...it, ligne: it.ligne - debut });
  return {
    organismes: [...lue.repetes.keys()],
    certifications: lue.certifications,
    signalements: lue.signalements.map(relative),
    ecarts: lue.ecarts.map(relative),
    rejetes: lue.rejetes,
    extractions: extractions.map((date) => date.toISOString()),
  };
}

/** A formation that was stored from the same characters. */
export type Connue = Lecture & { formation: string };

/**
 * The formations that the last import of the source stored, by digest, as JSON of a `Connue`.
 *
 * None when another importer, or another version of this one, wrote the source last: its rows are no longer what
 * these characters gave.
 */
export async function formationsConnues(
  context: ImportContext,
  signature: string,
): Promise<Map<string, string>> {
  const { sql, source } = context;
  const rows = await sql<{ cle: string; contenu: string }[]>`
    select ligne.cle, ligne.contenu::text from lignes ligne
    join formations on formations.id = ligne.contenu ->> 'formation' and formations.retire_le is null
    where ligne.objet = ${OBJET} and ligne.source = ${source}
      and ${signature} = (select importer from imports where source = ${source} and etat = 'REUSSI'
        order by debut desc limit 1)`;
  return new Map(rows.map(({ cle, contenu }) => [cle, contenu]));
}

/** Opens the staging of digests; a kept formation comes without a `Lecture`. */
export async function stageEmpreintes(
  context: ImportContext,
): Promise<(empreinte: string, rang: Rang, lecture: Lecture | null) => Promise<void>> {
  const add = await context.staging.table(
    "lheo_empreintes",
    "cle text, rang integer, lecture jsonb",
    ["cle", "rang", "lecture"],
    { statistics: ["cle", "rang"] },
  );
  return (cle, rang, lecture) => add({ cle, rang, lecture: lecture && JSON.stringify(lecture) });
}

/** Makes the digests of the source those that were staged: after `swapOffre`, which gave ids, in its transaction. */
export async function swapEmpreintes(
  tx: TransactionSql,
  { source, importId }: Pick<ImportContext, "source" | "importId">,
): Promise<void> {
  await tx`
    delete from lignes where objet = ${OBJET} and source = ${source}
      and not exists (select from lheo_empreintes lue where lue.cle = lignes.cle)`;
  await tx`
    insert into lignes (source, edition, objet, cle, contenu, import_id)
    select distinct on (lue.cle) ${source}, '', ${OBJET}, lue.cle,
      coalesce(lue.lecture, connue.contenu) || jsonb_build_object('formation', ids.id), ${importId}
    from lheo_empreintes lue join ids_formations ids using (rang)
    left join lignes connue on lue.lecture is null and connue.objet = ${OBJET} and connue.source = ${source}
      and connue.edition = '' and connue.cle = lue.cle
    where lue.lecture is not null or connue.contenu ->> 'formation' <> ids.id
    order by lue.cle, ids.id
    on conflict (objet, source, edition, cle) do update
      set contenu = excluded.contenu, import_id = excluded.import_id
      where lignes.contenu is distinct from excluded.contenu`;
}
