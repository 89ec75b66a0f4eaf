import { serverAudits } from "graphql-http";
import { request } from "undici";
import { type Library, openLibrary } from "../live/library.ts";

let library: Library;

beforeAll(async () => {
  library = await openLibrary();
});

afterAll(() => library?.close());

const audits = serverAudits({ url: () => `${library.url}/graphql`, fetchFn: fetch });

test("every audit of the specification is there: MUST, SHOULD and MAY", () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_, audit) => {
  expect(await audit.fn()).toMatchObject({ status: "ok" });
});

const ask = async (init: {
  method?: "POST" | "GET" | "PUT" | "HEAD";
  headers?: Record<string, string>;
  body?: string | Buffer;
  search?: string;
}) => {
  const { search = "", method = "POST", ...rest } = init;
  const { statusCode, headers, body } = await request(`${library.url}/graphql${search}`, {
    method,
    headers: { "content-type": "application/json", ...rest.headers },
    ...(rest.body === undefined ? {} : { body: rest.body }),
  });
  const text = await body.text();
  return { status: statusCode, headers, text, code: text && JSON.parse(text).errors?.[0]?.extensions.code };
};

test("a mutation by GET is refused, and tells by what to ask it", async () => {
  const search = `?query=${encodeURIComponent('mutation { renommer(isbn: "1", titre: "x") { titre } }')}`;
  const answer = await ask({ method: "GET", search });
  expect(answer).toMatchObject({ status: 405, code: "BAD_REQUEST", headers: { allow: "POST" } });
  expect((await ask({ body: '{"query":"{ livre(isbn: \\"1\\") { titre } }"}' })).text).toContain("Germinal");
});

test("other methods are refused, and tell which are not", async () => {
  for (const method of ["PUT", "HEAD"] as const)
    expect(await ask({ method })).toMatchObject({ status: 405, headers: { allow: "GET, POST" } });
});

test("an answer that the client cannot read is not made", async () => {
  const body = JSON.stringify({ query: "{ livres { titre } }" });
  expect(await ask({ body, headers: { accept: "text/html" } })).toMatchObject({
    status: 406,
    code: "BAD_REQUEST",
  });
});

test("bytes that are not UTF-8, gzip, another charset, prototypes and depth are refused with a code", async () => {
  const deep = `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`;
  const cases: [number, string | Buffer, Record<string, string>][] = [
    [400, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), {}],
    [415, Buffer.from([0x1f, 0x8b, 8, 0]), { "content-encoding": "gzip" }],
    [415, "{}", { "content-type": "application/json; charset=utf-16" }],
    [415, "query=x", { "content-type": "application/x-www-form-urlencoded" }],
    [415, "{ livres { titre } }", { "content-type": "text/plain" }],
    [400, '{"query":"{ livres { titre } }","__proto__":{"x":1}}', {}],
    [
      400,
      '{"query":"query ($a: ID!) { livre(isbn: $a) { titre } }","variables":{"__proto__":{"a":"1"}}}',
      {},
    ],
    [400, `{"query":"{ livres { titre } }","variables":${deep}}`, {}],
    [400, `[${Array(10).fill('{"query":"{ livres { titre } }"}').join()}]`, {}],
    [400, '{"query":"{ livres { titre } }","variables":"{}"}', {}],
  ];
  for (const [status, body, headers] of cases) {
    const answer = await ask({ body, headers });
    expect({ body: String(body).slice(0, 60), status: answer.status }).toEqual({
      body: String(body).slice(0, 60),
      status,
    });
    expect(answer.code).toMatch(/^BAD_/);
  }
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("__proto__ is a name like any other in the text of a query", async () => {
  const query = 'query __proto__ { __proto__: livre(isbn: "1") { constructor: titre } }';
  const { text } = await ask({ body: JSON.stringify({ query }) });
  expect(text).toBe('{"data":{"__proto__":{"constructor":"Germinal"}}}');
});

test("what a system throws without a code is told by an id only", async () => {
  const { status, text, code } = await ask({ body: '{"query":"{ panne livre(isbn: \\"1\\") { titre } }"}' });
  expect([status, code]).toEqual([200, "INTERNAL"]);
  expect(text).toContain("Germinal");
  expect(text).not.toContain("10.0.0.5");
});

test("no answer is kept by a cache, and each has the headers that protect a browser", async () => {
  const { headers } = await ask({ body: '{"query":"{ livres { titre } }"}' });
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "cross-origin",
  });
});
