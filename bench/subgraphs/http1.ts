/** The least of HTTP/1.1 that a keep-alive client and server on a loopback need, over bytes that come in pieces. */

export interface Message {
  /** First line and headers, in lower case. */
  head: string;
  body: Buffer;
  /** Where the next message starts. */
  end: number;
}

const BLANK_LINE = Buffer.from("\r\n\r\n");

/** Reads the message at the start of `bytes`, or nothing while a part is missing. */
export function readMessage(bytes: Buffer): Message | undefined {
  const at = bytes.indexOf(BLANK_LINE);
  if (at < 0) return undefined;
  const head = bytes.toString("latin1", 0, at).toLowerCase();
  const start = at + 4;
  const length = /\r\ncontent-length: *(\d+)/.exec(head);
  if (length) {
    const end = start + Number(length[1]);
    return bytes.length < end ? undefined : { head, body: bytes.subarray(start, end), end };
  }
  if (head.includes("transfer-encoding: chunked")) return readChunks(bytes, head, start);
  return { head, body: bytes.subarray(start, start), end: start };
}

function readChunks(bytes: Buffer, head: string, start: number): Message | undefined {
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const line = bytes.indexOf("\r\n", at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString("latin1", at, line), 16);
    const from = line + 2;
    const end = from + size + 2;
    if (Number.isNaN(size)) throw new Error("not a chunk");
    if (bytes.length < end) return undefined;
    if (size === 0) return { head, body: Buffer.concat(parts), end };
    parts.push(bytes.subarray(from, from + size));
    at = end;
  }
}
