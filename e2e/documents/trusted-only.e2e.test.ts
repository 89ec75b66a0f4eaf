import { hashOf } from "@passerelle/gateway/documents/manifest";
import { createClient } from "graphql-ws";
import { request } from "undici";
import { WebSocket } from "ws";
import { type DocumentedLibrary, get, openDocumentedLibrary, post, TEXTS } from "./library-documents.ts";

let library: DocumentedLibrary;

beforeAll(async () => {
  library = await openDocumentedLibrary({ DOCUMENTS_ONLY: "public" });
});

afterAll(() => library?.close());

const livres = hashOf(TEXTS.livres);
const QUERY = "{ livres { titre } }";
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

test("trusted documents are run by name, by text and by hash", async () => {
  for (const body of [
    { documentId: livres },
    { query: TEXTS.livres },
    { query: TEXTS.livres, operationName: "Livres" },
    { query: TEXTS.livres, extensions: persisted(TEXTS.livres) },
    { extensions: persisted(TEXTS.livres) },
  ])
    expect(await post(library.url, body)).toMatchObject({
      status: 200,
      text: expect.stringContaining("Nana"),
    });
});

test.each<[string, object]>([
  ["another text", { query: QUERY }],
  ["introspection", { query: "{ __schema { types { name } } }" }],
  ["a trusted text with a space more", { query: ` ${TEXTS.livres}` }],
  ["a trusted text with an alias", { query: "query Livres { livres { a: titre } }" }],
  ["a trusted text with a comment", { query: `${TEXTS.livres} #` }],
  ["a trusted text and another operation", { query: `${TEXTS.livres} query B ${QUERY}`, operationName: "B" }],
  ["another text under its hash", { query: QUERY, extensions: persisted(QUERY) }],
  ["another text under a trusted hash", { query: QUERY, extensions: persisted(TEXTS.livres) }],
  ["another text beside a trusted name", { query: QUERY, documentId: livres }],
  ["a trusted text beside another name of operation", { query: TEXTS.livres, operationName: "B" }],
  ["a trusted name with another name of operation", { documentId: livres, operationName: "B" }],
  ["an unknown name", { documentId: hashOf(QUERY) }],
  ["a batch", [{ query: QUERY }]],
])("%s is not run, by POST, by GET nor by a stream", async (_, body) => {
  const posted = await post(library.url, body);
  expect(posted.status).toBeGreaterThanOrEqual(400);
  expect(posted.text).not.toContain("Nana");
  const parameters = Array.isArray(body) ? { query: QUERY } : (body as Record<string, string | object>);
  const got = await get(library.url, parameters);
  expect(got.status).toBeGreaterThanOrEqual(400);
  const stream = await request(`${library.url}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(body),
  });
  expect(await stream.body.text()).not.toContain("Nana");
});

test("what was refused under its hash was not registered", async () => {
  await post(library.url, { query: QUERY, extensions: persisted(QUERY) });
  expect(await post(library.url, { extensions: persisted(QUERY) })).toMatchObject({
    code: "PERSISTED_QUERY_NOT_FOUND",
  });
});

test("by WebSocket too: a trusted document by its name, nothing else", async () => {
  const client = createClient({
    url: `${library.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
  });
  const first = (payload: { query: string; documentId?: string }) =>
    new Promise((resolve) => {
      client.subscribe(payload, { next: resolve, error: resolve, complete: () => resolve(undefined) });
    });
  expect(await first({ query: "", documentId: livres })).toMatchObject({ data: { livres: [{}, {}] } });
  expect(await first({ query: QUERY })).toMatchObject([{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }]);
  expect(await first({ query: "subscription { parutions { isbn } }" })).toMatchObject([
    { extensions: { code: "DOCUMENT_NOT_TRUSTED" } },
  ]);
  expect(await first({ query: QUERY, documentId: livres })).toMatchObject([
    { extensions: { code: "BAD_REQUEST" } },
  ]);
  await client.dispose();
});
