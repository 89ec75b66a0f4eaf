import type { FormacodeLigne } from "./lignes.ts";
import { laPlusProche, numeroDeVersion } from "./versions.ts";

const termes = (...versions: string[]) => versions.map((version) => ({ version }) as FormacodeLigne);

test.each([
  ["V13", ["V14", "V13"], "V13"],
  ["V12", ["V14", "V13"], "V13"],
  ["V15", ["V13", "V14"], "V14"],
  ["V13", ["V14", "V12"], "V14"],
  [null, ["V9", "V14", "V13"], "V14"],
  ["n'importe", ["V13", "V14"], "V13"],
  ["V14", [], undefined],
])("asked %s among %j: %s", (version, found, expected) => {
  expect(laPlusProche(termes(...found), version)?.version).toBe(expected);
});

test("V9 is before V14", () => {
  expect(numeroDeVersion("V9")).toBeLessThan(numeroDeVersion("V14"));
});
