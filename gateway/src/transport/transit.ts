/**
 * Text in transit: each character is one byte of the text's UTF-8.
 *
 * What subgraphs answer mostly goes through the gateway unread. Decoded, one "’" makes a whole answer two bytes a
 * character, which JSON reads and writes at half the speed or less; as bytes it stays one, and leaves as it came.
 * Measured on 70 KB of French: reading 125 µs instead of 228, writing 87 instead of 295. Names of GraphQL, keys of
 * the answer and all that is compared are ASCII, the same in both forms.
 */

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Puts JSON text, as `JSON.stringify` writes it, in transit. */
export function toTransit(json: string): string {
  // Half a pair has no UTF-8, and is written as an escape, which would not be one byte once read.
  const whole = json.includes("\\ud")
    ? json.replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (_, backslash) => backslash ?? "\ufffd")
    : json;
  return BEYOND_ASCII.test(whole) ? Buffer.from(whole, "utf8").toString("latin1") : whole;
}

/** JSON text out of transit. */
export const fromTransit = (json: string): string =>
  BEYOND_ASCII.test(json) ? Buffer.from(json, "latin1").toString("utf8") : json;

/** A JSON value whose texts are in transit, as a value of its own with readable ones. */
export const readable = <Value>(value: Value): Value =>
  JSON.parse(fromTransit(JSON.stringify(value))) as Value;

/** A JSON value with its texts in transit. */
export const inTransit = <Value>(value: Value): Value =>
  JSON.parse(toTransit(JSON.stringify(value))) as Value;

/** Reads UTF-8 JSON with its texts in transit. Throws a `SyntaxError` when it is no JSON. */
export function parseInTransit(bytes: Buffer): unknown {
  // An escape stands for a character, not for a byte.
  if (bytes.includes("\\u")) return inTransit(JSON.parse(bytes.toString("utf8")));
  return JSON.parse(bytes.toString("latin1"));
}
