import { Readable } from "node:stream";
import { OperatorError } from "../../errors.ts";
import { type CsvRecord, readCsv } from "./csv.ts";

async function lire(contenu: string | Buffer, options: { encoding?: string; lacunaire?: boolean } = {}) {
  const { encoding, ...reste } = options;
  const file = { nom: "essai.csv", open: () => Readable.from([Buffer.from(contenu)]), encoding };
  const lus: CsvRecord[] = [];
  for await (const record of readCsv(file, { separateur: ";", obligatoires: ["a", "b"], ...reste }))
    lus.push(record);
  return lus;
}

const rows = (count: number) => "1;2\n".repeat(count);

test("a file in another encoding is refused as a whole, a damaged line alone is not", async () => {
  const latin = (accented: number) => Buffer.from(`a;b\n${rows(500)}${"1;été\n".repeat(accented)}`, "latin1");
  await expect(lire(latin(10))).rejects.toThrow(
    "10 of 510 records hold bytes that are not UTF-8. Say its true encoding by --encoding",
  );
  expect((await lire(latin(10), { encoding: "windows-1252" })).at(-1)).toMatchObject({
    valeurs: { b: "été" },
  });
  expect((await lire(latin(1))).filter(({ malforme }) => malforme)).toHaveLength(1);
});

test.each([
  ["nothing at all", "", "is empty"],
  ["line ends alone", "\n\n\n", "is empty"],
  ["another separator", "a,b\n1,2\n", "no column a, b"],
  ["a required column twice", "a;b;a\n1;2;3\n", "the column a twice"],
  ["a file cut between two columns", `a;b\n${rows(3)}1`, "line 5: the file ends in the middle"],
  ["a file cut in a quoted value", `a;b\n${rows(3)}1;"de`, "line 5: the file ends inside a quoted value"],
  ["a quote that is never closed", `a;b\n${rows(3)}1;"2\n${rows(200_000)}`, "longer than 256 KiB"],
  ["a quote closed after 300 KiB", `a;b\n1;"2\n${rows(80_000)}"\n${rows(3)}`, "longer than 256 KiB"],
  [
    "5 MB in one cell",
    `a;b\n1;${"x".repeat(5_000_000)}\n${rows(3)}`,
    "line 2: a record is longer than 256 KiB",
  ],
  ["5 MB of header", `a;b;${"x".repeat(5_000_000)}\n${rows(3)}`, "line 1: a record is longer than 256 KiB"],
  ["UTF-16 without its mark", Buffer.from("a;b\n1;é\n", "utf16le"), "no column a, b"],
  [
    "an archive under the name of a list",
    Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    "no column a, b",
  ],
])("%s is refused, with its file", async (_, contenu, message) => {
  const refused = lire(contenu);
  await expect(refused).rejects.toThrow(OperatorError);
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toThrow("essai.csv");
});

const UNE_LIGNE = [{ ligne: 2, valeurs: { a: "1", b: "é" } }];

test.each([
  ["UTF-8 with its mark", Buffer.from("\uFEFFa;b\n1;é\n"), undefined],
  ["UTF-16 with its mark", Buffer.from("\uFEFFa;b\n1;é\n", "utf16le"), undefined],
  ["Windows-1252, declared", Buffer.from("a;b\n1;é\n", "latin1"), "windows-1252"],
  ["no line end at the end", Buffer.from("a;b\n1;é"), undefined],
  ["line ends of Windows", Buffer.from("a;b\r\n1;é\r\n"), undefined],
])("%s is read right", async (_, contenu, encoding) => {
  expect(await lire(contenu, encoding ? { encoding } : {})).toEqual(UNE_LIGNE);
});

test("letters that are not of the encoding spoil their record, and no other", async () => {
  const lus = await lire(
    Buffer.concat([Buffer.from("a;b\n1;"), Buffer.from([0xe9]), Buffer.from("\n1;é\n")]),
  );
  expect(lus).toEqual([
    { ligne: 2, malforme: expect.stringContaining("encodage") },
    { ligne: 3, valeurs: { a: "1", b: "é" } },
  ]);
});

test("a record with too few columns spoils no other when the file goes on", async () => {
  expect(await lire("a;b\n1\n3;4\n")).toEqual([
    { ligne: 2, malforme: "1 colonnes au lieu de 2" },
    { ligne: 3, valeurs: { a: "3", b: "4" } },
  ]);
});

test("columns named like what every object has are columns like others", async () => {
  const [lu] = await lire("a;b;__proto__;constructor;toString\n1;2;3;4;5\n");
  expect(Object.entries(lu?.malforme === undefined ? (lu?.valeurs ?? {}) : {})).toEqual([
    ["a", "1"],
    ["b", "2"],
    ["__proto__", "3"],
    ["constructor", "4"],
    ["toString", "5"],
  ]);
  expect(({} as Record<string, unknown>)["3"]).toBeUndefined();
});
