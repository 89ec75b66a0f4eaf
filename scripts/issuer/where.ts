import { join } from "node:path";
import { fromHere } from "@passerelle/kernel/from-here";

/** File that tells where the issuer of the demo is, for commands of the same machine. */
export const issuerFile = (dataDir: string): string => join(fromHere(dataDir), "issuer-url");
