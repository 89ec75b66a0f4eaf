import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { type HttpRefusal, NOT_JSON, NOT_JSON_TYPE, NOT_UTF8, RefusedRequest } from "./refusals.ts";

/**
 * Takes JSON bodies only, in UTF-8 and not compressed. Fastify's own parser replaces bytes that are no UTF-8, and
 * what a client sent would be searched or stored as something else.
 */
export function registerJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, ({ headers }, body, done) => {
    const read = readJson(body, headers["content-type"], headers["content-encoding"]);
    if ("refused" in read) done(new RefusedRequest(read.refused));
    else done(null, read.value);
  });
}

function readJson(
  body: Buffer,
  type: string | undefined,
  encoding: string | undefined,
): { value: unknown } | { refused: HttpRefusal } {
  if ((type !== "application/json" && !isOfUtf8(type)) || (encoding && encoding !== "identity"))
    return { refused: NOT_JSON_TYPE };
  if (!isUtf8(body)) return { refused: NOT_UTF8 };
  try {
    return { value: JSON.parse(body.toString()) };
  } catch {
    return { refused: NOT_JSON };
  }
}

const isOfUtf8 = (type = ""): boolean =>
  /^utf-?8$/i.test(/;\s*charset="?([^";\s]*)/i.exec(type)?.[1] ?? "utf-8");
