import { hash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/** `public` goes in the pages of a partner and is bound to their origins; `secret` stays on a partner's server. */
export type KeyKind = "public" | "secret";

const PREFIX: Readonly<Record<KeyKind, string>> = { public: "psl_pub_", secret: "psl_sec_" };
/** Characters of 256 random bits, and of their check, in base 36: a double click takes the whole. */
const RANDOM = 50;
const CHECK = 7;

const base36 = (value: bigint | number, length: number) => value.toString(36).padStart(length, "0");

/**
 * A new key: what it is for, 256 random bits, and a check by which a key with a typing error is told from one that is
 * unknown, and secret scanners know it for ours.
 */
export function newKeyText(kind: KeyKind): string {
  const random = base36(BigInt(`0x${randomBytes(32).toString("hex")}`), RANDOM);
  return `${PREFIX[kind]}${random}_${checkOf(PREFIX[kind] + random)}`;
}

const checkOf = (text: string): string => base36(crc32(text), CHECK);

/** Is the text one of our keys, without a typing error? */
export function isKeyText(text: string): boolean {
  const [, body = "", check] = /^(psl_(?:pub|sec)_[0-9a-z]{50})_([0-9a-z]{7})$/.exec(text) ?? [];
  return body !== "" && checkOf(body) === check;
}

/** What is kept of a key: from 256 random bits, a plain hash gives nothing away. */
export const hashOfKey = (text: string): string => hash("sha256", text, "hex");
