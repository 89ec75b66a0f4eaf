import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeManifest } from "@passerelle/gateway/documents/manifest";
import type { RunningGateway } from "@passerelle/gateway/gateway";
import { getIntrospectionQuery } from "graphql";
import { request } from "undici";
import { type PartnerKeyFile, partnerKeyFile } from "../harness/partner-key.ts";
import { HIDDEN, openShop } from "./shop.ts";

let key: PartnerKeyFile;
let gateway: RunningGateway;
let folder: string;

/** A trusted document of what the public does not see. */
const MARGES = "query Marges { product(id: 1) { margin } }";

beforeAll(async () => {
  key = await partnerKeyFile();
  folder = await mkdtemp(join(tmpdir(), "contracts-"));
  const manifest = join(folder, "manifest.json");
  await writeFile(manifest, writeManifest([{ file: "marges.graphql", text: MARGES }]));
  gateway = await openShop({ ...key.env, DOCUMENTS_FILE: manifest });
});
afterAll(async () => {
  await gateway?.close();
  await key?.remove();
  await rm(folder, { recursive: true });
});

async function ask(query: string, headers: Record<string, string> = {}, variables: object = {}) {
  const { body } = await request(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return body.text();
}

test("the public sees what is public, a partner what is for partners, nobody of both the rest", async () => {
  const query = "{ product(id: 1) { name kind } }";
  expect(JSON.parse(await ask(query)).data).toEqual({ product: { name: "Sel", kind: null } });
  expect(JSON.parse(await ask(query, key.headers)).data).toEqual({
    product: { name: "Sel", kind: "WHOLESALE" },
  });
  expect(
    JSON.parse(await ask("{ ledger { total } product(id: 1) { margin } any { __typename } }", key.headers)),
  ).toEqual({
    data: {
      ledger: { total: 9 },
      product: { margin: 3 },
      any: [{ __typename: "Product" }, { __typename: "Discount" }],
    },
  });
  expect(await ask("{ audit }", key.headers)).toContain('Cannot query field \\"audit\\"');
});

test("introspection tells the public nothing of the rest, and partners what is theirs", async () => {
  expect(await ask(getIntrospectionQuery())).not.toMatch(HIDDEN);
  const seen = await ask(getIntrospectionQuery(), key.headers);
  for (const word of ["margin", "Ledger", "WHOLESALE", "supplier", "Discount", "withMargin", "MARGIN"])
    expect(seen).toContain(word);
  expect(seen).not.toContain("audit");
  expect(await ask('{ __type(name: "Ledger") { name } }')).toBe('{"data":{"__type":null}}');
});

test.each([
  ["a field", "{ product(id: 1) { marging } }"],
  ["a root field", "{ ledge { id } }"],
  ["an argument", "{ product(id: 1, withMargine: true) { name } }"],
  ["a value", "{ sorted(by: MARGI) { name } }"],
  ["a field of an input", '{ found(filter: { suplier: "x" }) { name } }'],
  ["a type", "{ any { ... on Discoun { id } } }"],
  ["the type of a variable", "query ($k: Ledge) { sorted { name } }"],
  ["a value that may not be", "{ sorted(by: NOM) { name } }"],
  ["a field without its own fields", "{ any }"],
])("an error about %s suggests nothing that the public does not see", async (_, query) => {
  const answer = await ask(query);
  expect(JSON.parse(answer).errors).toBeDefined();
  // What the client wrote is its own.
  const own = query.match(/\w{4,}/g) ?? [];
  expect(own.reduce((text, word) => text.replaceAll(word, ""), answer)).not.toMatch(HIDDEN);
});

test.each([
  ["{ ledger { total } }", "ledger", "nothing"],
  ["{ product(id: 1) { margin } }", "margin", "nothing"],
  ["{ product(id: 1, withMargin: true) { name } }", "withMargin", "withNothing"],
  ["{ sorted(by: MARGIN) { name } }", "MARGIN", "NOTHING"],
  ['{ found(filter: { supplier: "x" }) { name } }', "supplier", "nothings"],
  ["{ any { ... on Discount { id } } }", "Discount", "Xylophon"],
])("%s is answered as if %s did not exist", async (query, hidden, unknown) => {
  const answer = await ask(query);
  const other = await ask(query.replaceAll(hidden, unknown));
  const shape = (text: string) =>
    JSON.parse(text).errors.map(
      ({ message, extensions }: { message: string; extensions: { code: string } }) => [
        message,
        extensions.code,
      ],
    );
  expect(shape(answer.replaceAll(hidden, unknown))).toEqual(shape(other));
});

test("a variable of a hidden value is refused as any unknown one", async () => {
  const query = "query ($by: Order) { sorted(by: $by) { name } }";
  const answer = await ask(query, {}, { by: "MARGIN" });
  expect(answer.replaceAll("MARGIN", "MARGES")).toBe(await ask(query, {}, { by: "MARGES" }));
});

test("what the public does not see is null in data, and no error names it", async () => {
  const answer = await ask("{ product(id: 1) { kind } found { kind } any { __typename } }");
  expect(JSON.parse(answer).data.product).toEqual({ kind: null });
  expect(answer).not.toMatch(HIDDEN);
});

test("a document that is only named tells nothing of what it asks to those who may not see it", async () => {
  const query = `${MARGES} # autre`;
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const documentId = createHash("sha256").update(MARGES).digest("hex");
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const send = async (body: object, headers: Record<string, string> = {}) => {
    const { statusCode, body: answer } = await request(`${gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return { status: statusCode, text: await answer.text() };
  };
  expect((await send({ query, extensions }, key.headers)).text).toContain('"margin":3');
  expect((await send({ extensions }, key.headers)).text).toContain('"margin":3');
  const registered = await send({ extensions });
  expect(registered.text).toContain("PERSISTED_QUERY_NOT_FOUND");
  const trusted = await send({ documentId });
  expect([trusted.status, JSON.parse(trusted.text).errors[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
  expect((await send({ documentId }, key.headers)).text).toContain('"margin":3');
  for (const { text } of [registered, trusted]) expect(text).not.toMatch(HIDDEN);
});
