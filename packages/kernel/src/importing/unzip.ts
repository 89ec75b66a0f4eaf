import { type Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { OperatorError } from "../errors.ts";

/** Real files unzip to 5 to 40 times their size; only a bomb nears deflate's limit of 1 032. */
const MOST_RATIO = 200;
/** Below this size a file is harmless whatever its ratio. */
const FREE_BYTES = 64 * 1024 * 1024;

/**
 * The content of a gzip stream, as a stream.
 *
 * Fails with an `OperatorError` on a damaged archive, and on one that unzips to over 200 times its size (a bomb).
 */
export function unzip(zipped: Readable, nom: string): Readable {
  let read = 0;
  let written = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _, done) {
      written += chunk.length;
      if (written > FREE_BYTES && written > read * MOST_RATIO)
        done(
          new OperatorError(
            `${nom} unzips to over ${MOST_RATIO} times its size: it is refused as a zip bomb.`,
          ),
        );
      else done(null, chunk);
    },
  });
  const gunzip = createGunzip();
  zipped.on("data", (chunk: Buffer) => {
    read += chunk.length;
  });
  zipped.on("error", (error) => guard.destroy(error));
  gunzip.on("error", (error: NodeJS.ErrnoException) =>
    guard.destroy(new OperatorError(`${nom}: it cannot be unzipped (${error.code ?? error.message}).`)),
  );
  // Whoever reads is told; who has read enough and left is not to bring the process down.
  guard.on("error", () => undefined);
  guard.on("close", () => {
    zipped.destroy();
    gunzip.destroy();
  });
  zipped.pipe(gunzip).pipe(guard);
  return guard;
}
