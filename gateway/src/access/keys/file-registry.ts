import { unwatchFile, watchFile } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { OperatorError } from "@passerelle/kernel/errors";
import { z } from "zod";
import { type KeyRegistry, PARTNER_KEY } from "./partner-key.ts";

const FILE = z.strictObject({ keys: z.array(PARTNER_KEY) });

/** Milliseconds between two looks at the file. */
const INTERVAL = 300;

/**
 * Keys in a JSON file, for a gateway without Postgres; a file that does not exist has none. Looked at at intervals, as
 * a file that is replaced, or that a volume brings, is seen too.
 */
export function fileRegistry(path: string): KeyRegistry {
  const list = async () => {
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw new OperatorError(`KEYS_FILE cannot be read (${(error as NodeJS.ErrnoException).code}): ${path}`);
    }
    try {
      return FILE.parse(JSON.parse(text)).keys;
    } catch (error) {
      const said = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
      throw new OperatorError(`KEYS_FILE is not a file of keys: ${path}\n${said}`);
    }
  };
  return {
    list,
    async put(key) {
      const others = (await list()).filter(({ id }) => id !== key.id);
      const partial = `${path}.${process.pid}`;
      await writeFile(partial, `${JSON.stringify({ keys: [...others, key] }, null, 2)}\n`, { mode: 0o600 });
      await rename(partial, path);
    },
    follow(changed) {
      const listener = () => changed();
      watchFile(path, { interval: INTERVAL, persistent: false }, listener);
      return async () => unwatchFile(path, listener);
    },
    close: async () => {},
  };
}
