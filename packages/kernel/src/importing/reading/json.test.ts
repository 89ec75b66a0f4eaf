import { Readable } from "node:stream";
import fc from "fast-check";
import { readJson } from "./json.ts";

async function lire(texte: string, taille = 7) {
  const bytes = Buffer.from(texte);
  const morceaux: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += taille) morceaux.push(bytes.subarray(at, at + taille));
  const lus: { ligne: number; valeur: unknown }[] = [];
  for await (const { ligne, valeur } of readJson({ nom: "essai.json", open: () => Readable.from(morceaux) }))
    lus.push({ ligne, valeur });
  return lus;
}

test("any array of objects is read, in any layout and cut anywhere", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ maxDepth: 3 })), {
        maxLength: 6,
      }),
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 40 }),
      async (liste, retrait, taille) => {
        const lus = await lire(JSON.stringify(liste, null, retrait), taille);
        expect(lus.map(({ valeur }) => valeur)).toEqual(JSON.parse(JSON.stringify(liste)));
      },
    ),
  );
});

test("an element that is not JSON is given without a value, on its line, and the next ones are read", async () => {
  expect(await lire('[\n{"a":1},\n{"a":},\n{"a":"}\\"{"}\n]')).toEqual([
    { ligne: 2, valeur: { a: 1 } },
    { ligne: 3, valeur: undefined },
    { ligne: 4, valeur: { a: '}"{' } },
  ]);
});

test("a truncated file is an error, not a shorter list", async () => {
  await expect(lire('[\n{"a":1},\n{"b":')).rejects.toThrow("line 3");
});

test.each([
  ["an object", '{"a":1}', "not one array of objects"],
  ["an array without end", '[{"a":1},', "not a whole JSON array"],
  ["nothing", "", "not a whole JSON array"],
  ["two arrays", '[{"a":1}][{"a":1}]', "not one array of objects"],
])("%s is refused", async (_, texte, message) => {
  await expect(lire(texte)).rejects.toThrow(message);
});

test("what is no object is given without a value", async () => {
  expect((await lire('[1, "a, ]", null, [{"a":1}], {"a":1}]')).map(({ valeur }) => valeur)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    { a: 1 },
  ]);
});

test("an empty array has no element", async () => {
  expect(await lire(" [ ] ")).toEqual([]);
});
