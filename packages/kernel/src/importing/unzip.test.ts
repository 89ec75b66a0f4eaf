import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { unzip } from "./unzip.ts";

async function sizeOf(...chunks: Buffer[]): Promise<number> {
  let size = 0;
  for await (const chunk of unzip(Readable.from(chunks), "essai.gz")) size += (chunk as Buffer).length;
  return size;
}

test("an archive gives its content", async () => {
  expect(await sizeOf(gzipSync("bonjour"))).toBe(7);
});

test("80 MB of zeros in 80 kB are refused as a bomb, 10 MB of them are not", async () => {
  await expect(sizeOf(gzipSync(Buffer.alloc(80_000_000)))).rejects.toThrow("zip bomb");
  expect(await sizeOf(gzipSync(Buffer.alloc(10_000_000)))).toBe(10_000_000);
});

test("a damaged or truncated archive is refused by its name", async () => {
  const zipped = gzipSync("bonjour".repeat(10_000));
  await expect(sizeOf(zipped.subarray(0, zipped.length - 20))).rejects.toThrow(
    "essai.gz: it cannot be unzipped",
  );
  await expect(sizeOf(Buffer.from("ce n'est pas une archive"))).rejects.toThrow(
    "essai.gz: it cannot be unzipped",
  );
});
