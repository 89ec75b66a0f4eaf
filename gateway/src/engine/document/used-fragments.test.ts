import { parse, print } from "graphql";
import { withUsedFragments } from "./used-fragments.ts";

const normalised = (query: string) => print(withUsedFragments(parse(query))).replaceAll(/\s+/g, " ");

test("fragments are named and ordered by their first use, and those that nobody uses are left out", () => {
  expect(
    normalised(`fragment unused on A { z ...last } fragment last on A { c } fragment first on A { a ...last b ...middle }
      query Q { ...first x { ...middle ...first } } fragment middle on A { d ...last }`),
  ).toBe(
    "query Q { ...f0 x { ...f1 ...f0 } } fragment f0 on A { a ...f2 b ...f1 } fragment f1 on A { d ...f2 } fragment f2 on A { c }",
  );
});

test("names of fragments are told apart from what they are renamed to", () => {
  expect(normalised("{ ...f1 ...f0 } fragment f0 on A { a } fragment f1 on A { b }")).toBe(
    "{ ...f0 ...f1 } fragment f0 on A { b } fragment f1 on A { a }",
  );
});

test("what fragments say beside their selections is kept", () => {
  expect(normalised("query ($a: Int) @own { ...g @own(x: $a) } fragment g on B @own { a }")).toBe(
    "query ($a: Int) @own { ...f0 @own(x: $a) } fragment f0 on B @own { a }",
  );
});
