import { interruptible } from "./interruptible.ts";

test("it ends at once, even while it waits for a source that is silent for ever", async () => {
  let ended = 0;
  const silent = interruptible(
    (async function* () {
      yield 1;
      await new Promise(() => {});
    })(),
    () => {
      ended += 1;
    },
  );
  expect(await silent.next()).toEqual({ done: false, value: 1 });
  const waiting = silent.next();
  await silent.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await silent.next()).toEqual({ done: true, value: undefined });
  await silent.return();
  expect(ended).toBe(1);
});

test("it passes what the source gives, its end and its failure", async () => {
  const seen: number[] = [];
  const failing = interruptible(
    (async function* () {
      yield 1;
      yield 2;
      throw new Error("no more");
    })(),
    () => seen.push(0),
  );
  await expect(
    (async () => {
      for await (const value of failing) seen.push(value);
    })(),
  ).rejects.toThrow("no more");
  expect(seen).toEqual([1, 2, 0]);
});
