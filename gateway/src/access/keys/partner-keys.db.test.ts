import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLogger } from "@passerelle/kernel/logger";
import { migrateSubgraph, serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import postgres from "postgres";
import type { HttpRefusal } from "../../http/refusals.ts";
import { createIdentification, type Identification } from "../identification.ts";
import type { Identity } from "../identity.ts";
import { readAuthorities } from "../issuers.ts";
import { fileRegistry } from "./file-registry.ts";
import { issueKey, type NewKey, rotateKey } from "./issue.ts";
import type { KeyRegistry } from "./partner-key.ts";
import { postgresRegistry } from "./postgres-registry.ts";

const SITE = "https://portail.exemple.fr";
const CONTRACTS = new Set(["public", "partenaire"]);

/** What a claim gives: the identity, or the status and the reason of the refusal. */
const told = async (
  by: Identification,
  text: string,
  { origin, query }: { origin?: string; query?: boolean } = {},
): Promise<Identity | string> => {
  const headers = { ...(query ? {} : { "x-api-key": text }), ...(origin ? { origin } : {}) };
  const identity = await by.identify({ headers, ...(query ? { query: { cle: text } } : {}) });
  return "kind" in identity ? reasonOf(identity) : identity;
};
const reasonOf = ({ status, errors }: HttpRefusal) => `${status} ${errors[0]?.extensions?.reason}`;

/** Looks again until it is so: a change is told to the gateway by another way than to the test. */
async function until<Value>(look: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    await new Promise((again) => setTimeout(again, 10));
  }
}

let database: TestDatabase;
let url: string;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { adminUrl } = database;
  await migrateSubgraph({ adminUrl, name: "gateway", folder: "gateway/migrations" });
  url = serviceUrl(adminUrl, "gateway");
  folder = await mkdtemp(join(tmpdir(), "passerelle-keys-"));
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const registries: [string, () => KeyRegistry][] = [
  ["a table", () => postgresRegistry(url)],
  ["a file", () => fileRegistry(join(folder, "cles.json"))],
];

