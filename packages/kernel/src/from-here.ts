import { resolve } from "node:path";

/**
 * A path as whoever runs a command wrote it: from the folder where they are, which `scripts/bootstrap.mjs` tells, since
 * npm runs every script from the project's.
 */
export const fromHere = (path: string): string => resolve(process.env.PASSERELLE_CWD ?? ".", path);
