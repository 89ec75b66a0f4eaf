import type { Ligne } from "../lignes.ts";
import type { carifs, formacodes, specialitesNsf } from "../tables.ts";

/** A term of the thesaurus Formacode, in one of its versions. */
export type FormacodeLigne = Ligne<typeof formacodes>;
/** A group of the NSF. */
export type SpecialiteNsfLigne = Ligne<typeof specialitesNsf>;
/** The Carif-Oref of a region. */
export type CarifLigne = Ligne<typeof carifs>;
