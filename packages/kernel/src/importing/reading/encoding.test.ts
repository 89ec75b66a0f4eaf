import { Readable } from "node:stream";
import { decodedText } from "./encoding.ts";

async function decoded(...chunks: Buffer[]): Promise<string> {
  let text = "";
  for await (const piece of decodedText("flux.xml", Readable.from(chunks))) text += piece;
  return text;
}

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

test("UTF-8, declared or not, with or without mark, cut anywhere", async () => {
  const bytes = Buffer.from(`${declared("UTF-8")}<a>été 😀</a>`);
  expect(await decoded(bytes)).toBe(bytes.toString());
  expect(await decoded(Buffer.from("<a>été</a>"))).toBe("<a>été</a>");
  expect(await decoded(Buffer.from("\uFEFF<a>été</a>"))).toBe("<a>été</a>");
  const cut = Array.from({ length: bytes.length }, (_, i) => bytes.subarray(i, i + 1));
  expect(await decoded(...cut)).toBe(bytes.toString());
});

test.each(["ISO-8859-1", "windows-1252", "Windows-1252"])(
  "%s, euro sign and œ of Windows included",
  async (name) => {
    const bytes = Buffer.concat([
      Buffer.from(`${declared(name)}<a>`),
      Buffer.from([0xe9, 0x74, 0xe9, 0x20, 0x80, 0x9c]),
      Buffer.from("</a>"),
    ]);
    expect(await decoded(bytes)).toBe(`${declared(name)}<a>été €œ</a>`);
  },
);

test("ISO-8859-15 has its own euro sign", async () => {
  const bytes = Buffer.concat([Buffer.from(declared("ISO-8859-15")), Buffer.from([0xa4])]);
  expect(await decoded(bytes)).toBe(`${declared("ISO-8859-15")}€`);
});

test("UTF-16 is known by its mark, or by its zeros", async () => {
  const text = `${declared("UTF-16")}<a>été</a>`;
  const little = Buffer.from(text, "utf16le");
  expect(await decoded(Buffer.from([0xff, 0xfe]), little)).toBe(text);
  expect(await decoded(little)).toBe(text);
  expect(await decoded(Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16())).toBe(text);
});

test("the mark prevails over a wrong declaration", async () => {
  expect(await decoded(Buffer.from(`\uFEFF${declared("ISO-8859-1")}<a>é</a>`))).toBe(
    `${declared("ISO-8859-1")}<a>é</a>`,
  );
});

test("bytes that are not of the declared encoding are refused rather than guessed", async () => {
  const wrong = Buffer.concat([
    Buffer.from(`${declared("UTF-8")}${" ".repeat(5_000)}`),
    Buffer.from([0xe9, 0x20]),
  ]);
  await expect(decoded(wrong)).rejects.toThrow("flux.xml: its bytes are not UTF-8");
  await expect(decoded(Buffer.from([0x3c, 0xc3]))).rejects.toThrow("not UTF-8");
});

test("an unknown encoding is refused", async () => {
  await expect(decoded(Buffer.from(declared("EBCDIC-FR")))).rejects.toThrow(
    "encoding EBCDIC-FR is not supported",
  );
});
