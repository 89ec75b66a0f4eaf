import { lazyLoaders } from "./lazy-loaders.ts";

test("a loader is made when it is first read, once for each request, of what the request has", () => {
  const made: string[] = [];
  const loadersOf = lazyLoaders<{ request: string }>()({
    one: ({ request }) => {
      made.push(`one of ${request}`);
      return { of: request };
    },
    other: () => {
      made.push("other");
      return 1;
    },
  });
  const [first, second] = [loadersOf({ request: "a" }), loadersOf({ request: "b" })];
  expect(made).toEqual([]);
  expect(first.one).toBe(first.one);
  expect([first.one.of, second.one.of]).toEqual(["a", "b"]);
  expect(made).toEqual(["one of a", "one of b"]);
});
