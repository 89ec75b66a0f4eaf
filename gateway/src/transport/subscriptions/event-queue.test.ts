import { EventQueue, MAX_EVENTS } from "./event-queue.ts";

const event = (a: number) => ({ data: { a } });
const last = { data: null, errors: [{ message: "fin" }] };

async function rest(queue: EventQueue) {
  const seen: unknown[] = [];
  for (let next = await queue.next(); !next.done; next = await queue.next()) seen.push(next.value);
  return seen;
}

test("events wait for their reader, and a reader for its events", async () => {
  const queue = new EventQueue(100, () => {});
  const first = queue.next();
  queue.push(event(1), 1);
  queue.push(event(2), 1);
  queue.end(last);
  queue.push(event(3), 1);
  expect((await first).value).toEqual(event(1));
  expect(await rest(queue)).toEqual([event(2), last]);
});

test("a reader who waits has the last event, then the end", async () => {
  const queue = new EventQueue(100, () => {});
  const waiting = queue.next();
  queue.end(last);
  expect(await waiting).toEqual({ value: last, done: false });
  expect(await queue.next()).toEqual({ value: undefined, done: true });
});

test("as many events wait as it holds, in number and in bytes", () => {
  const many = new EventQueue(Number.POSITIVE_INFINITY, () => {});
  for (let count = 0; count < MAX_EVENTS; count++) expect(many.push(event(count), 1)).toBe(true);
  expect(many.push(event(0), 1)).toBe(false);

  const large = new EventQueue(100, () => {});
  expect(large.push(event(1), 60)).toBe(true);
  expect(large.push(event(2), 60)).toBe(false);
  void large.next();
  expect(large.push(event(2), 60)).toBe(true);
});

test("its end is told once, whoever ends it", async () => {
  let ends = 0;
  const queue = new EventQueue(100, () => ends++);
  queue.push(event(1), 1);
  await queue.return();
  queue.end(last);
  queue.discard();
  expect(ends).toBe(1);
  expect(await rest(queue)).toEqual([]);
});
