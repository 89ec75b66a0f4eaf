import { Readable } from "node:stream";
import { readCsv } from "./csv.ts";

const lire = async (texte: string, guillemets?: boolean) => {
  const file = { nom: "essai.csv", open: () => Readable.from([Buffer.from(texte)]), encoding: undefined };
  const records = readCsv(file, {
    separateur: ";",
    obligatoires: ["a", "b"],
    ...(guillemets === undefined ? {} : { guillemets }),
  });
  const lus: (object | number)[] = [];
  for await (const record of records) lus.push(record.malforme === undefined ? record.valeurs : record.ligne);
  return lus;
};

const TEXTE = 'a;b\nTest "niveau A";1\n"Politique de défense" en région;2\nsans;3\n';

test("a file that quotes nothing keeps its quotation marks, wherever they stand", async () => {
  expect(await lire(TEXTE, false)).toEqual([
    { a: 'Test "niveau A"', b: "1" },
    { a: '"Politique de défense" en région', b: "2" },
    { a: "sans", b: "3" },
  ]);
});

test("in any other file, they quote: one that is never closed is refused, since it would take the rest with it", async () => {
  await expect(lire(TEXTE)).rejects.toThrow("ends inside a quoted value");
  expect(await lire('a;b\n"x;y";1\n')).toEqual([{ a: "x;y", b: "1" }]);
});
