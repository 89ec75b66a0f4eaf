import { readFile } from "node:fs/promises";
import { request } from "undici";
import { ask } from "../harness/graph.ts";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";

let one: OneProcess;

beforeAll(async () => {
  one = await startOneProcess();
});

afterAll(() => one?.close());

test("the first question of the README, pasted as it is, has its answer", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [, body = ""] = /curl -s \S+ -H 'content-type: application\/json' -d '([^']+)'/.exec(readme) ?? [];
  const answer = await post(body);
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({
    data: {
      metiers: { edges: [{ node: { formations: { edges: [{ node: { sessions: { edges: [{}] } } }] } } }] },
    },
  });
});

const post = async (
  body: string | Buffer,
  headers: Record<string, string> = { "content-type": "application/json" },
) => {
  const answer = await request(`${one.url}/graphql`, { method: "POST", headers, body });
  return { status: answer.statusCode, type: answer.headers["content-type"], text: await answer.body.text() };
};

test("what is not a readable request gets a coded JSON error, never HTML", async () => {
  const cases: [string | Buffer, Record<string, string>, number, string][] = [
    ["{", { "content-type": "application/json" }, 400, "BAD_REQUEST"],
    ["{}", { "content-type": "text/html" }, 415, "BAD_REQUEST"],
    [
      JSON.stringify({ query: "x".repeat(300_000) }),
      { "content-type": "application/json" },
      413,
      "LIMIT_EXCEEDED",
    ],
  ];
  for (const [body, headers, status, code] of cases) {
    const answer = await post(body, headers);
    expect(answer).toMatchObject({ status, type: expect.stringContaining("application/json") });
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe(code);
  }
});

test("a document without the operation asked for, or with an impossible number, is the client's to correct", async () => {
  const cases: [object, string][] = [
    [{ query: "query x { __typename }", operationName: "nope" }, "OPERATION_RESOLUTION_FAILURE"],
    [{ query: "query a { __typename } query b { __typename }" }, "OPERATION_RESOLUTION_FAILURE"],
    [{ query: "mutation { x }" }, "OPERATION_RESOLUTION_FAILURE"],
    [{ query: "subscription { x }" }, "OPERATION_RESOLUTION_FAILURE"],
    [
      { query: "{ formations(filtre: { autour: { latitude: 1e999, longitude: 1 } }) { totalCount } }" },
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [{ query: "{" }, "GRAPHQL_PARSE_FAILED"],
  ];
  for (const [body, code] of cases) {
    for (const [accept, status] of [
      ["application/json", 200],
      ["application/graphql-response+json", 400],
    ] as const) {
      const answer = await post(JSON.stringify(body), { "content-type": "application/json", accept });
      const told = JSON.parse(answer.text).errors[0].extensions.code;
      expect({ body, status: answer.status, code: told }).toEqual({ body, status, code });
    }
  }
});

test("a date that no calendar has is refused before any database", async () => {
  for (const [field, argument] of [
    ["formations", 'debutApres: "0000-01-01"'],
    ["evenements", 'du: "-271821-04-20T00:00:00Z"'],
    ["structures", 'ouverteLe: "2026-02-30T10:00:00Z"'],
  ]) {
    const { errors } = await ask(one.url, `{ ${field}(filtre: { ${argument} }) { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  }
});

test("a query is possible by GET, from any page, and a cookie says nothing of who asks", async () => {
  const url = `${one.url}/graphql?query=${encodeURIComponent("{ moi { acteur sujet } }")}`;
  const answer = await request(url, {
    headers: { cookie: "session=x; authorization=Bearer y", origin: "https://ailleurs.example" },
  });
  expect(await answer.body.json()).toMatchObject({ data: { moi: { acteur: "PUBLIC", sujet: null } } });
});

test("federation's own fields are not reachable from outside", async () => {
  for (const query of [
    "{ _service { sdl } }",
    '{ _entities(representations: [{__typename: "Metier", id: "x"}]) { __typename } }',
  ]) {
    const answer = await ask(one.url, query);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  }
});

test("a wrong argument is named in French and in English, and unknown ids are null", async () => {
  const answer = await ask(one.url, '{ metiers(first: 0) { totalCount } formation(id: "rien") { id } }');
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining("« first »"),
    extensions: { code: "BAD_USER_INPUT", argument: "first", messageEn: expect.stringContaining("`first`") },
  });
  expect(
    await ask(
      one.url,
      '{ formation(id: "rien") { id } session(id: "") { id } structure(id: "x--y") { id } }',
    ),
  ).toMatchObject({
    data: { formation: null, session: null, structure: null },
  });
});

test("a NUL is refused with what to change, in the text and in variables, before any database", async () => {
  const query = "query ($texte: String) { metiers(recherche: $texte) { totalCount } }";
  for (const body of [
    { query: '{ metiers(recherche: "\\u0000") { totalCount } }' },
    { query: '{ formations(filtre: { texte: "a\\u{0}" }) { totalCount } }' },
    { query, variables: { texte: "a\0b" } },
    { query, variables: { texte: null, autre: [{ profond: ["\0"] }] } },
  ]) {
    one.statements();
    const accept = "application/graphql-response+json";
    const answer = await post(JSON.stringify(body), { "content-type": "application/json", accept });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("NUL (U+0000)")]);
    expect(one.statements()).toEqual([]);
  }
});

test("quotes, wildcards, emoji, accents alone and 10 000 characters are text like any other", async () => {
  for (const text of [
    "'; drop table x; --",
    "%",
    "_",
    "\\",
    "🥖",
    "éèê",
    "a".repeat(10_000),
    "",
    "   ",
    "(.*)",
    '"',
  ]) {
    const answer = await ask(
      one.url,
      `query ($t: String!) { metiers(recherche: $t) { totalCount } formations(filtre: { texte: $t }) { totalCount }
         organismes(recherche: $t) { totalCount } territoires(recherche: $t) { totalCount }
         structures(filtre: { texte: $t }) { totalCount } certifications(recherche: $t) { totalCount } }`,
      { t: text },
    );
    expect({ text: text.slice(0, 20), errors: answer.errors ?? [] }).toEqual({
      text: text.slice(0, 20),
      errors: [],
    });
  }
});

test("health, readiness and what is nowhere", async () => {
  const live = await request(`${one.url}/healthz`);
  expect([live.statusCode, await live.body.json()]).toEqual([200, { etat: "vivant" }]);
  const ready = await request(`${one.url}/readyz`);
  expect(await ready.body.json()).toMatchObject({ etat: "pret", systemes: { catalogue: "joignable" } });
  const nowhere = await request(`${one.url}/ailleurs`);
  expect(nowhere.statusCode).toBe(404);
  expect(JSON.parse(await nowhere.body.text()).errors[0].extensions.code).toBe("NOT_FOUND");
});

test("an origin of any site may ask, without cookies", async () => {
  const answer = await request(`${one.url}/graphql`, {
    method: "OPTIONS",
    headers: {
      origin: "https://partenaire.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    },
  });
  expect(answer.headers["access-control-allow-origin"]).toBe("*");
  expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
  await answer.body.dump();
});
