import { readAnswer, readResult } from "./answer.ts";
import { failure } from "./test-server.ts";

const read = (text: string) => readAnswer("offre", Buffer.from(text));

test.each([
  ["nothing", ""],
  ["HTML", "<html></html>"],
  ["half of JSON", '{"data":{"a"'],
  ["null", "null"],
  ["a list", "[]"],
  ["a list of results", '[{"data":{}}]'],
  ["a string", '"data"'],
  ["an empty object", "{}"],
  ["no data and no errors", '{"data":null}'],
  ["no data and an empty list of errors", '{"data":null,"errors":[]}'],
  ["data that are a string", '{"data":"oui"}'],
  ["data that are a list", '{"data":[]}'],
  ["data that are a number", '{"data":1,"errors":[{"message":"Non"}]}'],
])("%s is no GraphQL answer", (_, text) => {
  expect(read(text)).toBeUndefined();
});

test("another charset than UTF-8 is no GraphQL answer", () => {
  const text = '{"data":{"titre":"Pâtissier"}}';
  expect(readAnswer("offre", Buffer.from(text, "latin1"))).toBeUndefined();
  expect(readAnswer("offre", Buffer.from(text, "utf16le"))).toBeUndefined();
  expect(read(text)).toEqual({ data: { titre: "Pâtissier" } });
});

test("errors that are no list stand for one error beside the data", () => {
  for (const errors of ['"non"', "{}", "1", "true"])
    expect(read(`{"data":{"a":null},"errors":${errors}}`)).toEqual({
      data: { a: null },
      errors: failure("UPSTREAM_UNAVAILABLE").errors,
    });
});

test("what has the form of an error is kept, the rest is not", () => {
  expect(
    readResult("offre", {
      data: null,
      errors: [
        {
          message: "Non",
          path: ["a", 0, "b"],
          locations: [],
          stack: "at …",
          extensions: { code: "NOT_FOUND" },
        },
        { message: { nested: true }, path: "a", extensions: ["code"] },
        { message: "Non", path: [{}], extensions: null },
        null,
        "boum",
        [],
      ],
    }),
  ).toEqual({
    data: null,
    errors: [
      { message: "Non", path: ["a", 0, "b"], extensions: { code: "NOT_FOUND" } },
      { message: expect.stringContaining("offre") },
      { message: "Non" },
      ...Array(3).fill({ message: expect.stringContaining("offre") }),
    ],
  });
});

test("`__proto__` in an answer is a name like another", () => {
  const result = read('{"data":{"__proto__":{"admin":true}},"__proto__":{"errors":["boum"]}}');
  expect(result?.errors).toBeUndefined();
  expect(Object.hasOwn(result?.data ?? {}, "__proto__")).toBe(true);
  expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
});
