import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile, Reject } from "@passerelle/kernel/importing/importer";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { fusionnerServices, mesurerServices } from "../services/fusion.ts";
import { fusionnerStructures } from "./fusion.ts";
import { mesurerJointures } from "./jointures.ts";

/** A part of a record that could not be kept, or why nothing of it was. */
export type Reserve = Pick<Reject, "chemin" | "valeur" | "code" | "raison">;

/** What became of one record of a file: kept with what it lost, or refused. */
export type Lecture = { objet: string; ligne: number } & (
  | { cle: string; contenu: object; reserves: readonly Reserve[]; refus?: undefined }
  | { refus: Reserve }
);

/** Reads the records of one file, in order. */
export type LireFichier = (file: ImportFile, context: ImportContext) => AsyncIterable<Lecture>;

/**
 * Importer of a source of structures: its records are kept, then the structures are computed again from all sources.
 *
 * A file without a record that can be kept is refused with an `OperatorError`: it would close all that its source has.
 */
export const importeurDeStructures = (
  identite: Omit<Importer, "stage" | "swap">,
  ouvrir: (context: ImportContext) => LireFichier | Promise<LireFichier>,
): Importer => ({
  ...identite,
  async stage(context) {
    const recording = await stageRecords(context);
    const lire = await ouvrir(context);
    for (const file of context.files) {
      let gardes = 0;
      for await (const lecture of lire(file, context)) {
        const place = { fichier: file.nom, ligne: lecture.ligne };
        if (lecture.refus) {
          await recording.reject(lecture.objet, "", { ...place, ...lecture.refus });
          continue;
        }
        gardes += 1;
        for (const reserve of lecture.reserves) await context.reject({ ...place, ...reserve });
        const { objet, cle, contenu } = lecture;
        await recording.keep({ objet, edition: "", cle, contenu }, place);
      }
      if (!gardes)
        throw new OperatorError(`${file.nom} holds no record that can be kept: nothing is changed.`);
    }
    await context.staging.finish();
    await rejectDuplicates(context);
  },
  async swap(tx, context) {
    const comptes = await swapRecords(tx, context);
    const structures = await fusionnerStructures(tx, context);
    // A service follows its structure, under whatever id that is served now.
    const services = await fusionnerServices(tx, context);
    await mesurerJointures(tx, context);
    if (!("servicesDataInclusion" in comptes)) return { ...comptes, structures };
    await mesurerServices(tx, context);
    return { ...comptes, structures, services };
  },
});
