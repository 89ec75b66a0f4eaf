import { rename, writeFile } from "node:fs/promises";
import { hashOf } from "@passerelle/gateway/documents/manifest";
import {
  type DocumentedLibrary,
  get,
  manifestOf,
  openDocumentedLibrary,
  post,
  TEXTS,
} from "./library-documents.ts";

let library: DocumentedLibrary;

beforeAll(async () => {
  library = await openDocumentedLibrary();
});

afterAll(() => library?.close());

const GERMINAL = '{"data":{"livre":{"titre":"Germinal","note":4}}}';
const livre = hashOf(TEXTS.livre);

test("a trusted query is asked by its name, by GET without any header and by POST", async () => {
  const variables = { isbn: "1" };
  const asked = [
    get(library.url, { documentId: livre, variables }),
    get(library.url, { id: livre, variables }),
    get(library.url, { documentId: livre, variables, operationName: "Livre" }),
    get(library.url, { extensions: { persistedQuery: { version: 1, sha256Hash: livre } }, variables }),
    post(library.url, { documentId: livre, variables }),
    post(library.url, { id: livre, query: "", variables }),
    post(library.url, { query: TEXTS.livre, variables }),
  ];
  for (const answer of asked) expect(await answer).toMatchObject({ status: 200, text: GERMINAL });
});

test("a mutation is not asked by GET, trusted or not, nor what there is not", async () => {
  for (const parameters of [
    { documentId: hashOf(TEXTS.renommer) },
    { query: TEXTS.renommer },
    { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(TEXTS.renommer) } } },
    { documentId: "unknown" },
  ] as Record<string, string | object>[]) {
    const answer = await get(library.url, parameters);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain("data");
  }
  expect(await get(library.url, { documentId: hashOf(TEXTS.renommer) })).toMatchObject({ status: 405 });
  expect(await post(library.url, { documentId: hashOf(TEXTS.renommer) })).toMatchObject({ status: 200 });
});

test("variables are checked, unknown names are unknown, and a name is of one operation", async () => {
  expect(await get(library.url, { documentId: livre })).toMatchObject({ code: "BAD_USER_INPUT" });
  expect(await get(library.url, { documentId: livre, variables: "{" })).toMatchObject({ status: 400 });
  expect(await post(library.url, { documentId: "nope" })).toMatchObject({ status: 404, code: "NOT_FOUND" });
  expect(await post(library.url, { documentId: livre, operationName: "Autre" })).toMatchObject({
    status: 400,
    code: "BAD_REQUEST",
  });
  expect(await post(library.url, { documentId: "__proto__" })).toMatchObject({ status: 404 });
});

test("a manifest that changes is taken, and one that is none is refused", async () => {
  const added = "query Ajoute { livres { isbn } }";
  const replace = async (content: string) => {
    await writeFile(`${library.manifest}.next`, content);
    await rename(`${library.manifest}.next`, library.manifest);
  };
  await replace(manifestOf([...Object.values(TEXTS), added]));
  const ask = () => get(library.url, { documentId: hashOf(added) });
  while ((await ask()).status !== 200) await new Promise((soon) => setTimeout(soon, 50));
  await replace("{");
  await replace(manifestOf([TEXTS.livre, added]));
  while ((await post(library.url, { documentId: hashOf(TEXTS.livres) })).status === 200)
    await new Promise((soon) => setTimeout(soon, 50));
  expect(await ask()).toMatchObject({ status: 200 });
});
