import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type RuruClientConfig, ruruHTML } from "ruru/server";
import { getStaticFile } from "ruru/static";

/** An operation that the explorer offers, with why one would ask it. */
export interface Example {
  /** Identifier in the address: `/?exemple=<id>`. */
  id: string;
  titre: string;
  /** Who asks, in a few words. */
  pour: string;
  query: string;
  variables?: Record<string, unknown>;
}

const STATIC = "/explorateur/";

/** The explorer at `/`: GraphiQL served by us, with the examples in a bar above it. No CDN, no tracker. */
export function registerExplorer(app: FastifyInstance, examples: readonly Example[]): void {
  app.get<{ Querystring: { exemple?: string } }>("/", async (request, reply) => {
    const nonce = randomBytes(16).toString("base64");
    const chosen = examples.find(({ id }) => id === request.query.exemple) ?? examples[0];
    return reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", policy(nonce))
      .header("cache-control", "no-store")
      .send(page(examples, chosen, nonce));
  });
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

/** Scripts of ours only; GraphiQL's editor writes styles as it goes and starts workers. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function page(examples: readonly Example[], chosen: Example | undefined, nonce: string): string {
  const html = ruruHTML({
    staticPath: STATIC,
    endpoint: "/graphql",
    clientConfig: {
      defaultQuery: "# Écrire une question, puis Ctrl-Entrée.\n",
      ...(chosen
        ? { initialQuery: chosen.query, initialVariables: JSON.stringify(chosen.variables ?? {}, null, 2) }
        : {}),
      // ruru's type asks for every property, though all have a default.
    } as RuruClientConfig,
    htmlParts: {
      titleTag: "<title>Passerelle : explorateur du graphe</title>",
      metaTags: (base) => `${base}<meta name="viewport" content="width=device-width">`,
      styleTags: (base) => `${base}<style>${STYLE}</style>`,
      bodyContent: (base) => bar(examples, chosen) + base,
    },
  });
  return html
    .replace('<html lang="en">', '<html lang="fr">')
    .replaceAll("<script", `<script nonce="${nonce}"`);
}

function bar(examples: readonly Example[], chosen: Example | undefined): string {
  const links = examples.map(
    (example) =>
      `<a href="/?exemple=${encodeURIComponent(example.id)}"${example === chosen ? ' aria-current="page"' : ""} title="${escapeHtml(example.pour)}">${escapeHtml(example.titre)}</a>`,
  );
  return `<header class="passerelle"><strong>Passerelle</strong><nav aria-label="Questions prêtes à poser">${links.join("")}</nav></header>`;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
.passerelle { box-sizing: border-box; min-height: 48px; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px;
  padding: 6px 16px; font: 15px system-ui, sans-serif; background: #1b2a41; color: #fff; }
.passerelle nav { display: flex; flex-wrap: wrap; gap: 4px; }
@media (max-width: 700px) {
  .passerelle { padding: 4px 8px; }
  .passerelle nav { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; width: 100%; }
}
.passerelle a { color: #fff; padding: 4px 10px; border-radius: 4px; text-decoration: none; }
.passerelle a:hover, .passerelle a:focus-visible { text-decoration: underline; }
.passerelle a[aria-current] { background: #fff; color: #1b2a41; }
body { display: flex; flex-direction: column; height: 100vh; }
#ruru-root { flex: 1; min-height: 0; height: auto !important; }
`;