describe.each(registries)("keys in %s", (_, open) => {
  /** The gateway's, and another process's: whoever manages keys. */
  let by: Identification;
  let registry: KeyRegistry;

  beforeEach(async () => {
    registry = open();
    by = createIdentification({
      authorities: await readAuthorities({}, CONTRACTS),
      registry: open(),
      contracts: CONTRACTS,
      log: silentLogger,
    });
    await by.ready();
  });
  afterEach(async () => {
    await by.close();
    await registry.close();
  });

  /** Issues a key that the gateway knows. */
  const issued = async (asked: Partial<NewKey> = {}) => {
    const made = issueKey({ name: "Portail", kind: "public", origins: [SITE], ...asked });
    await registry.put(made.key);
    await until(
      () => told(by, made.text, { origin: SITE }),
      (known) => known !== "401 KEY_UNKNOWN",
    );
    return made;
  };

  test("a key gives its partner's organisation, territories, scopes, view and quota", async () => {
    const { key, text } = await issued({
      organisation: "demo--carif",
      territories: ["REG-84"],
      scopes: ["partenaire:lire", "montants:lire"],
      quota: { cost: 5_000, requests: 60 },
      expires: new Date(Date.now() + 3_600_000),
    });
    const { ended, ...identity } = (await told(by, text, { origin: SITE })) as Identity;
    expect(ended?.aborted).toBe(false);
    expect(identity).toEqual({
      caller: {
        actor: "partenaire",
        subject: `cle|${key.id}`,
        organisation: "demo--carif",
        territories: ["REG-84"],
        scopes: ["partenaire:lire"],
      },
      grants: {
        authenticated: true,
        scopes: new Set(["partenaire:lire"]),
        policies: new Set(["partenaire"]),
      },
      consumer: `cle:${key.id}`,
      contract: "partenaire",
      quota: { cost: 5_000, requests: 60 },
      expires: key.expires?.getTime(),
    });
  });

  test("a public key is for the pages of its sites, by header or in the address", async () => {
    const { text } = await issued();
    expect(await told(by, text, { origin: SITE, query: true })).toHaveProperty("caller.actor", "partenaire");
    for (const origin of [
      undefined,
      "null",
      "https://ailleurs.exemple.fr",
      `${SITE}.ailleurs.fr`,
      `${SITE}:8443`,
    ])
      expect(await told(by, text, origin ? { origin } : {})).toBe("403 KEY_ORIGIN");
  });

  test("a page of ours, whose browser leaves `Origin` out, is a site like another", async () => {
    const { text } = await issued();
    const headers = { "x-api-key": text, "sec-fetch-site": "same-origin" };
    expect(await by.identify({ headers: { ...headers, host: "portail.exemple.fr" } })).toHaveProperty(
      "caller",
    );
    const elsewhere = await by.identify({ headers: { ...headers, host: "graphe.exemple.fr" } });
    expect(reasonOf(elsewhere as HttpRefusal)).toBe("403 KEY_ORIGIN");
  });

  test("a secret key is for servers: not in an address, not from a page", async () => {
    const { text } = await issued({ kind: "secret", origins: [] });
    expect(await told(by, text)).toHaveProperty("caller.actor", "partenaire");
    expect(await told(by, text, { query: true })).toBe("403 KEY_IN_ADDRESS");
    expect(await told(by, text, { origin: SITE })).toBe("403 KEY_ORIGIN");
  });

  test("a key that is mistyped, unknown, ended, or for a view that is not served, is told apart", async () => {
    const { text } = await issued();
    expect(await told(by, text.slice(0, -1), { origin: SITE })).toBe("401 KEY_MISTYPED");
    const unknown = issueKey({ name: "x", kind: "public" });
    expect(await told(by, unknown.text, { origin: SITE })).toBe("401 KEY_UNKNOWN");
    const old = await issued({ expires: new Date(Date.now() - 1) });
    expect(await told(by, old.text, { origin: SITE })).toBe("401 KEY_EXPIRED");
    const elsewhere = await issued({ contract: "autre" });
    expect(await told(by, elsewhere.text, { origin: SITE })).toBe("403 KEY_CONTRACT");
  });

  test("a revoked key is refused soon after, and what is live by it is told", async () => {
    const { key, text } = await issued();
    const { ended } = (await told(by, text, { origin: SITE })) as Identity;
    const told0 = new Promise((end) => ended?.addEventListener("abort", end));
    await registry.put({ ...key, revoked: new Date() });
    await told0;
    expect(await told(by, text, { origin: SITE })).toBe("401 KEY_REVOKED");
  });

  test("while a key is rotated both texts serve, then the new one alone", async () => {
    const { key, text } = await issued();
    const rotated = rotateKey(key, 3_600_000);
    await registry.put(rotated.key);
    await until(
      () => told(by, rotated.text, { origin: SITE }),
      (known) => typeof known === "object",
    );
    const before = (await told(by, text, { origin: SITE })) as Identity;
    const after = (await told(by, rotated.text, { origin: SITE })) as Identity;
    expect(before.consumer).toBe(after.consumer);
    expect(before.expires).toBeGreaterThan(Date.now() + 3_500_000);
    expect(after.expires).toBeUndefined();
    const { key: ended } = rotateKey(key, 0);
    await registry.put(ended);
    expect(
      await until(
        () => told(by, text, { origin: SITE }),
        (known) => typeof known === "string",
      ),
    ).toBe("401 KEY_REPLACED");
  });

  test("a browser may ask first from the sites of some key, or of the key that it has in the address", async () => {
    const { text } = await issued();
    await issued({ name: "Autre", origins: ["https://autre.exemple.fr"] });
    expect(by.mayUse?.(SITE)).toBe(true);
    expect(by.mayUse?.("https://ailleurs.exemple.fr")).toBe(false);
    expect(by.mayUse?.(SITE, text)).toBe(true);
    expect(by.mayUse?.("https://autre.exemple.fr", text)).toBe(false);
  });
});

test("no text of a key is kept, in the table or in the file", async () => {
  const made = issueKey({ name: "Portail", kind: "secret" });
  const file = join(folder, "autres.json");
  await fileRegistry(file).put(made.key);
  const registry = postgresRegistry(url);
  await registry.put(made.key);
  await registry.close();
  const admin = postgres(database.adminUrl, { max: 1 });
  const rows = await admin`select row_to_json(k)::text || row_to_json(s)::text as all
    from gateway.partner_keys k join gateway.partner_secrets s on s.key_id = k.id`;
  await admin.end();
  const random = made.text.slice(8, 58);
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(random);
  expect(await readFile(file, "utf8")).not.toContain(random);
});

test("the gateway starts without its database, says so of keys only, and knows them once it is there", async () => {
  const late = await createTestDatabase();
  const lateUrl = serviceUrl(late.adminUrl, "gateway");
  const by = createIdentification({
    authorities: await readAuthorities({}, CONTRACTS),
    registry: postgresRegistry(lateUrl),
    contracts: CONTRACTS,
    log: silentLogger,
  });
  try {
    await by.ready();
    const { key, text } = issueKey({ name: "Portail", kind: "secret" });
    expect(await told(by, text)).toBe("503 KEYS_UNAVAILABLE");
    expect(by.identify({ headers: {} })).toHaveProperty("consumer", "public");
    await migrateSubgraph({ adminUrl: late.adminUrl, name: "gateway", folder: "gateway/migrations" });
    const registry = postgresRegistry(lateUrl);
    await registry.put(key);
    await registry.close();
    expect(
      await until(
        () => told(by, text),
        (known) => typeof known === "object",
      ),
    ).toHaveProperty("caller.actor", "partenaire");
  } finally {
    await by.close();
    await late.drop();
  }
});
