import type { QueryResolvers } from "../../generated/types.ts";
import { jourAParis } from "../calcul/jours.ts";
import { baremesAu } from "./mois.ts";
import { territoireDemande } from "./territoire.ts";

/** `baremes(date, territoire)`: the scales in force that day, the territory's own before the national one. */
export const baremes: NonNullable<QueryResolvers["baremes"]> = async (
  _,
  { date, territoire },
  { loaders, now },
) =>
  baremesAu(await loaders.baremes(), date ?? jourAParis(now()), [territoireDemande(territoire)]).map(
    (bareme) => ({
      ...bareme,
      source: bareme.origine,
      lignes: bareme.lignes.map((ligne) => ({
        ...ligne,
        montant: ligne.montant?.toFixed(2) ?? null,
        minimum: ligne.minimum?.toFixed(2) ?? null,
        maximum: ligne.maximum?.toFixed(2) ?? null,
      })),
    }),
  );
