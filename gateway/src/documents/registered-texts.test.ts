import { hashOf } from "./manifest.ts";
import { RegisteredTexts, type SharedTexts } from "./registered-texts.ts";

const text = (index: number) => `{ a${index} }`;

test("texts are kept up to a count and up to bytes, the last used of them", () => {
  const few = new RegisteredTexts({ count: 2, bytes: 1_000_000 });
  for (const index of [1, 2]) few.put(hashOf(text(index)), text(index));
  expect(few.get(hashOf(text(1)))).toBe(text(1));
  few.put(hashOf(text(3)), text(3));
  expect([1, 2, 3].map((index) => few.get(hashOf(text(index))))).toEqual([text(1), undefined, text(3)]);

  const small = new RegisteredTexts({ count: 1_000, bytes: 1_000 });
  for (let index = 0; index < 100; index++) small.put(hashOf(text(index)), text(index));
  const kept = Array.from({ length: 100 }, (_, index) => small.get(hashOf(text(index)))).filter(Boolean);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(20);
  small.put(hashOf("x".repeat(5_000)), "x".repeat(5_000));
  expect(small.get(hashOf("x".repeat(5_000)))).toBeUndefined();
});

test("what replicas share is used when it is what its hash says, and missed when it cannot be read", async () => {
  const texts = new Map<string, string>();
  const shared: SharedTexts = {
    get: async (hash) => {
      if (hash === "down") throw new Error("connection lost");
      return texts.get(hash);
    },
    put: (hash, put) => void texts.set(hash, put),
  };
  const [one, other] = [0, 1].map(() => new RegisteredTexts({ count: 10, bytes: 10_000, shared })) as [
    RegisteredTexts,
    RegisteredTexts,
  ];
  one.put(hashOf("{ a }"), "{ a }");
  expect(await other.get(hashOf("{ a }"))).toBe("{ a }");
  texts.clear();
  expect(other.get(hashOf("{ a }"))).toBe("{ a }");
  texts.set(hashOf("{ b }"), "{ forged }");
  expect(await other.get(hashOf("{ b }"))).toBeUndefined();
  expect(await other.get("down")).toBeUndefined();
});
