import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Authorities, parseAuthorities } from "@passerelle/gateway/access/issuers";
import { issueKey } from "@passerelle/gateway/access/keys/issue";
import type { KeyRegistry } from "@passerelle/gateway/access/keys/partner-key";
import type { Callers } from "@passerelle/gateway/http/explorer/callers";
import { ACCOUNTS, SCOPES } from "./accounts.ts";
import { mayBeDemo, startDemoIssuer } from "./issuer.ts";
import { AUDIENCE, EXPLORER } from "./provider.ts";
import { issuerFile } from "./where.ts";

/** Who one may be in the demo. */
export interface DemoCallers {
  /** The issuer whose tokens the gateway accepts. */
  authorities: Pick<Authorities, "issuers">;
  /** Offered by the explorer. */
  callers: Callers;
  /** Tells where the gateway is: its explorer may come to the issuer, and use the key of the demo. */
  serve(url: string): Promise<void>;
  close(): Promise<void>;
}

/** Port of the issuer, unless it is taken. */
const PORT = 4010;
/** Id of the partner key of the demo: another text at each start. */
const DEMO_KEY = "demo";

/** Starts the issuer of the demo and makes its partner key; nothing where callers are real, or others
 * could reach it (`mayBeDemo`). */
export async function startDemoCallers(options: {
  host: string;
  /** Port of the gateway: when it is any, so is the issuer's. */
  port: number;
  environment: string | undefined;
  /** Does the gateway have issuers of its own? Then its callers are real ones. */
  ownIssuers: boolean;
  /** Folder where commands find the issuer. */
  dataDir: string;
  openRegistry(): KeyRegistry;
}): Promise<DemoCallers | undefined> {
  const { host, port, environment } = options;
  if (options.ownIssuers || !mayBeDemo(host, environment)) return undefined;
  const issuer = await startDemoIssuer({ port: port && PORT, host, environment });
  const { issuers } = parseAuthorities(
    JSON.stringify({ issuers: [{ issuer: issuer.url, audience: AUDIENCE, algorithms: ["ES256"] }] }),
    "demo",
  );
  const { key, text } = issueKey({ name: "Explorateur de la démonstration", kind: "public" });
  const file = issuerFile(options.dataDir);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, issuer.url);
  return {
    authorities: { issuers },
    callers: {
      issuer: { url: issuer.url, client: EXPLORER, audience: AUDIENCE, scopes: SCOPES },
      accounts: ACCOUNTS,
      key: text,
    },
    async serve(url) {
      issuer.serve(url);
      const { port: at } = new URL(url);
      const registry = options.openRegistry();
      try {
        await registry.put({
          ...key,
          id: DEMO_KEY,
          scopes: ["partenaire:lire"],
          origins: [`http://127.0.0.1:${at}`, `http://localhost:${at}`],
        });
      } finally {
        await registry.close();
      }
    },
    async close() {
      await rm(file, { force: true });
      await issuer.close();
    },
  };
}
