import { parse } from "graphql";
import { depthOf, levelsOf } from "./depth.ts";

test.each([
  ["{ a }", 1],
  ["{ a { b(x: [{ y: 1 }]) } }", 5],
  ["{ a } { b } { c }", 1],
  ['{ a(x: "{{{{") }', 2],
  ['{ a(x: "\\"{{{{") }', 2],
  ['{ a(x: "\\\\") { b } }', 2],
  ['{ a(x: """{{{ " {{{""") }', 2],
  ['{ a(x: """{{{ \\""" {{{""") }', 2],
  ["{ a # {{{{\n}", 1],
  ["{ a # {{{{\r b { c } }", 2],
  ["# {{{{", 0],
  // No parser goes beyond a string that is not closed.
  ['{ a(x: "{{{\n{{', 2],
  ['{ a(x: """{{{" } {{', 2],
  ['{ a(x: "" { "{" })', 3],
  ["}}}}{", 0],
  ["", 0],
])("%s nests %i deep", (text, depth) => {
  expect(depthOf(text)).toBe(depth);
});

test("a text of 256 KiB is measured whatever it is made of", () => {
  expect(depthOf("{".repeat(262_144))).toBe(262_144);
  for (const text of ['"', '"""', '\\"""', "#", '"\\', '"""\\']) expect(depthOf(text.repeat(60_000))).toBe(0);
});

test.each([
  ["{ a }", 1],
  ["{ a { b { c } } }", 3],
  ["{ a { ... { b } } }", 3],
  ["{ ...f } fragment f on A { a { ...g } } fragment g on A { b { c } }", 5],
  ["{ a ...f } fragment f on A { a }", 2],
  ["{ a { b } ...f } fragment f on A { a { b { c } } } fragment g on A { a { b { c { d } } } }", 4],
])("the selections of %s nest %i deep", (text, levels) => {
  expect(levelsOf(parse(text))).toBe(levels);
});

test("each fragment is measured once, however often it is spread", () => {
  const fragments = Array.from(
    { length: 500 },
    (_, i) => `fragment f${i} on A { a { ...f${i + 1} ...f${i + 1} } }`,
  );
  expect(levelsOf(parse(`{ ...f0 } ${fragments.join(" ")} fragment f500 on A { a }`))).toBe(1_002);
});
