import { isUtf8 } from "node:buffer";
import { parseInTransit, readable } from "./transit.ts";
import { type SubgraphError, type SubgraphResult, unavailable } from "./transport.ts";

/** Reads the bytes of an answer, its `data` in transit if asked; undefined when they are no GraphQL answer. */
export function readAnswer(systeme: string, bytes: Buffer, transit = false): SubgraphResult | undefined {
  // JSON is UTF-8: another charset would pass as text full of U+FFFD.
  if (!isUtf8(bytes)) return undefined;
  // Some servers begin with a mark of its byte order, which JSON does not have.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return readAnswer(systeme, bytes.subarray(3), transit);
  try {
    if (!transit) return readResult(systeme, JSON.parse(bytes.toString("utf8")));
    const value = parseInTransit(bytes);
    return readResult(
      systeme,
      isObject(value) && value.errors ? { ...value, errors: readable(value.errors) } : value,
    );
  } catch {
    return undefined;
  }
}

/**
 * Makes a result of what a subgraph sent; undefined when it is no GraphQL answer.
 *
 * A subgraph may be anybody's: what follows relies on `data` being an object and on errors having the form
 * that their type says, so junk is replaced here and nowhere else.
 */
export function readResult(systeme: string, value: unknown): SubgraphResult | undefined {
  if (!isObject(value)) return undefined;
  const { data, errors } = value;
  if (data !== undefined && data !== null && !isObject(data)) return undefined;
  if (errors === undefined || errors === null || (Array.isArray(errors) && !errors.length))
    return data ? { data } : undefined;
  return {
    data,
    errors: Array.isArray(errors)
      ? errors.map((error) => readError(systeme, error))
      : unavailable(systeme).errors,
  };
}

function readError(systeme: string, error: unknown): SubgraphError {
  const { message, path, extensions } = isObject(error) ? error : {};
  return {
    message:
      typeof message === "string" ? message : `Le système « ${systeme} » signale une erreur sans message.`,
    ...(isPath(path) ? { path } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPath = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((key) => typeof key === "string" || Number.isInteger(key));
