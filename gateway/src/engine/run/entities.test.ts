import type { JsonObject } from "../compile/executable.ts";
import { partsOf } from "./entities.ts";
import { entitiesFetch, fetchOf, isOfType } from "./test-fetch.ts";
import type { Place } from "./walk.ts";

const price = entitiesFetch("... on Book { price }");
const book = (id: string | undefined, more: JsonObject = {}): JsonObject => ({
  __typename: "Book",
  ...(id === undefined ? {} : { id }),
  ...more,
});
const noPlaces = () => {
  throw new Error("places are not needed");
};
const text = (id: string) => JSON.stringify({ __typename: "Book", id });

test("each distinct entity is asked once, and stands for all objects that it is", () => {
  const objects = [book("1"), book("2", { seen: 1 }), book("1", { seen: 2 }), book("1")];
  expect(partsOf(price, objects, noPlaces, isOfType)).toEqual([
    {
      fetch: price,
      representations: [text("1"), text("2")],
      standsFor: [[0, 2, 3], [1]],
      context: undefined,
    },
  ]);
});

test("what lacks its key is not asked, and shifts nobody", () => {
  const objects = [book(undefined), book("2"), {}, book("3")];
  expect(partsOf(price, objects, noPlaces, isOfType)).toMatchObject([
    { representations: [text("2"), text("3")], standsFor: [[1], [3]] },
  ]);
});

test("nothing is asked where nobody has what is required, nor by a request that asks for no entities", () => {
  expect(partsOf(price, [book(undefined)], noPlaces, isOfType)).toEqual([]);
  expect(partsOf(fetchOf({ query: "{ all }" }), [book("1")], noPlaces, isOfType)).toEqual([]);
});

const inMoney = entitiesFetch("... on Book { price(in: $money) }", {
  declares: ", $money: String",
  contextRewrites: [{ path: ["..", "money"], renameTo: "money" }],
});
const below = (parent: JsonObject | undefined, object: JsonObject): Place => ({
  path: [],
  ancestors: parent ? [parent, object] : [object],
});

test("one part for each set of values from above; one entity may be in several", () => {
  const objects = [book("1"), book("1"), book("2"), book("1")];
  const monies = ["EUR", "CHF", "EUR", "EUR"];
  const places = () => objects.map((object, index) => below({ money: monies[index] }, object));
  expect(partsOf(inMoney, objects, places, isOfType)).toMatchObject([
    { representations: [text("1"), text("2")], standsFor: [[0, 3], [2]], context: { money: "EUR" } },
    { representations: [text("1")], standsFor: [[1]], context: { money: "CHF" } },
  ]);
});

test("null and a text that reads the same are different values, and an object whose value was not fetched is not asked", () => {
  const objects = [book("1"), book("1"), book("1")];
  const parents = [{}, { money: null }, { money: "null" }];
  const places = () => objects.map((object, index) => below(parents[index], object));
  expect(partsOf(inMoney, objects, places, isOfType)).toMatchObject([
    { standsFor: [[1]], context: { money: null } },
    { standsFor: [[2]], context: { money: "null" } },
  ]);
});

test("where no object stands so far above, the variable is left out, for its default", () => {
  const objects = [book("1")];
  const [part] = partsOf(inMoney, objects, () => objects.map((object) => below(undefined, object)), isOfType);
  expect(part?.context).toEqual({});
});
