import { type Grammaire, LHEO_23 } from "./langage/grammaire.ts";
import { LHEO_22 } from "./langage/version22.ts";

/** The versions that can be written. */
export const VERSIONS: Readonly<Record<string, Grammaire>> = { "2.3": LHEO_23, "2.2": LHEO_22 };
