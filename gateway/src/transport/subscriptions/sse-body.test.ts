import { wholeEvents } from "./sse-body.ts";

async function cut(pieces: string[], max = 1_000) {
  const events: string[] = [];
  const lengths: number[] = [];
  const body = (async function* () {
    for (const piece of pieces) yield Buffer.from(piece);
  })();
  const ending = (async () => {
    for await (const event of wholeEvents(body, max, (length) => lengths.push(length)))
      events.push(event.toString());
  })();
  await expect(ending).rejects.toThrow();
  expect(lengths).toEqual(events.map((event) => Buffer.byteLength(event)));
  return events;
}

const EVENTS = ["event: next\ndata: {}\n\n", ":\n\n", "event: next\ndata: é\n\n"];

test("whole events, however the body is cut", async () => {
  const text = EVENTS.join("");
  expect(await cut([text])).toEqual(EVENTS);
  expect(await cut([...text])).toEqual(EVENTS);
  expect(await cut([`${text}event: ne`])).toEqual(EVENTS);
});

test("any line ends", async () => {
  for (const end of ["\r\n", "\r"]) {
    const text = EVENTS.join("").replaceAll("\n", end);
    for (const pieces of [[text], [...text]]) {
      const events = await cut(pieces);
      expect(events).toHaveLength(3);
      expect(text.startsWith(events.join(""))).toBe(true);
    }
  }
});

test("an event longer than allowed ends the stream, whether its end has come or not", async () => {
  expect(await cut([`:\n\ndata: ${"x".repeat(100)}`, "x".repeat(100)], 150)).toEqual([":\n\n"]);
  expect(await cut([`:\n\ndata: ${"x".repeat(200)}\n\n`], 150)).toEqual([":\n\n"]);
  expect(await cut([`data: ${"x".repeat(100)}\n\n`.repeat(3)], 150)).toHaveLength(3);
});
