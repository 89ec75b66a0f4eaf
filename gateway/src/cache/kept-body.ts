import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { EngineAnswer } from "../engine/engine.ts";
import type { Encoding } from "./encodings.ts";

const COMPRESS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  gzip: promisify<Buffer, Buffer>(gzip),
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
};

/** Bytes below which an answer is not compressed: it would fit in one packet all the same. */
const WORTH = 1_000;

/** The bytes of an answer without errors, compressed once for all who are sent them, and the tag that tells them from others. */
export class KeptBody {
  /** UTF-8 JSON. */
  readonly bytes: Buffer;
  /** As HTTP writes it: a weak one, the same for all encodings. */
  readonly etag: string;
  readonly #compressed = new Map<Encoding, Buffer | undefined>();

  /** `data` has its texts in transit. */
  constructor(data: EngineAnswer["data"]) {
    this.bytes = Buffer.from(`{"data":${JSON.stringify(data)}}`, "latin1");
    this.etag = `W/"${hash("sha256", this.bytes, "base64url")}"`;
  }

  /** The bytes in an encoding once they are ready: the first who asks for them starts that, and goes without. */
  compressed(encoding: Encoding): Buffer | undefined {
    if (this.bytes.length < WORTH) return undefined;
    if (!this.#compressed.has(encoding)) {
      this.#compressed.set(encoding, undefined);
      COMPRESS[encoding](this.bytes).then(
        (bytes) => this.#compressed.set(encoding, bytes.length < this.bytes.length ? bytes : undefined),
        () => {},
      );
    }
    return this.#compressed.get(encoding);
  }
}
