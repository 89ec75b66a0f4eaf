import type { MetierResolvers } from "../../generated/types.ts";
import { pageFormations } from "../recherche/connection.ts";
import { criteresDe } from "../recherche/criteres.ts";

/** A métier as this system sees it: the gateway hands over its codes. */
export interface MetierCode {
  id: string;
  codesRome: readonly string[];
}

export const Metier: MetierResolvers = {
  formations: ({ id, codesRome }, args, context, info) =>
    pageFormations("rome", { cle: id, codesRome }, args, context, info),
  async sessionsOuvertes({ id, codesRome }, _, context) {
    const criteres = await criteresDe({ ouvertes: true }, null, context);
    return context.loaders.totaux({ parente: "rome", criteres, de: "sessions" }).load({ cle: id, codesRome });
  },
};
