import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@passerelle/testing/postgres";
import { request } from "undici";
import { run } from "../harness/processes.ts";
import { openLibrary } from "../live/library.ts";

const SITE = "https://portail.exemple.fr";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-keys-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a command of the keys prints; its exit code must be `code`. */
async function keys(args: string[], env: Record<string, string>, code = 0): Promise<string> {
  const running = run("scripts/keys.ts", args, env);
  expect([args, await running.ends(), running.output()]).toEqual([args, code, expect.anything()]);
  return running.output();
}

const textIn = (output: string): string => /^psl_\w+$/m.exec(output)?.[0] ?? "";
const idIn = (output: string): string => /^id +(\S+)$/m.exec(output)?.[1] ?? "";

async function ask(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; reason: unknown }> {
  const answer = await request(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  const { errors } = (await answer.body.json()) as { errors?: { extensions: { reason: unknown } }[] };
  return { status: answer.statusCode, reason: errors?.[0]?.extensions.reason };
}

/** Asks until the answer is the one awaited, and says what came if none is. */
async function until(url: string, headers: Record<string, string>, reason: unknown): Promise<void> {
  while ((await ask(url, headers)).reason !== reason) await new Promise((again) => setTimeout(again, 20));
}

test("a key is made, used, rotated and revoked while the gateway runs, which knows of each at once", async () => {
  const KEYS_FILE = join(folder, "cles.json");
  const library = await openLibrary({ env: { KEYS_FILE } });
  try {
    const made = await keys(
      ["create", "--name", "Portail", "--origin", SITE, "--scope", "partenaire:lire", "--expires", "90d"],
      { KEYS_FILE },
    );
    const [id, text] = [idIn(made), textIn(made)];
    const headers = { "x-api-key": text, origin: SITE };
    await until(library.url, headers, undefined);
    expect(await ask(library.url, { ...headers, origin: "https://ailleurs.exemple.fr" })).toEqual({
      status: 403,
      reason: "KEY_ORIGIN",
    });

    const rotated = textIn(await keys(["rotate", id, "--overlap", "1h"], { KEYS_FILE }));
    await until(library.url, { ...headers, "x-api-key": rotated }, undefined);
    expect(await ask(library.url, headers)).toEqual({ status: 200, reason: undefined });

    expect(await keys(["revoke", id], { KEYS_FILE })).toMatch(/^state +revoked$/m);
    await until(library.url, headers, "KEY_REVOKED");
    expect(await ask(library.url, { ...headers, "x-api-key": rotated })).toEqual({
      status: 401,
      reason: "KEY_REVOKED",
    });
  } finally {
    await library.close();
  }
});

test("answers to a key are for its sites, those without one for all, and no cookie is ever set", async () => {
  const KEYS_FILE = join(folder, "sites.json");
  const text = textIn(await keys(["create", "--name", "Portail", "--origin", SITE], { KEYS_FILE }));
  const library = await openLibrary({ env: { KEYS_FILE } });
  const corsOf = async (method: "POST" | "OPTIONS", headers: Record<string, string>, search = "") => {
    const answer = await request(`${library.url}/graphql${search}`, {
      method,
      headers: { "content-type": "application/json", cookie: "session=1", ...headers },
      ...(method === "POST" ? { body: JSON.stringify({ query: "{ __typename }" }) } : {}),
    });
    await answer.body.dump();
    expect(answer.headers).not.toHaveProperty("set-cookie");
    expect(answer.headers).not.toHaveProperty("access-control-allow-credentials");
    return [answer.headers["access-control-allow-origin"], String(answer.headers.vary ?? "")];
  };
  const elsewhere = "https://ailleurs.exemple.fr";
  const asks = {
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type,x-api-key",
  };
  const inAddress = `?cle=${text}`;
  const varies = expect.stringContaining("origin");
  try {
    expect(await corsOf("POST", { origin: elsewhere })).toEqual(["*", expect.not.stringContaining("origin")]);
    expect(await corsOf("POST", { origin: SITE, "x-api-key": text })).toEqual([SITE, varies]);
    expect(await corsOf("POST", { origin: elsewhere, "x-api-key": text })).toEqual([undefined, varies]);
    expect(await corsOf("OPTIONS", { origin: SITE, ...asks })).toEqual([SITE, varies]);
    expect(await corsOf("OPTIONS", { origin: elsewhere, ...asks })).toEqual([undefined, varies]);
    expect(await corsOf("OPTIONS", { origin: SITE }, inAddress)).toEqual([SITE, varies]);
    expect(await corsOf("OPTIONS", { origin: elsewhere }, inAddress)).toEqual([undefined, varies]);
    expect((await corsOf("OPTIONS", { origin: elsewhere }))[0]).toBe("*");
  } finally {
    await library.close();
  }
});

test("the command works on the database, shows a text once only, and says what is wrong", async () => {
  const database = await createTestDatabase();
  const env = { DATABASE_URL: database.adminUrl };
  try {
    const made = await keys(
      ["create", "--name", "Système", "--secret", "--territory", "REG-84", "--cost", "5000"],
      env,
    );
    const [id, text] = [idIn(made), textIn(made)];
    expect(text).toMatch(/^psl_sec_/);
    const changed = await keys(["change", id, "--requests", "60", "--territory", ""], env);
    expect(changed).toMatch(/^quota +cost 5000, requests 60/m);
    expect(changed).not.toMatch(/^territories/m);
    expect(await keys(["address"], env)).toMatch(/^GATEWAY_DATABASE_URL=postgres:\/\/passerelle_gateway:/);
    for (const args of [["list"], ["show", id]]) {
      const output = await keys(args, env);
      expect(output).toContain("Système");
      expect(output).not.toContain(text.slice(8, 58));
    }
  } finally {
    await database.drop();
  }
});

test("a wrong command ends with one line that says what to change", async () => {
  const env = { KEYS_FILE: join(folder, "fautes.json") };
  const cases: [string[], RegExp][] = [
    [["revoke", "kx"], /No key has the id "kx"/],
    [["efface"], /"efface" is not one of/],
    [["list", "--tout"], /--tout/],
  ];
  for (const [args, said] of cases) {
    const output = await keys(args, env, 1);
    expect(output).toMatch(said);
    expect(output.trim().split("\n").length).toBeLessThanOrEqual(2);
  }
});
