import { badInput } from "@passerelle/kernel/errors";
import { FRANCE } from "./bareme.ts";

/** Identifiers of territories, as the whole graph writes them, and what a scale says when it is the nation's. */
const TERRITOIRE = /^(FR|(REG|DEP|EPCI|BAS|COM)-[0-9A-Za-z][0-9A-Za-z_.-]{0,39})$/;

/**
 * The territory asked for, `FR` when none is.
 *
 * Throws `BAD_USER_INPUT` when it is no identifier of a territory: the national scale would be read as its own.
 */
export function territoireDemande(territoire: string | null | undefined): string {
  if (territoire == null) return FRANCE;
  if (TERRITOIRE.test(territoire)) return territoire;
  const shown = territoire.slice(0, 40);
  throw badInput("territoire", {
    fr: `« ${shown} » n'identifie pas un territoire : donner REG-, DEP-, EPCI-, BAS- ou COM- suivi du code, comme « DEP-976 ».`,
    en: `"${shown}" identifies no territory: give REG-, DEP-, EPCI-, BAS- or COM- then the code, as "DEP-976".`,
  });
}
