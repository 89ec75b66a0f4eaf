import { OperatorError } from "@passerelle/kernel/errors";
import {
  type ImportContext,
  type Importer,
  type ImportFile,
  namesOf,
} from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import { type Recording, rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { fusionner } from "../fusion/fusion.ts";
import { rejeterRenvoisInconnus } from "./renvois.ts";
import { servirVersion } from "./servir/servir.ts";
import { TABLES_ROME, tableDuFichier } from "./tables.ts";
import { cleDe, contenuDe, refuser } from "./valeurs.ts";

/** The ROME of France Travail: the CSV files of one or several versions, given together. */
export const rome: Importer = {
  name: "rome",
  summary: "ROME of France Travail: every unix_*_vNNN_utf8.csv of a version, given together.",
  version: 1,
  defaultSource: "rome",
  producteur: "France Travail",
  licence: "Licence Ouverte 2.0",
  recognises: (nom) => tableDuFichier(nom) !== null,

  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files) await lireFichier(recording, file);
    await context.staging.finish();
    await exigerFiches(context);
    await rejectDuplicates(context);
    await rejeterRenvoisInconnus(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    const versions = await tx`select distinct edition from lignes_lues order by edition`;
    for (const { edition } of versions) await servirVersion(tx, edition, context);
    return { ...counts, metiers: await fusionner(tx, context) };
  },
};

async function lireFichier(recording: Recording, file: ImportFile): Promise<void> {
  const named = tableDuFichier(file.nom);
  if (!named)
    throw new OperatorError(
      `${file.nom} is not named like a ROME file (unix_texte_v460_utf8.csv): its name says its version.`,
    );
  const { table: objet, version: edition } = named;
  const table = TABLES_ROME[objet];
  const records = readCsv(file, {
    separateur: ",",
    obligatoires: [...(table?.cle ?? []), ...(table?.entiers ?? []), ...(table?.nom ? [table.nom] : [])],
  });
  for await (const record of records) {
    const place = { fichier: file.nom, ligne: record.ligne };
    if (record.malforme !== undefined) {
      await recording.reject(objet, edition, {
        ...place,
        chemin: objet,
        code: "LIGNE_MALFORMEE",
        raison: `Cette ligne ne se lit pas : ${record.malforme}.`,
      });
      continue;
    }
    const refus = refuser(table, record.valeurs);
    if (refus) await recording.reject(objet, edition, { ...place, ...refus });
    else
      await recording.keep(
        { objet, edition, cle: cleDe(table, record.valeurs), contenu: contenuDe(table, record.valeurs) },
        place,
      );
  }
}

/** Throws an `OperatorError` when a version has no list of fiches, now or already: nothing could refer to it. */
async function exigerFiches({ files, sql, source }: ImportContext): Promise<void> {
  const [orphan] = await sql`
    select edition from lignes_lues lue
    where not exists (select from lignes_lues f
        where f.objet = 'referentiel_code_rome' and f.edition = lue.edition and f.contenu is not null)
      and not exists (select from lignes f
        where f.objet = 'referentiel_code_rome' and f.source = ${source} and f.edition = lue.edition)
    limit 1`;
  if (orphan)
    throw new OperatorError(
      `unix_referentiel_code_rome_v${orphan.edition}_utf8.csv is missing: give the files of a version together.`,
    );
  const [none] = await sql`select not exists (select from lignes_lues) as empty`;
  if (none?.empty) throw new OperatorError(`${namesOf(files)} hold no row at all.`);
}
