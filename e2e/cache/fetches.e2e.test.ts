import { ANYONE } from "@passerelle/kernel/caller";
import { post } from "../documents/library-documents.ts";
import { openShop, type Shop } from "./shop.ts";

let shop: Shop;

beforeAll(async () => {
  shop = await openShop({ CACHE_FETCHES_BYTES: "1000000" });
});

afterAll(() => shop?.close());

beforeEach(() => {
  shop.changes.change();
  shop.asked.length = 0;
});

const ask = (query: string) => post(shop.url, { query });
const systems = () => shop.asked.map(({ system }) => system);

test("what is everybody's is asked once, as nobody, and what is not each time", async () => {
  const query = '{ product(id: "1") { name stock { count } } mine }';
  const apart = '{ product(id: "1") { stock { count } } }';
  for (const text of [query, query, apart]) expect((await ask(text)).text).toContain('"count":3');
  // The root of the first is private with `mine`; its entities are not, and the last asks for the same.
  expect(systems()).toEqual(["catalogue", "stock", "catalogue", "catalogue"]);
  expect(shop.asked.find(({ system }) => system === "stock")?.caller).toBe(ANYONE);
});

test("the answers to POST are the same and not kept by others", async () => {
  const query = '{ search { products { id name price } } product(id: "0") { name } }';
  const [first, again] = [await ask(query), await ask(query)];
  expect(again.text).toBe(first.text);
  expect(again.headers["cache-control"]).toBe("no-store");
  expect(systems()).toEqual(["catalogue"]);
});

test("a change of its system lets go of it, one of another does not, and errors are not kept", async () => {
  const query = '{ product(id: "1") { stock { count } } }';
  await ask(query);
  shop.facts.stock = 9;
  shop.changes.change("catalogue");
  expect((await ask(query)).text).toContain('"count":3');
  shop.changes.change("stock");
  expect((await ask(query)).text).toContain('"count":9');
  shop.facts.stock = 3;
  shop.asked.length = 0;
  for (const _ of [1, 2]) await ask("{ brand { name } }");
  expect(systems()).toEqual(["catalogue", "catalogue"]);
});

test("a change while it is read is not forgotten", async () => {
  const query = '{ product(id: "1") { price } }';
  shop.before = () => {
    shop.before = () => {};
    shop.facts.price = 500;
    shop.changes.change("catalogue");
  };
  expect((await ask(query)).text).toContain("100");
  expect((await ask(query)).text).toContain("500");
  shop.facts.price = 100;
});
