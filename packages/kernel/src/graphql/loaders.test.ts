import { loadMany, loadOne } from "./loaders.ts";

test("a key with NUL, which no text column can hold, has no row and fails no other key", async () => {
  const asked: string[][] = [];
  const fetch = async (keys: readonly string[]) => {
    asked.push([...keys]);
    return keys.map((id) => ({ id }));
  };
  const one = loadOne(fetch, ({ id }) => id);
  const many = loadMany(fetch, ({ id }) => id);
  expect(await one.loadMany(["a", "b\0", "c"])).toEqual([{ id: "a" }, null, { id: "c" }]);
  expect(await many.loadMany(["a\0", "b"])).toEqual([[], [{ id: "b" }]]);
  expect(await one.load("\0")).toBeNull();
  expect(asked).toEqual([["a", "c"], ["b"]]);
});
