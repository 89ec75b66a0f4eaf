import { isDeepStrictEqual } from "node:util";
import { request } from "undici";
import { type OperationName, readOperation } from "./operations.ts";
import { drawVariables } from "./variables.ts";

/** A whole answer of a contestant. */
export interface Answer {
  data: unknown;
  /** Bytes of the body. */
  size: number;
}

/** Requests of an operation in flight while its answers are checked. */
const AT_ONCE = 8;

/** The bodies of an operation's requests, the same for all contestants. */
export function bodiesOf(operation: OperationName): string[] {
  const query = readOperation(operation);
  return drawVariables(operation).map((variables) => JSON.stringify({ query, variables }));
}

/** Asks once; throws on anything but a 200 with data and without errors. */
export async function ask(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body,
    headersTimeout: 20_000,
  });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  const text = bytes.toString();
  const { data, errors } = (response.statusCode === 200 ? JSON.parse(text) : {}) as Record<string, unknown>;
  if (errors || !data) throw new Error(`answered ${response.statusCode}: ${text.slice(0, 400)}`);
  return { data, size: bytes.length };
}

/** Asks every body, in order, a few at a time. */
export async function askAll(
  url: string,
  bodies: readonly string[],
  headers: Record<string, string> = {},
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < bodies.length; at += AT_ONCE)
    answers.push(
      ...(await Promise.all(bodies.slice(at, at + AT_ONCE).map((body) => ask(url, body, headers)))),
    );
  return answers;
}

/** Where two JSON values first differ, and how; the order of keys does not count. */
export function firstDifference(a: unknown, b: unknown, path = "data"): string | undefined {
  if (isDeepStrictEqual(a, b)) return undefined;
  if (typeof a === "object" && typeof b === "object" && a && b && Array.isArray(a) === Array.isArray(b)) {
    const left = a as Record<string, unknown>;
    const right = b as Record<string, unknown>;
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const found = firstDifference(left[key], right[key], `${path}.${key}`);
      if (found) return found;
    }
  }
  return `${path}: ${JSON.stringify(a)?.slice(0, 200)} is not ${JSON.stringify(b)?.slice(0, 200)}`;
}
