import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import { getStaticFile } from "ruru/static";
import type { Callers } from "./explorer/callers.ts";
import { type Example, explorerPage, loginPage, STATIC } from "./explorer/page.ts";

export type { Callers } from "./explorer/callers.ts";
export type { Example } from "./explorer/page.ts";

export interface ExplorerOptions {
  examples: readonly Example[];
  /** As whom one may ask; nobody in particular when absent. */
  callers?: Callers | undefined;
}

/** The explorer at `/`: GraphiQL served by us, with the examples in a bar above it. No CDN, no tracker. */
export function registerExplorer(app: FastifyInstance, { examples, callers }: ExplorerOptions): void {
  app.get<{ Querystring: { exemple?: string } }>("/", async (request, reply) => {
    const nonce = newNonce();
    const chosen = examples.find(({ id }) => id === request.query.exemple) ?? examples[0];
    return send(reply, explorerPage({ examples, chosen, callers, nonce }), policy(nonce, "'self'"));
  });
  if (callers) {
    app.get("/connexion", async (_, reply) => {
      const nonce = newNonce();
      return send(reply, loginPage(callers, nonce), policy(nonce, callers.issuer.url));
    });
    for (const name of ["identite.js", "connexion.js"]) {
      const text = readFile(new URL(`explorer/${name}`, import.meta.url));
      app.get(`${STATIC}${name}`, async (_, reply) =>
        reply.type("text/javascript; charset=utf-8").send(await text),
      );
    }
  }
  app.get<{ Params: { "*": string } }>(`${STATIC}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: STATIC,
      urlPath: request.url,
      acceptEncoding: request.headers["accept-encoding"],
      disallowDevAssets: true,
    });
    if (!file) return reply.callNotFound();
    return reply.headers(file.headers).header("cache-control", "public, max-age=3600").send(file.content);
  });
}

const newNonce = () => randomBytes(16).toString("base64");

const send = (reply: FastifyReply, html: string, csp: string): FastifyReply =>
  reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", csp)
    .header("cache-control", "no-store")
    .send(html);

/** Scripts of ours only, that speak to `peers`; GraphiQL's editor writes styles as it goes and starts workers. */
function policy(nonce: string, peers: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src ${peers}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
