import type { AdresseRecord } from "../../importers/offre/records.ts";
import type { Ligne } from "../lignes.ts";
import type { sessions } from "../tables.ts";

export type SessionLigne = Ligne<typeof sessions> & {
  /** Its place, where what read the session read its action too. */
  lieu?: AdresseRecord | null;
  /** The coordinates of its place, where they were read with it. */
  position?: { latitude: number; longitude: number } | null;
};
