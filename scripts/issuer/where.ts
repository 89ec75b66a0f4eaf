import { join, resolve } from "node:path";

/** File that tells where the issuer of the demo is, for commands of the same machine. */
export const issuerFile = (): string =>
  join(resolve(process.env.PASSERELLE_CWD ?? ".", process.env.DATA_DIR || ".data"), "issuer-url");
