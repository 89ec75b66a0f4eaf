import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { OperatorError } from "../errors.ts";
import { fromHere } from "../from-here.ts";

/** A secret that both sides of a signature know, under a name that may be told. */
export interface SigningKey {
  id: string;
  secret: Buffer;
}

/** What every process reads that signs or verifies. */
export const SIGNING_CONFIG = {
  SIGNING_KEYS: z.string().optional(),
  DATA_DIR: z.string().default(".data"),
};

/** Where the processes of one machine keep a key when none is given. */
export const signingKeysFile = (dataDir: string): string => join(fromHere(dataDir), "signing-key");

/** Bytes of a secret at least: as many as the hash has. */
const MIN_SECRET = 32;

/**
 * Reads `id:secret,id:secret`, the secrets in base64: the first signs, all are accepted, so that a key is replaced by
 * adding the new one everywhere, then putting it first, then removing the old one.
 *
 * Throws an `OperatorError` that names what is wrong, never a secret.
 */
export function readSigningKeys(text: string): readonly SigningKey[] {
  const keys = text.split(",").map((pair, index): SigningKey => {
    const [, id = "", secret = ""] = /^\s*([\w.-]{1,64}):([\w+/=-]+)\s*$/.exec(pair) ?? [];
    const bytes = Buffer.from(secret, "base64");
    if (!id) throw new OperatorError(`SIGNING_KEYS: key ${index + 1} is not written "id:secret in base64".`);
    if (bytes.length < MIN_SECRET)
      throw new OperatorError(`SIGNING_KEYS: the secret of "${id}" has less than ${MIN_SECRET} bytes.`);
    return { id, secret: bytes };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new OperatorError("SIGNING_KEYS: two keys have the same id.");
  return keys;
}

/** Makes a key with a random secret, as `SIGNING_KEYS` writes it. */
export const newSigningKey = (id: string): string => `${id}:${randomBytes(MIN_SECRET).toString("base64")}`;

/**
 * The keys of the environment or, without them, of a file that the processes of one machine share: made by the first
 * of them, readable by its owner only.
 *
 * Throws an `OperatorError` when the file can be neither read nor made.
 */
export async function signingKeys(text: string | undefined, file: string): Promise<readonly SigningKey[]> {
  if (text) return readSigningKeys(text);
  try {
    await mkdir(dirname(file), { recursive: true });
    // Two processes that start together: one makes it, the other reads it.
    await writeFile(file, newSigningKey("local"), { mode: 0o600, flag: "wx" }).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
    return readSigningKeys(await readWhole(file));
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(
      `Set SIGNING_KEYS: without it, ${file} keeps a key, and it cannot be used (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

/** The other process may have made the file and not yet written it. */
async function readWhole(file: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const text = await readFile(file, "utf8");
    if (text || attempt === 50) return text;
    await new Promise((soon) => setTimeout(soon, 20));
  }
}
