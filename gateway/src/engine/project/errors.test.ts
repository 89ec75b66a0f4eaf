import type { JsonObject } from "../compile/executable.ts";
import type { FetchError } from "../run/errors.ts";
import { fetchOf } from "../run/test-fetch.ts";
import { answerErrors, type Placed } from "./errors.ts";
import { project } from "./project.ts";
import { shapeOf } from "./test-shape.ts";

const FETCHES = [
  fetchOf({ query: "{ town { name zip mayor { name } } sure { name } }", service: "towns" }),
  fetchOf({ query: "{ towns__0: towns(at: 1) { name } }", service: "maps" }),
];
const failed = (message: string, path?: string, more: Partial<FetchError> = {}): FetchError => ({
  message,
  path: path?.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  extensions: { code: "DOWN" },
  ...more,
});

/** What is told of some data, as `code path`, and a part's own place. */
function told(query: string, data: JsonObject, errors: FetchError[] = [], at?: Placed["at"]) {
  const { shape } = shapeOf(query);
  const { flawed } = project(shape, data);
  return answerErrors({ shape, data, at }, { errors, fetches: FETCHES }, flawed);
}
const brief = (...args: Parameters<typeof told>) =>
  told(...args).map(({ path, extensions }) => `${extensions?.code} ${path?.join(".")}`);

test("an error of a subgraph is told with its message and extensions, at the client's path", () => {
  expect(told("{ t: town { n: name } }", { town: null }, [failed("no town", "town.name")])).toEqual([
    { message: "no town", path: ["t", "n"], extensions: { code: "DOWN" } },
  ]);
});

test("one that is nowhere in particular, or where nobody looks, has no path", () => {
  const errors = [failed("careful"), failed("lost", "item.id")];
  const answers = told("{ town { name } }", { town: null }, errors);
  expect(answers).toEqual([
    { message: "careful", extensions: { code: "DOWN" } },
    { message: "lost", extensions: { code: "DOWN" } },
  ]);
  for (const answer of answers) expect(answer).not.toHaveProperty("path");
});

test("a null that nobody explained is told, with the system that owed the value", () => {
  const [error, wrong, ...others] = told("{ town { name } list: towns(at: 1) { n: name } }", {
    town: {},
    towns__0: ["text"],
  });
  expect(error).toMatchObject({
    path: ["town", "name"],
    message: expect.stringContaining("« towns »"),
    extensions: { code: "UPSTREAM_INVALID", systeme: "towns", messageEn: expect.stringContaining("towns") },
  });
  expect(wrong).toMatchObject({ path: ["list", 0], extensions: { systeme: "maps" } });
  expect(wrong?.message).not.toBe(error?.message.replace("towns", "maps"));
  expect(others).toEqual([]);
  expect(told("{ any { ... on Town { name } } }", { any: { __typename: "Town" } })).toMatchObject([
    { path: ["any", "name"], extensions: { systeme: "fédéré" } },
  ]);
});

test.each<[string, FetchError]>([
  ["at it", failed("x", "town.name")],
  ["above it", failed("x", "town")],
  ["below it", failed("x", "town.name.deeper")],
  ["nowhere in particular", failed("x")],
])("an error %s explains a null", (_, error) => {
  expect(brief("{ town { name } }", { town: {} }, [error])).toHaveLength(1);
});

test("an error below an object explains that the object is not there", () => {
  expect(brief("{ sure { name zip } }", {}, [failed("x", "sure.zip")])).toEqual(["DOWN sure.zip"]);
});

test("an error elsewhere explains nothing", () => {
  expect(brief("{ town { zip name } }", { town: {} }, [failed("x", "town.zip")])).toEqual([
    "DOWN town.zip",
    "UPSTREAM_INVALID town.name",
  ]);
});

test("what is told elsewhere already explains without being told again", () => {
  const silent = failed("x", "town.name", { silent: true });
  expect(brief("{ town { name } }", { town: {} }, [silent])).toEqual([]);
  expect(brief("{ town { name } sure { name } }", { town: {} }, [silent])).toEqual(["UPSTREAM_INVALID sure"]);
});

test("one failure told twice at one place is one error; another message, code or place is another", () => {
  const errors = [
    failed("x", "town.zip"),
    failed("x", "town.zip", { extensions: { code: "DOWN", more: 1 } }),
    failed("y", "town.zip"),
    failed("x", "town.zip", { extensions: { code: "LATE" } }),
    failed("x", "town.name"),
  ];
  expect(brief("{ town { zip name } }", { town: { name: "Lyon" } }, errors)).toEqual([
    "DOWN town.zip",
    "DOWN town.zip",
    "LATE town.zip",
    "DOWN town.name",
  ]);
});

test("a part tells what is below its object, at the object's place", () => {
  const at = { client: ["many", 0], source: ["towns__0", 0] };
  const { shape } = shapeOf("{ town { n: name } }");
  const below = shape.fieldsOf("Query")?.[0]?.below;
  if (!below) throw new Error("no town");
  const errors = [
    failed("here", "towns__0.0"),
    failed("name", "towns__0.0.name"),
    failed("not here", "towns__0.1.name"),
  ];
  const data = { zip: 1 };
  expect(
    answerErrors({ shape: below, data, at }, { errors, fetches: FETCHES }, true).map(({ message, path }) => [
      message,
      path?.join("."),
    ]),
  ).toEqual([
    ["here", "many.0"],
    ["name", "many.0.n"],
  ]);
  expect(answerErrors({ shape: below, data, at }, { errors: [], fetches: FETCHES }, true)).toMatchObject([
    { path: ["many", 0, "n"], extensions: { systeme: "maps" } },
  ]);
});
