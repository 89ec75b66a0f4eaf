import { hashOf } from "@passerelle/gateway/documents/manifest";
import { type DocumentedLibrary, get, openDocumentedLibrary, post, TEXTS } from "./library-documents.ts";

let library: DocumentedLibrary;

beforeAll(async () => {
  library = await openDocumentedLibrary({ PERSISTED_QUERIES: "2" });
});

afterAll(() => library?.close());

const QUERY = '{ livre(isbn: "1") { titre } }';
const GERMINAL = '{"data":{"livre":{"titre":"Germinal"}}}';
const named = (sha256Hash: string, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

test("a hash is tried, then sent with its text, then serves by POST and by GET", async () => {
  const extensions = named(hashOf(QUERY));
  const unknown = await post(library.url, { extensions });
  expect(unknown).toMatchObject({
    code: "PERSISTED_QUERY_NOT_FOUND",
    text: expect.stringContaining('"PersistedQueryNotFound"'),
    headers: { "cache-control": "no-store" },
  });
  expect(await post(library.url, { extensions, query: QUERY })).toMatchObject({ text: GERMINAL });
  expect(await post(library.url, { extensions })).toMatchObject({ text: GERMINAL });
  expect(await get(library.url, { extensions })).toMatchObject({ text: GERMINAL });
});

test("what is no hash of the text is refused, and what is not the protocol is told", async () => {
  const wrong = hashOf("{ livres { titre } }");
  for (const sha256Hash of [wrong, "", "x".repeat(64), `${hashOf(QUERY)}0`])
    expect(await post(library.url, { query: QUERY, extensions: named(sha256Hash) })).toMatchObject({
      status: 400,
      code: "BAD_REQUEST",
    });
  expect(await post(library.url, { extensions: named(wrong) })).toMatchObject({
    code: "PERSISTED_QUERY_NOT_FOUND",
  });
  for (const version of [2, "1", null])
    expect(await post(library.url, { extensions: named(hashOf(QUERY), version) })).toMatchObject({
      code: "PERSISTED_QUERY_NOT_SUPPORTED",
    });
});

test("what a text asks is checked however it is named: mutations by GET, what the graph does not have", async () => {
  const mutation = 'mutation { renommer(isbn: "1", titre: "Germinal") { titre } }';
  expect(await post(library.url, { query: mutation, extensions: named(hashOf(mutation)) })).toMatchObject({
    status: 200,
  });
  expect(await get(library.url, { extensions: named(hashOf(mutation)) })).toMatchObject({
    status: 405,
  });
  const invalid = "{ rien }";
  for (const body of [{ query: invalid, extensions: named(hashOf(invalid)) }])
    expect(await post(library.url, body)).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" });
});

test("a flood of new hashes evicts others of its kind, and nothing trusted", async () => {
  const flood = Array.from({ length: 60 }, (_, index) => `{ a${index}: livres { titre } }`);
  for (const query of flood)
    expect(await post(library.url, { query, extensions: named(hashOf(query)) })).toMatchObject({
      status: 200,
    });
  expect(await post(library.url, { extensions: named(hashOf(QUERY)) })).toMatchObject({
    code: "PERSISTED_QUERY_NOT_FOUND",
  });
  expect(await get(library.url, { documentId: hashOf(TEXTS.livres) })).toMatchObject({ status: 200 });
});

test("where none are registered, clients are told to send texts", async () => {
  const closed = await openDocumentedLibrary({ PERSISTED_QUERIES: "0" });
  expect(await post(closed.url, { extensions: named(hashOf(QUERY)) })).toMatchObject({
    code: "PERSISTED_QUERY_NOT_SUPPORTED",
    text: expect.stringContaining('"PersistedQueryNotSupported"'),
  });
  await closed.close();
});
