import { keysAskedOf, providerOf, selectedBy } from "./selected.ts";
import { entitiesFetch, fetchOf, isOfType } from "./test-fetch.ts";

const asked = (fetch: Parameters<typeof keysAskedOf>[0], typename: unknown) =>
  keysAskedOf(fetch, typename, isOfType);

test("the keys of the root are those of its fields, under their names in the data", () => {
  const fetch = fetchOf({
    query: "{ __typename books { id } a: book(id: 1) { id } film__alias_0: film { id } }",
    outputRewrites: [{ path: ["film__alias_0"], renameTo: "film" }],
  });
  expect(asked(fetch, undefined)).toEqual(["books", "a", "film"]);
});

test("what is asked of an entity depends on its type; of one without a type, everything", () => {
  const fetch = entitiesFetch("__typename ... on Book { price pages } ... on Film { price length } ...f", {
    fragments: " fragment f on Item { name ...g } fragment g on Film { sound }",
  });
  expect(asked(fetch, "Book")).toEqual(["price", "pages", "name"]);
  expect(asked(fetch, "Film")).toEqual(["price", "length", "name", "sound"]);
  expect(asked(fetch, undefined)).toEqual(["price", "pages", "length", "name", "sound"]);
  expect(asked(fetch, "Town")).toEqual([]);
});

test("a condition inside another holds with it, not in its place", () => {
  const fetch = entitiesFetch("... on Book { ... on Item { name } ... { pages } }");
  expect(asked(fetch, "Book")).toEqual(["name", "pages"]);
  expect(asked(fetch, "Film")).toEqual([]);
});

test("what a request asks is read once", () => {
  const fetch = entitiesFetch("... on Book { price }");
  expect(selectedBy(fetch)).toBe(selectedBy(fetch));
});

describe("the request that asked for a field", () => {
  const books = fetchOf({ query: "{ books { __typename id maker { name } } }", service: "library" });
  const price = entitiesFetch("... on Book { price maker { name born { year } } }", {
    service: "shop",
    path: ["books", "@"],
  });
  const born = entitiesFetch("... on Maker { b__0: born { year } }", {
    service: "people",
    path: ["books", "@", "maker"],
    outputRewrites: [{ path: ["b__0"], renameTo: "born" }],
  });
  const of = (...path: string[]) => providerOf([books, price, born], path)?.service;

  test("is the one whose selection has the whole path", () => {
    expect(of("books")).toBe("library");
    expect(of("books", "id")).toBe("library");
    expect(of("books", "price")).toBe("shop");
  });

  test("is the last of several", () => {
    expect(of("books", "maker", "name")).toBe("shop");
    expect(of("books", "maker", "born", "year")).toBe("people");
    expect(providerOf([born, price], ["books", "maker", "born", "year"])?.service).toBe("shop");
  });

  test("is nobody's where none did", () => {
    expect(of("books", "maker", "town")).toBeUndefined();
    expect(of("films")).toBeUndefined();
    expect(of("books", "price", "more")).toBeUndefined();
    expect(of("other", "price")).toBeUndefined();
  });
});
