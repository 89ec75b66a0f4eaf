import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import {
  dateFile,
  type Recording,
  rejectDuplicates,
  stageRecords,
} from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { ApportLu } from "./apport.ts";
import { calculerCertifications } from "./calcul/calculer.ts";

/** One record of a file, and where it stands. */
export interface EnregistrementLu {
  objet: string;
  ligne: number;
  lu: ApportLu;
}

/** A source that describes certifications: how its files are known and read, and what is measured once they are. */
export interface SourceCertifications
  extends Pick<
    Importer,
    "name" | "summary" | "version" | "defaultSource" | "producteur" | "licence" | "attribution" | "recognises"
  > {
  lire(file: ImportFile): AsyncIterable<EnregistrementLu>;
  /** Day of the data, `AAAA-MM-JJ`; empty when nothing tells it. `recente` is the last day that a record says. */
  edition(file: ImportFile, recente: string): string;
  mesurer(tx: TransactionSql, context: ImportContext): Promise<void>;
}

/**
 * The importer of such a source: its records go to `lignes` as they were read, then the certifications are computed
 * from those of all sources.
 *
 * Each day is an edition of its own, so that an older file imported later takes nothing back.
 */
export const importerCertifications = (source: SourceCertifications): Importer => ({
  ...source,

  async stage(context) {
    const recording = await stageRecords(context);
    const editions = new Map<string, string>();
    for (const file of context.files)
      editions.set(file.nom, await lireFichier(source, context, recording, file));
    await context.staging.finish();
    for (const [fichier, edition] of editions) if (edition) await dateFile(context, fichier, edition);
    await direExtraction(context);
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    const certifications = await calculerCertifications(tx, context);
    await source.mesurer(tx, context);
    return { ...counts, certifications };
  },
});

/** Stages the records of one file; resolves with its edition, which only its end may tell. */
async function lireFichier(
  source: SourceCertifications,
  context: ImportContext,
  recording: Recording,
  file: ImportFile,
): Promise<string> {
  const today = context.now.toISOString().slice(0, 10);
  let kept = 0;
  let recente = "";
  for await (const { objet, ligne, lu } of source.lire(file)) {
    const place = { fichier: file.nom, ligne };
    if (!("contenu" in lu)) {
      await recording.reject(objet, "", { ...place, ...lu });
      continue;
    }
    kept += 1;
    const { dateMaj } = lu.contenu;
    // A day to come would make this file the newest for ever.
    if (dateMaj && dateMaj > recente && dateMaj <= today) recente = dateMaj;
    for (const part of lu.refus) await context.reject({ ...place, ...part });
    await recording.keep({ objet, edition: "", cle: lu.cle, contenu: lu.contenu }, place);
  }
  // An empty list would close every certification.
  if (!kept) throw new OperatorError(`${file.nom} holds no record that can be kept: nothing is changed.`);
  return source.edition(file, recente);
}

/** The source is as fresh as the newest edition that it holds, whichever is imported last. */
async function direExtraction({ sql, source, extractedOn }: ImportContext): Promise<void> {
  const [known] = await sql`
    select max(edition) as edition from (
      select edition from lignes_lues
      union all
      select edition from lignes where source = ${source} and objet in (select objet from lignes_lues)
    ) editions where edition <> ''`;
  if (known?.edition) extractedOn(new Date(`${known.edition}T00:00:00Z`));
}
