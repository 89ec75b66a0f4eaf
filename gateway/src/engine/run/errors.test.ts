import type { SubgraphError } from "../../transport/transport.ts";
import { fetchError, renamedPath } from "./errors.ts";
import { fetchOf } from "./test-fetch.ts";

test("message, code and what a subgraph adds are kept; what it tells its own operators is not", () => {
  const extensions = {
    code: "NOT_FOUND",
    id: "42",
    stacktrace: ["at secret.ts"],
    exception: { message: "password" },
    debug: true,
  };
  const error = fetchError({ message: "no such book", path: ["_entities", 0], extensions }, ["book"]);
  expect(error).toEqual({
    message: "no such book",
    path: ["book"],
    extensions: { code: "NOT_FOUND", id: "42" },
  });
  expect(extensions.debug).toBe(true);
});

test.each([
  ["no extensions", undefined],
  ["none by name", {}],
  ["a code that is a number", { code: 42 }],
  ["a code that is an object", { code: { toString: "x" } }],
])("an error with %s has the code of those that have none", (_, extensions) => {
  expect(fetchError({ message: "m", extensions }, undefined).extensions).toEqual({
    code: "DOWNSTREAM_SERVICE_ERROR",
  });
});

test.each([[{}], [{ message: 3 }], [{ message: null, extensions: "x" }]])(
  "junk is an error all the same: %j",
  (junk) => {
    expect(fetchError(junk as unknown as SubgraphError, undefined)).toEqual({
      message: expect.stringMatching(/./),
      path: undefined,
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR" },
    });
  },
);

test("a path is told under the names that the plan knows, indices untouched", () => {
  const fetch = fetchOf({
    query: "{ a__alias_0: a }",
    outputRewrites: [{ path: ["list", "a__alias_0"], renameTo: "a" }],
  });
  expect(renamedPath(fetch, ["list", 0, "a__alias_0", "b"])).toEqual(["list", 0, "a", "b"]);
  expect(renamedPath(fetchOf({ query: "{ a }" }), ["a__alias_0"])).toEqual(["a__alias_0"]);
});
