import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { ask } from "../harness/graph.ts";
import { bodyOf, MAX_ANSWER, startTwoSystems, type TwoSystems } from "./two-systems.ts";

/** Milliseconds, so that a system that hangs does not hold the test for long. */
const DEADLINE = 3_000;

const json = { "content-type": "application/json" };
const text =
  (body: string, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, json).end(body);

/** An answer with other entities than those asked for. */
const entities =
  (change: (notes: { note: number }[]) => unknown): RequestListener =>
  async (request, response) => {
    const { variables } = await bodyOf(request);
    const notes = (variables.representations ?? []).map(() => ({ note: 1 }));
    response.writeHead(200, json).end(JSON.stringify({ data: { _entities: change(notes) } }));
  };

const faults: [string, RequestListener, string][] = [
  ["resets the connection", (request) => request.socket.resetAndDestroy(), "UPSTREAM_UNAVAILABLE"],
  ["closes the connection", (request) => request.socket.end(), "UPSTREAM_UNAVAILABLE"],
  ["hangs", () => {}, "TIMEOUT"],
  ["stops half way", (_, response) => void response.writeHead(200, json).write('{"data":'), "TIMEOUT"],
  [
    "answers a byte at a time",
    (_, response) => {
      const drip = setInterval(() => response.write(" "), 50);
      response.writeHead(200, json).on("close", () => clearInterval(drip));
    },
    "TIMEOUT",
  ],
  [
    "says a length and sends less",
    (request, response) =>
      response.writeHead(200, { ...json, "content-length": 99 }).write("{", () => request.socket.destroy()),
    "UPSTREAM_UNAVAILABLE",
  ],
  ["truncates", text('{"data":{"_entities":[{"no'), "UPSTREAM_UNAVAILABLE"],
  ["answers HTML", text("<html><p>10.0.0.5</p></html>", 502), "UPSTREAM_UNAVAILABLE"],
  ["answers nothing", text("", 204), "UPSTREAM_UNAVAILABLE"],
  ["answers {}", text("{}"), "UPSTREAM_UNAVAILABLE"],
  ["answers null", text("null"), "UPSTREAM_UNAVAILABLE"],
  ["answers []", text("[]"), "UPSTREAM_UNAVAILABLE"],
  ["answers data that are a string", text('{"data":"oui"}'), "UPSTREAM_UNAVAILABLE"],
  ["answers data that are a list", text('{"data":[{"note":1}]}'), "UPSTREAM_UNAVAILABLE"],
  ["answers errors that are a string", text('{"errors":"http://10.0.0.5"}'), "UPSTREAM_UNAVAILABLE"],
  [
    "redirects",
    (_, response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
    "UPSTREAM_UNAVAILABLE",
  ],
  [
    "compresses though nobody asked",
    (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync('{"data":{}}')),
    "UPSTREAM_UNAVAILABLE",
  ],
  [
    "answers too much",
    text(`{"data":{"_entities":[{"note":1},{"note":2}],"a":"${"x".repeat(MAX_ANSWER)}"}}`),
    "UPSTREAM_UNAVAILABLE",
  ],
  ["answers too few entities", entities((notes) => notes.slice(1)), "UPSTREAM_UNAVAILABLE"],
  ["answers too many entities", entities((notes) => [...notes, { note: 9 }]), "UPSTREAM_UNAVAILABLE"],
  ["answers entities that are no list", entities(([first]) => first), "UPSTREAM_UNAVAILABLE"],
  ["answers no entities", entities(() => undefined), "UPSTREAM_UNAVAILABLE"],
];

let systems: TwoSystems;
/** Those of a gateway that soon gives up a system that hangs. */
let hasty: TwoSystems;
beforeAll(async () => {
  systems = await startTwoSystems();
  hasty = await startTwoSystems(DEADLINE);
});
afterAll(() => Promise.all([systems?.close(), hasty?.close()]));
beforeEach(() => Promise.all([systems.behave(), hasty.behave()]));

const QUERY = "{ tous: livres { titre avis: note } }";
const GOOD = [
  { titre: "Germinal", avis: 4 },
  { titre: "Nana", avis: 5 },
];
const WITHOUT_REVIEWS = GOOD.map((livre) => ({ ...livre, avis: null }));

/** Asks, and checks that each error has this code, names the system and is at a place of the client's own. */
async function expectPartial(code: string, { url } = systems): Promise<void> {
  const { data, errors = [] } = await ask(url, QUERY);
  expect(data).toEqual({ tous: WITHOUT_REVIEWS });
  expect(errors.map(({ path }) => path?.slice(0, 2))).toEqual([
    ["tous", 0],
    ["tous", 1],
  ]);
  for (const { message, extensions } of errors) {
    expect(message).toContain("avis");
    expect(extensions).toMatchObject({ code, systeme: "avis", messageEn: expect.stringContaining("avis") });
  }
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.5|html|ECONN|http/);
}

