import type { Sql } from "../postgres/database.ts";
import { noteImportEnd, untilImport } from "./imports-memory.ts";

const [pool, other] = [{} as Sql, {} as Sql];

test("what is made is kept for a second, for each pool", () => {
  let [now, made] = [0, 0];
  const remembered = untilImport(
    () => ++made,
    () => now,
  );
  expect([remembered(pool), remembered(pool), remembered(other)]).toEqual([1, 1, 2]);
  now = 999;
  expect([remembered(pool), remembered(other)]).toEqual([1, 2]);
  now = 1_000;
  expect([remembered(pool), remembered(pool)]).toEqual([3, 3]);
});

test("an import of this process ends it at once, even one that ends while it is made", () => {
  let made = 0;
  const remembered = untilImport(
    () => {
      made += 1;
      if (made === 2) noteImportEnd();
      return made;
    },
    () => 0,
  );
  expect(remembered(pool)).toBe(1);
  noteImportEnd();
  expect([remembered(pool), remembered(pool), remembered(pool)]).toEqual([2, 3, 3]);
});

test("a promise is kept, unless it fails", async () => {
  let made = 0;
  const remembered = untilImport(
    async () => {
      made += 1;
      if (made === 1) throw new Error("no connection");
      return made;
    },
    () => 0,
  );
  const failing = remembered(pool);
  expect(remembered(pool)).toBe(failing);
  await expect(failing).rejects.toThrow("no connection");
  expect(await remembered(pool)).toBe(2);
  expect(await remembered(pool)).toBe(2);
});
