import { Readable } from "node:stream";
import { readJson } from "./json.ts";
import { readJsonDocument } from "./json-document.ts";

const fichier = (contenu: string | Buffer) => ({
  nom: "essai.json",
  open: () => Readable.from([Buffer.from(contenu)]),
  encoding: undefined,
});

async function lire(contenu: string | Buffer) {
  const valeurs: unknown[] = [];
  for await (const { valeur } of readJson(fichier(contenu))) valeurs.push(valeur);
  return valeurs;
}

const profond = (depth: number) => `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;

test("an element nested 200 000 deep is given without a value, and the next ones are read", async () => {
  expect(await lire(`[${profond(200_000)},{"a":1},${profond(10)}]`)).toEqual([
    undefined,
    { a: 1 },
    JSON.parse(profond(10)),
  ]);
});

test.each([
  ["an element over 8 MiB", `[{"a":"${"x".repeat(9 * 1024 * 1024)}"}]`, "longer than 8 MiB"],
  ["nothing but opening brackets", "[".repeat(200_000), "ends in the middle of the element"],
  ["bytes that are not UTF-8", Buffer.from('[{"a":"é"}]', "latin1"), "not UTF-8"],
  ["a text", '"texte"', "not one array"],
])("%s: the list is refused", async (_, contenu, message) => {
  await expect(lire(contenu)).rejects.toThrow(message);
});

test.each([
  ["nothing", "", "is empty"],
  ["a list", "[]", "not one whole JSON object"],
  ["a text", '"texte"', "not one whole JSON object"],
  ["an object cut in its middle", '{"a": {"b":', "not one whole JSON object"],
  ["an object nested 200 000 deep", profond(200_000), "nested more than 64 deep"],
  ["an object over 8 MiB", `{"a":"${"x".repeat(9 * 1024 * 1024)}"}`, "longer than 8 MiB"],
  ["bytes that are not UTF-8", Buffer.from('{"a":"é"}', "latin1"), "not UTF-8"],
])("%s: the document is refused", async (_, contenu, message) => {
  await expect(readJsonDocument(fichier(contenu))).rejects.toThrow(message);
});

test("brackets in a text nest nothing", async () => {
  const texte = JSON.stringify({ a: `\\"${"[{".repeat(200)}` });
  expect(await readJsonDocument(fichier(texte))).toEqual(JSON.parse(texte));
});

test("keys named like what every object has are keys like others", async () => {
  const texte = '{"__proto__": {"pollue": true}, "constructor": {"prototype": {"pollue": true}}}';
  for (const lu of [await readJsonDocument(fichier(texte)), (await lire(`[${texte}]`))[0] as object])
    expect(Object.keys(lu)).toEqual(["__proto__", "constructor"]);
  expect(({} as Record<string, unknown>).pollue).toBeUndefined();
});

test("UTF-16 and UTF-8 with their marks are read right", async () => {
  const texte = '\uFEFF[{"a":"é"}]';
  for (const bytes of [Buffer.from(texte), Buffer.from(texte, "utf16le")])
    expect(await lire(bytes)).toEqual([{ a: "é" }]);
});
