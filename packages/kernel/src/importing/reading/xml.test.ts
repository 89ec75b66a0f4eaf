import { Readable } from "node:stream";
import { readXml } from "./xml.ts";

const lire = async (content: string | Buffer | Iterable<string>) => {
  const chunks =
    typeof content === "string" || content instanceof Buffer ? [Buffer.from(content as string)] : content;
  const source = Readable.from(
    (function* () {
      for (const chunk of chunks) yield Buffer.from(chunk as string);
    })(),
  );
  const names: string[] = [];
  const options = { racine: "metiers", enregistrement: "metier" };
  for await (const { enfants, ligne } of readXml({ nom: "essai.xml", open: () => source }, options))
    names.push(`${ligne}:${enfants.map(({ nom, texte }) => `${nom}=${texte}`).join()}`);
  return names;
};

test("records come with their line, text and CDATA together", async () => {
  expect(
    await lire(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<metiers>
  <metier><a>é &amp; <![CDATA[<b>]]></a></metier>
  <autre/>
  <metier/>
</metiers>`),
  ).toEqual(["3:a=é & <b>", "5:"]);
});

test("a character cut between two chunks, and another declared encoding", async () => {
  const bytes = Buffer.from("<metiers><metier><a>é</a></metier></metiers>");
  const at = bytes.indexOf(0xc3) + 1;
  const options = { racine: "metiers", enregistrement: "metier" };
  const cut = [];
  for await (const element of readXml(
    { nom: "essai.xml", open: () => Readable.from([bytes.subarray(0, at), bytes.subarray(at)]) },
    options,
  ))
    cut.push(element.enfants[0]?.texte);
  expect(cut).toEqual(["é"]);
  const latin = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?><metiers><metier><a>é</a></metier></metiers>`,
    "latin1",
  );
  expect(await lire(latin as unknown as string)).toEqual(["1:a=é"]);
});

const deep = (levels: number) =>
  `<metiers><metier>${"<a>".repeat(levels)}${"</a>".repeat(levels)}</metier></metiers>`;

test.each([
  ["a document type", `<!DOCTYPE metiers [<!ENTITY a "b">]><metiers/>`, "DOCTYPE"],
  ["an external entity", `<metiers><metier><a>&dehors;</a></metier></metiers>`, "entity"],
  ["200 000 nested elements", deep(200_000), "nested"],
  ["another root", "<lheo/>", "the root is <lheo>"],
  ["a cut file", "<metiers><metier><a>x", "Unclosed"],
  ["no XML", "bonjour", "line 1"],
  ["nothing", "", "is empty"],
  [
    "a record without end",
    `<metiers><metier><a>${"x".repeat(2_100_000)}</a></metier></metiers>`,
    "characters",
  ],
  ["an encoding that nobody knows", `<?xml version="1.0" encoding="inconnu"?><metiers/>`, "encoding"],
])("%s is refused", async (_, content, message) => {
  await expect(lire(content ? content : [])).rejects.toThrow(message);
});

test("bytes that are not of the declared encoding are refused", async () => {
  const wrong = Buffer.from("<metiers><metier><a>é</a></metier></metiers>", "latin1");
  await expect(lire(wrong as unknown as string)).rejects.toThrow("not UTF-8");
});
