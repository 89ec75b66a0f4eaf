import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { Defer20220824Handler } from "@apollo/client/incremental";
import { meros } from "meros/node";
import { request } from "undici";
import { type Library, openLibrary } from "./library.ts";

const QUERY = '{ livre(isbn: "1") { titre ... @defer(label: "avis") { note } } }';

let library: Library;
/** What the system of reviews waits for. */
let gate: PromiseWithResolvers<void>;

beforeEach(() => {
  gate = Promise.withResolvers();
});

beforeAll(async () => {
  library = await openLibrary({
    avis: (way) => ({
      ...way,
      async execute(asked, signal) {
        await gate.promise;
        return way.execute(asked, signal);
      },
    }),
  });
});

afterAll(() => library?.close());

const ask = (query: string, accept: string) =>
  request(`${library.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });

test("Apollo Client reads the first part before the slow system has answered, then the rest", async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([new HttpLink({ uri: `${library.url}/graphql` })]),
    incrementalHandler: new Defer20220824Handler(),
  });
  const seen: unknown[] = [];
  await new Promise<void>((done, failed) => {
    client.watchQuery({ query: gql(QUERY) }).subscribe({
      next({ data, error, networkStatus }) {
        if (error) failed(error);
        if (data) seen.push(JSON.parse(JSON.stringify(data)));
        if (networkStatus === 7) done();
        else if (data) gate.resolve();
      },
      error: failed,
    });
  });
  client.stop();
  expect(seen).toMatchObject([{ livre: { titre: "Germinal" } }, { livre: { titre: "Germinal", note: 4 } }]);
  expect(JSON.stringify(seen[0])).not.toContain("note");
});

test("another reader of multipart reads the same parts, each when it comes", async () => {
  const { headers, body } = await ask(QUERY, 'multipart/mixed;deferSpec="20220824", application/json');
  expect(headers["content-type"]).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
  const parts: unknown[] = [];
  const message = Object.assign(body, { headers });
  const read = await meros<Record<string, unknown>>(message as unknown as Parameters<typeof meros>[0]);
  if (!(Symbol.asyncIterator in read)) throw new Error("not multipart");
  for await (const part of read) {
    parts.push(part.body);
    gate.resolve();
  }
  expect(parts).toEqual([
    { data: { livre: { titre: "Germinal" } }, hasNext: true },
    { incremental: [{ label: "avis", path: ["livre"], data: { note: 4 } }], hasNext: false },
  ]);
});

test("without parts in Accept, the answer waits and comes whole", async () => {
  gate.resolve();
  const { headers, body } = await ask(QUERY, "application/json");
  expect(headers["content-type"]).toContain("application/json");
  expect(await body.json()).toEqual({ data: { livre: { titre: "Germinal", note: 4 } } });
});

test("what has nothing to defer is plain JSON, or the only part where no JSON is read", async () => {
  const query = '{ livre(isbn: "1") { titre } }';
  const json = await ask(query, "multipart/mixed;deferSpec=20220824,application/json");
  expect(json.headers["content-type"]).toContain("application/json");
  expect(await json.body.json()).toEqual({ data: { livre: { titre: "Germinal" } } });
  const part = await ask(query, "multipart/mixed;deferSpec=20220824");
  expect(part.headers["content-type"]).toContain("multipart/mixed");
  expect(await part.body.text()).toContain(
    '{"data":{"livre":{"titre":"Germinal"}},"hasNext":false}\r\n-----\r\n',
  );
});
