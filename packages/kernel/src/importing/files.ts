import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OperatorError } from "../errors.ts";
import type { ImportFile } from "./importer.ts";
import { unzip } from "./unzip.ts";

/** Which files, and who is told how much of them was read. */
export interface FilesOptions {
  paths: readonly string[];
  encoding?: string | undefined;
  onProgress?: ((done: { octets: number; total: number }) => void) | undefined;
}

/**
 * The files of an import, with their size and hash.
 *
 * Throws an `OperatorError` when one cannot be read.
 */
export async function describeFiles(options: FilesOptions): Promise<ImportFile[]> {
  const sizes = await Promise.all(
    options.paths.map((path) =>
      stat(path).then(
        (found) => (found.isFile() ? found.size : fail(`${path} is not a file.`)),
        (error: NodeJS.ErrnoException) => fail(`${path} cannot be read (${error.code}).`),
      ),
    ),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let octets = 0;
  return Promise.all(
    options.paths.map(async (path, index) => ({
      path,
      nom: basename(path),
      octets: sizes[index] ?? 0,
      encoding: options.encoding,
      sha256: await hashOf(path),
      open() {
        const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
        const counted = raw.pipe(
          new Transform({
            transform(chunk: Buffer, _, done) {
              octets += chunk.length;
              options.onProgress?.({ octets, total });
              done(null, chunk);
            },
          }),
        );
        raw.on("error", (error) => counted.destroy(error));
        // Heard by whoever reads; nobody may be reading any more.
        counted.on("error", () => undefined);
        if (!path.endsWith(".gz")) return counted;
        return unzip(counted, basename(path));
      },
    })),
  );
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest("hex");
}

function fail(message: string): never {
  throw new OperatorError(message);
}
