import { join, resolve } from "node:path";

/** File that tells where the issuer of the demo is, for commands of the same machine. */
export const issuerFile = (dataDir: string): string =>
  join(resolve(process.env.PASSERELLE_CWD ?? ".", dataDir), "issuer-url");
