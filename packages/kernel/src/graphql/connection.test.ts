import { createCursors, pageSize, said, toConnection } from "./connection.ts";

const cursors = createCursors("a secret that only tests use");
const scope = ["metiers", { recherche: "boulanger" }];

test("a cursor gives back its position in its own list", () => {
  const cursor = cursors.encode(scope, [12.5, "ROME-D1102", null, true]);
  expect(cursors.decode(scope, cursor)).toEqual([12.5, "ROME-D1102", null, true]);
});

test("a cursor of another list, another secret, or changed by one bit is refused", () => {
  const cursor = cursors.encode(scope, ["ROME-D1102"]);
  const bytes = Buffer.from(cursor, "base64url");
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
  const refused = { extensions: expect.objectContaining({ code: "BAD_USER_INPUT", argument: "after" }) };
  expect(() => cursors.decode(["metiers", {}], cursor)).toThrow(expect.objectContaining(refused));
  expect(() => createCursors("another secret of tests").decode(scope, cursor)).toThrow(
    expect.objectContaining(refused),
  );
  for (const forged of [bytes.toString("base64url"), "", "x", "{}", "é".repeat(50)])
    expect(() => cursors.decode(scope, forged)).toThrow(expect.objectContaining(refused));
});

test("a page has 20 items unless told, and between 1 and 100", () => {
  expect(pageSize({})).toBe(20);
  expect(pageSize({ first: null })).toBe(20);
  expect(pageSize({ first: 100 })).toBe(100);
  for (const first of [0, -1, 101, 1e9, 1.5])
    expect(() => pageSize({ first })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ argument: "first" }) }),
    );
});

test("the row too many only tells that there is a next page", () => {
  const page = toConnection(["a", "b", "c"], { first: 2, cursor: (row) => `c-${row}`, node: (row) => row });
  expect(page.edges.map(({ cursor, node }) => [cursor, node])).toEqual([
    ["c-a", "a"],
    ["c-b", "b"],
  ]);
  expect(page).toMatchObject({
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: "c-a", endCursor: "c-b" },
  });
  expect(toConnection([], { first: 2, after: "x", cursor: String, node: String }).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

test("an absent filter, an empty one and one of nulls are the same scope", () => {
  expect([undefined, null, {}, { texte: null }].map(said)).toEqual(["{}", "{}", "{}", "{}"]);
  expect(said({ texte: "pain", autour: null })).toBe('{"texte":"pain"}');
});
