import { type RuruClientConfig, ruruHTML } from "ruru/server";
import type { Callers } from "./callers.ts";

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

/** Where the files of the explorer are. */
export const STATIC = "/explorateur/";

export interface PageOptions {
  examples: readonly Example[];
  /** The example that is shown. */
  chosen: Example | undefined;
  /** As whom one may ask; nobody in particular when absent. */
  callers: Callers | undefined;
  /** Of the scripts of this page. */
  nonce: string;
}

/** GraphiQL, with a bar above it: the examples, and who one is. */
export function explorerPage({ examples, chosen, callers, nonce }: PageOptions): string {
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
      bodyContent: (base) => bar(examples, chosen, callers) + base,
    },
  });
  return html
    .replace('<html lang="en">', '<html lang="fr">')
    .replaceAll("<script", `<script nonce="${nonce}"`);
}

/** Where the issuer sends back whoever said who they are. */
export const loginPage = (callers: Callers, nonce: string): string =>
  `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Passerelle : connexion</title>
<p id="message" role="status">Connexion en cours…</p>
<p><a href="/">Revenir à l'explorateur</a></p>
${data(callers)}<script src="${STATIC}connexion.js"></script>
</html>
`.replaceAll("<script", `<script nonce="${nonce}"`);

function bar(
  examples: readonly Example[],
  chosen: Example | undefined,
  callers: Callers | undefined,
): string {
  const links = examples.map(
    (example) =>
      `<a href="/?exemple=${encodeURIComponent(example.id)}"${example === chosen ? ' aria-current="page"' : ""} title="${escapeHtml(example.pour)}">${escapeHtml(example.titre)}</a>`,
  );
  return `<header class="passerelle"><strong>Passerelle</strong>${callers ? choice(callers) : ""}<nav aria-label="Questions prêtes à poser">${links.join("")}</nav></header>`;
}

/** « Je suis … » */
function choice(callers: Callers): string {
  const options = [
    ["", "tout le monde (anonyme)"],
    ["cle", "un portail partenaire (par sa clé)"],
    ...callers.accounts.map(({ id, libelle }) => [id, libelle]),
  ].map(([id = "", libelle = ""]) => `<option value="${escapeHtml(id)}">${escapeHtml(libelle)}</option>`);
  return `<label>Je suis <select id="passerelle-je-suis" autocomplete="off">${options.join("")}</select></label><span id="passerelle-identite" role="status"></span>${data(callers)}<script src="${STATIC}identite.js"></script>`;
}

/** What the scripts of the page read. */
const data = (callers: Callers): string =>
  `<script type="application/json" id="passerelle-appelants">${JSON.stringify(callers).replaceAll("<", "\\u003c")}</script>`;

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
.passerelle { box-sizing: border-box; min-height: 48px; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px;
  padding: 6px 16px; font: 15px system-ui, sans-serif; background: #1b2a41; color: #fff; }
.passerelle nav { display: flex; flex-wrap: wrap; gap: 4px; }
.passerelle select { max-width: 100%; min-height: 28px; padding: 2px 6px; font: inherit; color: #1b2a41; background: #fff;
  border: 1px solid #fff; border-radius: 4px; }
.passerelle [role="status"]:empty { display: none; }
@media (max-width: 700px) {
  .passerelle { padding: 4px 8px; }
  .passerelle label { display: flex; align-items: center; gap: 6px; white-space: nowrap; min-width: 0; flex: 1; }
  .passerelle select { min-width: 0; flex: 1; }
  .passerelle nav { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; width: 100%; }
}
@media (max-width: 400px) { .passerelle strong { display: none; } }
.passerelle a { color: #fff; padding: 4px 10px; border-radius: 4px; text-decoration: none; }
.passerelle a:hover, .passerelle a:focus-visible { text-decoration: underline; }
.passerelle a[aria-current] { background: #fff; color: #1b2a41; }
body { display: flex; flex-direction: column; height: 100vh; }
#ruru-root { flex: 1; min-height: 0; height: auto !important; }
`;
