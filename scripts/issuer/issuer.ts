import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OperatorError } from "@passerelle/kernel/errors";
import type Provider from "oidc-provider";
import { ACCOUNTS, accountOf, subjectOf } from "./accounts.ts";
import { choicePage, messagePage } from "./pages.ts";
import { CHOICE, createProvider } from "./provider.ts";

/** The authority of the demo, on this machine's loopback. */
export interface DemoIssuer {
  /** Its `iss`, and its address. */
  url: string;
  /** Tells where the explorer is: from there people come to say who they are. */
  serve(explorer: string): void;
  close(): Promise<void>;
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

/** May there be an authority that asks for no password? On this machine only, and never in production. */
export const mayBeDemo = (host: string, environment: string | undefined): boolean =>
  LOOPBACK.has(host) && environment !== "production";

/**
 * Starts the authority of the demo, by which anyone of this machine may be anybody of the demo: on `port` or, if it is
 * taken, any free one. What it is made of is loaded when somebody first comes.
 *
 * Throws an `OperatorError` in production, or for a gateway that is not on the loopback.
 */
export async function startDemoIssuer(options: {
  port: number;
  /** Where the gateway listens. */
  host: string;
  environment: string | undefined;
}): Promise<DemoIssuer> {
  if (!mayBeDemo(options.host, options.environment))
    throw new OperatorError(
      "The issuer of the demo asks for no password: it serves this machine only, never production.",
    );
  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent)
        tell(response, 500, "Une erreur de notre fait", "Recommencer dans un instant.");
      else response.destroy();
    });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  let explorers: readonly string[] = [];
  let provider: Promise<{ provider: Provider; callback: ReturnType<Provider["callback"]> }> | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A name of another site that leads to this machine is not us.
    if (request.headers.host !== `127.0.0.1:${port}`)
      return tell(response, 421, "Adresse inattendue", `Les comptes de démonstration sont à ${url}.`);
    provider ??= createProvider(url, explorers).then((made) => ({
      provider: made,
      callback: made.callback(),
    }));
    const { provider: authority, callback } = await provider;
    if (request.url?.startsWith(`${CHOICE}/`)) return choose(authority, request, response);
    await callback(request, response);
  }

  return {
    url,
    serve(explorer) {
      const { port: at } = new URL(explorer);
      explorers = [`http://127.0.0.1:${at}`, `http://localhost:${at}`];
      provider = undefined;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Who they are: as the explorer said, or as they choose on the page. */
async function choose(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const said =
    request.method === "POST" ? new URLSearchParams(await bodyOf(request)).get("compte") : params.login_hint;
  const account = typeof said === "string" ? accountOf(said) : undefined;
  if (!account) {
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
      .end(choicePage(ACCOUNTS));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: subjectOf(account.id) } });
}

/** Bytes of a form at most. */
const MAX_FORM = 4_096;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_FORM) throw new Error("a form is too long");
  }
  return text;
}

function tell(response: ServerResponse, status: number, title: string, why: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(messagePage(title, why));
}

/** Listens on the loopback, on another port if this one is taken. */
function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((listening, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port === 0) return failed(error);
      listen(server, 0).then(listening, failed);
    });
    server.listen(port, "127.0.0.1", listening);
  });
}
