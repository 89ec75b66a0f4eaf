import type { Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { type Enregistrement, garder } from "../nomenclature/lire.ts";
import { lireRegion } from "./region.ts";
import { OBJET_CARIF, servirCarifs } from "./servir.ts";

/** Regions with their departments and, for some, the name and site of their Carif-Oref. */
export const carifs: Importer = {
  name: "carifs",
  summary: "Carif-Oref by region, JSON array of { nom, codeRegion, carif, departements }.",
  version: 1,
  defaultSource: "carifs",
  producteur: "Pôle emploi (Anotéa)",
  licence: "non précisée",
  recognises: (nom, head) =>
    /\.json(\.gz)?$/i.test(nom) &&
    /^\s*\[/.test(head) &&
    /"codeRegion"/.test(head) &&
    /"departements"/.test(head),

  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files)
      await garder(recording, file.nom, { objet: OBJET_CARIF, edition: "", lire: lireRegion }, regions(file));
    await context.staging.finish();
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    await servirCarifs(tx, context);
    for (const [nom, valeurs] of [
      ["régions → territoires", "select 'REG-' || code_region as id from carifs where retire_le is null"],
      [
        "départements → territoires",
        "select 'DEP-' || unnest(departements) as id from carifs where retire_le is null",
      ],
    ] as const)
      await measureJoin(tx, context, {
        nom,
        valeurs: `select ici.id as valeur, connu.id is not null as resolu from (${valeurs}) ici
          left join (select distinct unnest(territoires) as id from communes) connu on connu.id = ici.id`,
      });
    return counts;
  },
};

async function* regions(file: ImportFile): AsyncGenerator<Enregistrement> {
  for await (const { ligne, valeur, texte } of readJson(file)) yield { ligne, valeur: valeur ?? texte };
}
