import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import {
  dateFile,
  type Recording,
  rejectDuplicates,
  stageRecords,
} from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { fusionner } from "../fusion/fusion.ts";
import { mesurerJointures } from "../jointures.ts";
import { dateDuNom, premierJour } from "../onisep/dates.ts";
import { ONISEP } from "../onisep/identite.ts";
import { lireLigne } from "./record.ts";

const OBJET = "listeOnisep";

/** Idéo-métiers: the list of Onisep's métiers, each file being an edition of it. */
export const onisepMetiers: Importer = {
  name: "onisep-metiers",
  summary: "Onisep's list of métiers (Idéo-métiers), CSV or JSON; the newest edition says which exist.",
  version: 1,
  defaultSource: "onisep-metiers",
  ...ONISEP,
  recognises: (nom, head) =>
    (/\.csv(\.gz)?$/i.test(nom) && /lien site onisep\.fr/i.test(head) && /libell. m.tier/i.test(head)) ||
    (/\.json(\.gz)?$/i.test(nom) &&
      /"url_onisep"|"lien_site_onisep/.test(head) &&
      /"codes?_rome"/.test(head)),

  async stage(context) {
    const recording = await stageRecords(context);
    const editions = new Map<string, string>();
    for (const file of context.files) editions.set(file.nom, await lireFichier(context, recording, file));
    await context.staging.finish();
    for (const [fichier, edition] of editions) await dateFile(context, fichier, edition);
    await rejectDuplicates(context);
    await direExtraction(context, [...editions.values()]);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    const metiers = await fusionner(tx, context);
    await mesurerJointures(tx, context, OBJET);
    return { ...counts, metiers };
  },
};

/** Reads one file; resolves with its edition. */
async function lireFichier(context: ImportContext, recording: Recording, file: ImportFile): Promise<string> {
  const rows = /\.csv(\.gz)?$/i.test(file.nom) ? lignesCsv(file) : lignesJson(file);
  let kept = 0;
  let newest = "";
  let annee = "";
  for await (const { ligne, valeur } of rows) {
    const place = { fichier: file.nom, ligne };
    const read =
      typeof valeur === "object" && valeur && !Array.isArray(valeur)
        ? lireLigne(valeur)
        : { chemin: "", code: "LIGNE_MALFORMEE", raison: `Cette ligne ne se lit pas : ${String(valeur)}.` };
    if (!("contenu" in read)) {
      await recording.reject(OBJET, "", { ...place, ...read });
      continue;
    }
    kept += 1;
    const { dateMaj, publication } = read.contenu;
    if (dateMaj && dateMaj > newest) newest = dateMaj;
    if (publication.annee && /^\d{4}$/.test(publication.annee) && publication.annee > annee)
      annee = publication.annee;
    for (const part of read.refus) await context.reject({ ...place, ...part });
    await recording.keep({ objet: OBJET, edition: "", cle: read.cle, contenu: read.contenu }, place);
  }
  // An empty list would close every métier.
  if (!kept) throw new OperatorError(`${file.nom} holds no métier: nothing is changed.`);
  const edition = newest || dateDuNom(file.nom) || annee;
  if (!edition)
    throw new OperatorError(`${file.nom} does not tell its date: put it in its name, as list-2022-04.csv.`);
  return edition;
}

async function* lignesCsv(file: ImportFile) {
  const records = readCsv(file, {
    separateur: ";",
    obligatoires: ["libellé métier", "lien site onisep.fr", "code ROME"],
  });
  for await (const record of records)
    yield { ligne: record.ligne, valeur: (record.malforme ?? record.valeurs) as unknown };
}

async function* lignesJson(file: ImportFile) {
  for await (const { place, valeur } of readJson(file)) yield { ligne: place, valeur };
}

/** The source is as fresh as the newest edition that it holds, whichever is imported last. */
async function direExtraction({ sql, source, extractedOn }: ImportContext, editions: string[]) {
  const [known] = await sql`
    select max(edition) as edition from lignes where objet = ${OBJET} and source = ${source}`;
  for (const edition of [...editions, known?.edition ?? ""]) if (edition) extractedOn(premierJour(edition));
}
