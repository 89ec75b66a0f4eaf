import { OperatorError } from "../../errors.ts";

/** Encodings that files declare, by the name `TextDecoder` has for them (ISO-8859-1 is read as Windows-1252). */
const DECODERS: Record<string, string> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-1": "windows-1252",
  "iso8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
  "iso-8859-15": "iso-8859-15",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

/** Throws an `OperatorError` that names those there are when an encoding is none of them. */
export function checkEncoding(encoding: string): void {
  if (!DECODERS[encoding.toLowerCase()])
    throw new OperatorError(
      `The encoding "${encoding.slice(0, 40)}" is not one of: ${Object.keys(DECODERS).join(", ")}.`,
    );
}

/** Bytes that hold any XML declaration. */
const HEAD = 1_024;

export interface DecodingOptions {
  /** What the operator says it is, when neither a mark nor a declaration does. */
  encoding?: string | undefined;
  /** True: bytes that are not of the encoding become U+FFFD, so that only their record is rejected. */
  lenient?: boolean;
}

/**
 * Text of a file in the encoding of its byte order mark, else of its XML declaration, else the one given, else UTF-8.
 *
 * Throws an `OperatorError` when the encoding is unknown, or when bytes are not of it: guessing would
 * store wrong letters in silence.
 */
export async function* decodedText(
  fichier: string,
  bytes: AsyncIterable<Buffer | Uint8Array>,
  options: DecodingOptions = {},
): AsyncGenerator<string> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder = new TextDecoder();
  const text = (chunk: Buffer | undefined) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new OperatorError(
        `${fichier}: its bytes are not ${decoder.encoding.toUpperCase()}. Say its true encoding: in its XML declaration, or by --encoding.`,
      );
    }
  };
  for await (const chunk of bytes) {
    if (head) {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD) continue;
      decoder = decoderOf(fichier, head, options);
      yield text(head);
      head = undefined;
    } else yield text(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }
  if (head) {
    decoder = decoderOf(fichier, head, options);
    yield text(head);
  }
  yield text(undefined);
}

function decoderOf(
  fichier: string,
  head: Buffer,
  { encoding, lenient = false }: DecodingOptions,
): InstanceType<typeof TextDecoder> {
  const declared = markedEncoding(head) ?? declaredEncoding(head) ?? encoding ?? "utf-8";
  const name = DECODERS[declared.toLowerCase()];
  if (!name)
    throw new OperatorError(
      `${fichier}: encoding ${declared.slice(0, 40)} is not supported. Export it in UTF-8.`,
    );
  return new TextDecoder(name, { fatal: !lenient });
}

/** By the byte order mark, or by the zero bytes that ASCII letters have in UTF-16. */
function markedEncoding(head: Buffer): string | undefined {
  const start = head.subarray(0, 4).toString("hex");
  if (start.startsWith("efbbbf")) return "utf-8";
  if (start.startsWith("fffe") || start === "3c003f00") return "utf-16le";
  if (start.startsWith("feff") || start === "003c003f") return "utf-16be";
  return undefined;
}

function declaredEncoding(head: Buffer): string | undefined {
  const declaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/i.exec(
    head.toString("latin1", 0, HEAD),
  );
  return declaration?.[1]?.trim() || undefined;
}