test("while both systems are well, nothing is missing", async () => {
  expect(await ask(systems.url, QUERY)).toEqual({ data: { tous: GOOD } });
});

test.each(faults)("a system that %s costs its fields only", async (_, behaviour, code) => {
  const asked = code === "TIMEOUT" ? hasty : systems;
  asked.misbehave(behaviour);
  await expectPartial(code, asked);
  asked.misbehave(asked.answerWell);
  expect(await ask(asked.url, QUERY)).toEqual({ data: { tous: GOOD } });
});

test("a system that is away costs its fields only, and serves again when it is back", async () => {
  await systems.leave();
  // More often than it takes for the breaker to open.
  for (let time = 0; time < 7; time++) await expectPartial("UPSTREAM_UNAVAILABLE");
  expect(await ask(systems.url, "{ livres { titre } meilleureNote }")).toMatchObject({
    data: { livres: [{ titre: "Germinal" }, { titre: "Nana" }], meilleureNote: null },
    errors: [{ extensions: { code: "UPSTREAM_UNAVAILABLE", systeme: "avis" } }],
  });
  await systems.comeBack();
  await systems.behave();
  expect(await ask(systems.url, QUERY)).toEqual({ data: { tous: GOOD } });
});

test("the errors of a system keep their codes, and lose what is no error", async () => {
  systems.misbehave(
    text(
      JSON.stringify({
        data: { _entities: [{ note: 1 }, { note: null }] },
        errors: [
          { message: "Réservé", path: ["_entities", 1, "note"], extensions: { code: "FORBIDDEN" } },
          { message: { html: "<p>" }, path: "note", extensions: "code" },
          "boum",
        ],
      }),
    ),
  );
  const { data, errors = [] } = await ask(systems.url, QUERY);
  expect(data).toEqual({
    tous: [
      { titre: "Germinal", avis: 1 },
      { titre: "Nana", avis: null },
    ],
  });
  expect(errors).toContainEqual({
    message: "Réservé",
    path: ["tous", 1, "avis"],
    extensions: expect.objectContaining({ code: "FORBIDDEN" }),
  });
  expect(errors.every(({ message }) => typeof message === "string")).toBe(true);
  expect(JSON.stringify(errors)).not.toContain("<p>");
});

test.each([
  ["texts", ["boum", "boum"]],
  ["numbers", [1, 2]],
  ["lists", [[], [{ note: 1 }]]],
  ["null", [null, null]],
])("entities that are %s give nothing to the client but null", async (_, list) => {
  systems.misbehave(entities(() => list));
  const { data } = await ask(systems.url, QUERY);
  expect(data).toEqual({ tous: WITHOUT_REVIEWS });
});

test("a value of another type than its schema's is an error at its place, and is not shown", async () => {
  systems.misbehave(entities(() => [{ note: "<p>" }, { note: { a: "<p>" } }]));
  const { data, errors = [] } = await ask(systems.url, QUERY);
  expect(data).toEqual({ tous: WITHOUT_REVIEWS });
  expect(errors).toMatchObject(
    [0, 1].map((index) => ({ path: ["tous", index, "avis"], extensions: { systeme: "avis" } })),
  );
  expect(JSON.stringify(errors)).not.toContain("<p>");
});
