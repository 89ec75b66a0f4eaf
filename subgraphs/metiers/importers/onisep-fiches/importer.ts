import { OperatorError } from "@passerelle/kernel/errors";
import { type Importer, namesOf } from "@passerelle/kernel/importing/importer";
import { readXml } from "@passerelle/kernel/importing/reading/xml";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { fusionner } from "../fusion/fusion.ts";
import { mesurerJointures } from "../jointures.ts";
import { dateDuNom, premierJour } from "../onisep/dates.ts";
import { ONISEP } from "../onisep/identite.ts";
import { lireFiche } from "./record.ts";

const OBJET = "fichesOnisep";

/** Idéo-fiches métiers: Onisep's full sheets, in the format of 2023 and in that of 2026. */
export const onisepFiches: Importer = {
  name: "onisep-fiches",
  summary: "Onisep's full sheets of métiers (Idéo-fiches métiers), XML.",
  version: 1,
  defaultSource: "onisep-fiches",
  ...ONISEP,
  recognises: (nom, head) =>
    /\.xml(\.gz)?$/i.test(nom) && /<metiers[\s>]/.test(head) && /<(metier|identifiant)[\s>]/.test(head),

  async stage(context) {
    const recording = await stageRecords(context);
    let kept = 0;
    for (const file of context.files) {
      const edition = dateDuNom(file.nom);
      if (edition) context.extractedOn(premierJour(edition));
      const fiches = readXml(file, { racine: "metiers", enregistrement: "metier" });
      for await (const element of fiches) {
        const place = { fichier: file.nom, ligne: element.ligne };
        const read = lireFiche(element);
        if (!("contenu" in read)) {
          await recording.reject(OBJET, edition, { ...place, ...read });
          continue;
        }
        kept += 1;
        for (const part of read.refus) await context.reject({ ...place, ...part });
        const { contenu } = read;
        await recording.keep({ objet: OBJET, edition, cle: contenu.id, contenu }, place);
      }
    }
    if (!kept)
      throw new OperatorError(`${namesOf(context.files)}: no sheet can be kept, nothing is changed.`);
    await context.staging.finish();
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    const metiers = await fusionner(tx, context);
    await mesurerJointures(tx, context, OBJET);
    return { ...counts, metiers };
  },
};
