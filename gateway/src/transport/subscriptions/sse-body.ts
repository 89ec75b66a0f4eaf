const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Cuts a body of server-sent events into whole events, each of `max` bytes at most, telling the length of each.
 *
 * The parser of graphql-sse keeps all that it parsed until a chunk ends with a line, without a bound, and copies
 * what it holds at each chunk: one event at a time spares both. Always throws at the end, which is how that client
 * learns of a stream that nothing completed.
 */
export async function* wholeEvents(
  body: AsyncIterable<Buffer>,
  max: number,
  onEvent: (length: number) => void,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let isLineEmpty = true;
  let previous = 0;
  for await (const chunk of body) {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      const isSecondHalf = byte === LINE_FEED && previous === CARRIAGE_RETURN;
      previous = byte;
      if (isSecondHalf) continue;
      const isLineEnd = byte === LINE_FEED || byte === CARRIAGE_RETURN;
      if (isLineEnd && isLineEmpty) {
        held.push(chunk.subarray(start, at + 1));
        size += at + 1 - start;
        if (size > max) throw new Error("event too large");
        onEvent(size);
        yield held.length === 1 && held[0] ? held[0] : Buffer.concat(held, size);
        held = [];
        size = 0;
        start = at + 1;
      }
      isLineEmpty = isLineEnd;
    }
    if (start < chunk.length) held.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > max) throw new Error("event too large");
  }
  throw new Error("the stream ended before it was complete");
}

/** A whole body, or undefined when it is longer than `max` bytes. */
export async function readBounded(body: AsyncIterable<Buffer>, max: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop destroys the stream and frees its connection.
    if (size > max) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
