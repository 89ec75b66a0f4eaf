import type { QueryResolvers } from "../../generated/types.ts";
import { jourAParis } from "../calcul/jours.ts";
import { simuler } from "./simuler.ts";
import { situationDe } from "./situation.ts";

/** `simulationRemuneration(profil)`: anonymous, nothing of it is kept or logged. */
export const simulationRemuneration: NonNullable<QueryResolvers["simulationRemuneration"]> = async (
  _,
  { profil },
  { loaders, now },
) => simuler(situationDe(profil, jourAParis(now())), await loaders.baremes());
