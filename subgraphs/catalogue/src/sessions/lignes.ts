import type { AdresseRecord } from "../../importers/offre/records.ts";
import type { CommuneLigne } from "../communes/chargeur.ts";
import type { Ligne } from "../lignes.ts";
import type { sessions } from "../tables.ts";

export type SessionLigne = Ligne<typeof sessions> & {
  /** Its place, where what read the session read its action too. */
  lieu?: AdresseRecord | null;
  /** The commune of this place, read with it. */
  commune?: CommuneLigne | null;
};
