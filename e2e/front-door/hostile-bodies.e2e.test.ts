import fc from "fast-check";
import { Pool } from "undici";
import { type Library, openLibrary } from "../live/library.ts";

let library: Library;
let pool: Pool;

beforeAll(async () => {
  library = await openLibrary();
  pool = new Pool(library.url, { connections: 4 });
});

afterAll(async () => {
  await pool?.close();
  await library?.close();
});

/** Refused with a code, or run: never a failure of ours, never anything but GraphQL's JSON. */
async function answered(body: string | Uint8Array): Promise<void> {
  const answer = await pool.request({
    path: "/graphql",
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const { data, errors = [] } = (await answer.body.json()) as {
    data?: object;
    errors?: { extensions: { code: string } }[];
  };
  // A request that is well formed and cannot be run is one that was answered, for a client of `application/json`.
  const ofDocument = /^(GRAPHQL_|OPERATION_|BAD_USER_INPUT|DOCUMENT_LIMIT)/.test(
    errors[0]?.extensions.code ?? "",
  );
  if (data) expect(answer.statusCode).toBe(200);
  else expect(ofDocument ? [200, 400] : [400]).toContain(answer.statusCode);
  for (const { extensions } of errors) expect(extensions.code).not.toBe("INTERNAL");
}

test("any bytes are answered as GraphQL answers", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), answered), { numRuns: 300 });
});

test("any JSON is answered as GraphQL answers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), (body) => answered(body)),
    { numRuns: 300 },
  );
});

test("any value of any parameter is answered as GraphQL answers", async () => {
  const query =
    "query q($isbn: ID!, $a: Boolean = true) { livre(isbn: $isbn) { titre note @include(if: $a) } }";
  const parameters = fc.record(
    {
      query: fc.oneof(fc.constant(query), fc.jsonValue()),
      operationName: fc.oneof(fc.constant("q"), fc.jsonValue()),
      variables: fc.oneof(
        fc.record({ isbn: fc.jsonValue(), a: fc.oneof(fc.boolean(), fc.jsonValue()) }, { requiredKeys: [] }),
        fc.jsonValue(),
      ),
      extensions: fc.jsonValue(),
    },
    { requiredKeys: ["query"] },
  );
  await fc.assert(
    fc.asyncProperty(parameters, (body) => answered(JSON.stringify(body))),
    { numRuns: 500 },
  );
});
