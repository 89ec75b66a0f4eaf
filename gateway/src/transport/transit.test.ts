import fc from "fast-check";
import { fromTransit, inTransit, parseInTransit, readable, toTransit } from "./transit.ts";

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value), "latin1");

test("any JSON goes through as bytes and comes out as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const text = JSON.stringify(value);
      const through = parseInTransit(Buffer.from(text));
      expect(bytesOf(through).toString("utf8")).toBe(text);
      expect(readable(through)).toEqual(JSON.parse(text));
      expect(inTransit(JSON.parse(text))).toEqual(through);
      expect(fromTransit(toTransit(text))).toBe(text);
    }),
  );
});

test("escapes of characters that are not ASCII are read, whatever their form", () => {
  const through = parseInTransit(Buffer.from(String.raw`{"a":"\u00e9\u2019é’\ud83e\udd56","b":"\u0041\n"}`));
  expect(bytesOf(through).toString("utf8")).toBe(String.raw`{"a":"é’é’🥖","b":"A\n"}`);
});

test("half a pair of surrogates becomes the replacement character, and a written backslash stays one", () => {
  const half = parseInTransit(Buffer.from(String.raw`{"a":"x\ud83ey","b":"\\ud83e","c":"\\\\\udd56"}`));
  expect(JSON.parse(bytesOf(half).toString("utf8"))).toEqual({
    a: "x\ufffdy",
    b: "\\ud83e",
    c: "\\\\\ufffd",
  });
  expect(toTransit(JSON.stringify("\\ud83e"))).toBe(JSON.stringify("\\ud83e"));
});

test("keys are in transit too", () => {
  expect(bytesOf(parseInTransit(Buffer.from('{"clé’":1}'))).toString("utf8")).toBe('{"clé’":1}');
  expect(bytesOf(parseInTransit(Buffer.from('{"__proto__":"’"}'))).toString("utf8")).toBe(
    '{"__proto__":"’"}',
  );
});

test("what is no JSON is refused", () => {
  expect(() => parseInTransit(Buffer.from("{"))).toThrow(SyntaxError);
});
