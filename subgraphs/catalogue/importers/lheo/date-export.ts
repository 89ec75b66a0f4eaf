import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { instantParis } from "./dates.ts";
import { extras, valeurs } from "./extras.ts";
import type { Noeud } from "./noeud.ts";

/** Reads the date of the export where the feed (`flux-intercarif`) or an Onisep formation tells it. */
export function readExportDate(context: Pick<ImportContext, "extractedOn">, groups: readonly Noeud[]): void {
  for (const [info, day, hour] of [
    ["flux-intercarif", "date-export", "heure-export"],
    ["FORMATION ONISEP", "DATE EXPORT ONISEP", ""],
  ] as const)
    for (const group of groups.flatMap((found) => [found, ...extras(found, info)])) {
      if (group.attributs.info !== info) continue;
      const date = instantParis(valeurs(group, day)[0] ?? "", valeurs(group, hour)[0]);
      if (date) context.extractedOn(date);
    }
}
