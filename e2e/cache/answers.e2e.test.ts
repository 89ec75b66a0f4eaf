import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { hinted, SHOP } from "@passerelle/gateway/cache/test-graph";
import { request } from "undici";
import { get, post } from "../documents/library-documents.ts";
import { openShop, type Shop } from "./shop.ts";

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});

afterAll(() => shop?.close());

beforeEach(() => {
  shop.changes.change();
  shop.asked.length = 0;
  shop.before = () => {};
});

const PRICE = 'query Price($id: ID! = "1") { product(id: $id) { name price } }';
const priced = (price: number) => `{"data":{"product":{"name":"Produit 1 é","price":${price}}}}`;

test("an answer that is everybody's is asked once, and sent again as it was", async () => {
  const first = await get(shop.url, { query: PRICE });
  expect(first).toMatchObject({
    status: 200,
    text: priced(100),
    headers: { "cache-control": "public, max-age=30", "content-type": "application/json; charset=utf-8" },
  });
  expect(String(first.headers.vary)).toContain("authorization");
  const again = await get(shop.url, { query: PRICE });
  expect([again.text, again.headers.etag]).toEqual([first.text, first.headers.etag]);
  expect(shop.asked).toHaveLength(1);
});

test("a client that has the answer is told so, by any form of its tag", async () => {
  const { headers } = await get(shop.url, { query: PRICE });
  const etag = String(headers.etag);
  expect(etag).toMatch(/^W\/"[\w-]{43}"$/);
  for (const tag of [etag, etag.slice(2), `"x", ${etag}`, "*"]) {
    const known = await get(shop.url, { query: PRICE }, { "if-none-match": tag });
    expect(known).toMatchObject({
      status: 304,
      text: "",
      headers: { etag, "cache-control": "public, max-age=30" },
    });
  }
  expect(await get(shop.url, { query: PRICE }, { "if-none-match": '"x"' })).toMatchObject({ status: 200 });
});

test("the type is the one that each client accepts", async () => {
  const type = "application/graphql-response+json";
  await get(shop.url, { query: PRICE });
  expect(await get(shop.url, { query: PRICE }, { accept: type })).toMatchObject({
    text: priced(100),
    headers: { "content-type": `${type}; charset=utf-8` },
  });
  expect(shop.asked).toHaveLength(1);
});

test("variables tell answers apart, whatever the order of their keys", async () => {
  const query = "query Q($id: ID!, $b: Boolean = false) { product(id: $id) { name @skip(if: $b) price } }";
  const one = await get(shop.url, { query, variables: '{"id":"1","b":false}' });
  expect((await get(shop.url, { query, variables: '{ "b": false, "id": "1" }' })).text).toBe(one.text);
  expect(shop.asked).toHaveLength(1);
  expect((await get(shop.url, { query, variables: { id: "2", b: false } })).text).toContain("Produit 2");
  expect((await get(shop.url, { query, variables: { id: "1", b: true } })).text).not.toContain("Produit");
  expect(shop.asked).toHaveLength(3);
});

test("answers of any length are kept", async () => {
  for (const id of ["7", "77", "777"])
    for (const _ of [1, 2])
      expect(await get(shop.url, { query: PRICE, variables: { id } })).toMatchObject({ status: 200 });
  expect(shop.asked).toHaveLength(3);
});

test.each<[string, Record<string, string>]>([
  ["what says nothing", { query: "{ now }" }],
  ["an answer with an error", { query: "{ brand { name } }" }],
  ["a refusal", { query: "{ nothing }" }],
])("%s is not kept, nor by others", async (_, parameters) => {
  for (const times of [1, 2]) {
    const { headers, status } = await get(shop.url, parameters);
    expect([headers["cache-control"], headers.etag]).toEqual(["no-store", undefined]);
    if (status === 200 && shop.asked.length) expect(shop.asked).toHaveLength(times);
  }
});

test("a POST is asked each time, and kept by nobody", async () => {
  for (const times of [1, 2]) {
    expect(await post(shop.url, { query: PRICE })).toMatchObject({
      headers: { "cache-control": "no-store" },
    });
    expect(shop.asked).toHaveLength(times);
  }
});

test("a private answer is made each time, and kept by its own client only", async () => {
  for (const times of [1, 2]) {
    const { headers, text } = await get(shop.url, { query: "{ mine banner }" });
    expect(headers["cache-control"]).toBe("private, max-age=1000");
    expect(text).toContain("of nobody");
    expect(shop.asked).toHaveLength(times);
  }
});

test("those who ask the same at the same time are one request", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => get(shop.url, { query: PRICE })));
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([priced(100)]));
  expect(shop.asked).toHaveLength(1);
});

test("a change makes stale what was made of its system, and nothing else", async () => {
  const both = '{ product(id: "1") { name stock { count } } }';
  await get(shop.url, { query: PRICE });
  await get(shop.url, { query: both });
  expect(shop.asked).toHaveLength(3);
  shop.facts.stock = 7;
  shop.changes.change("stock");
  await get(shop.url, { query: PRICE });
  expect((await get(shop.url, { query: both })).text).toContain('"count":7');
  expect(shop.asked).toHaveLength(5);
});

test("what was read before a change is not kept after it, nor given to those who ask after it", async () => {
  const read = Promise.withResolvers<void>();
  const changed = Promise.withResolvers<void>();
  shop.before = async () => {
    shop.before = () => {};
    read.resolve();
    await changed.promise;
  };
  const early = get(shop.url, { query: PRICE });
  await read.promise;
  shop.facts.price = 200;
  shop.changes.change("catalogue");
  // The first is still under way: whoever comes now may not wait for it.
  expect((await get(shop.url, { query: PRICE })).text).toBe(priced(200));
  changed.resolve();
  expect(await early).toMatchObject({ text: priced(100), headers: { "cache-control": "no-store" } });
  expect((await get(shop.url, { query: PRICE })).text).toBe(priced(200));
  shop.facts.price = 100;
});

test("nothing is kept of a system whose changes are not told", async () => {
  shop.changes.lose("stock");
  const both = '{ product(id: "1") { name stock { count } } }';
  for (const times of [2, 4]) {
    await get(shop.url, { query: both });
    expect(shop.asked).toHaveLength(times);
  }
  shop.changes.follow("stock", 3_600_000);
  for (const _ of [1, 2]) await get(shop.url, { query: both });
  expect(shop.asked).toHaveLength(6);
});

test("the same address is answered at once, as long as it leads to the same", async () => {
  for (const _ of [1, 2, 3])
    expect(await get(shop.url, { query: PRICE })).toMatchObject({ text: priced(100) });
  const { headers } = await get(shop.url, { query: PRICE });
  expect(headers).toMatchObject({
    "cache-control": "public, max-age=30",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
    "content-type": "application/json; charset=utf-8",
  });
  const known = await get(shop.url, { query: PRICE }, { "if-none-match": String(headers.etag) });
  expect(known).toMatchObject({ status: 304, text: "" });
  const events = await get(shop.url, { query: PRICE }, { accept: "text/event-stream" });
  expect(events.headers["content-type"]).toContain("text/event-stream");
  expect(shop.asked).toHaveLength(2);
  shop.facts.price = 300;
  shop.changes.change("catalogue");
  expect((await get(shop.url, { query: PRICE })).text).toBe(priced(300));
  shop.facts.price = 100;
});

test("a large answer is compressed once, for those who read it", async () => {
  const query = "{ search { products { id name price } } }";
  const plain = await get(shop.url, { query });
  expect(plain.text.length).toBeGreaterThan(1_000);
  for (const [accepted, encoding, decode] of [
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ] as const) {
    let answer: Awaited<ReturnType<typeof raw>>;
    do answer = await raw({ query }, { "accept-encoding": accepted });
    while (answer.encoding === undefined);
    expect(answer.encoding).toBe(encoding);
    expect(decode(answer.bytes).toString()).toBe(plain.text);
    expect(answer.etag).toBe(plain.headers.etag);
  }
  expect((await raw({ query }, { "accept-encoding": "identity" })).encoding).toBeUndefined();
});

test("another graph serves its own answers", async () => {
  await get(shop.url, { query: PRICE });
  await shop.swap(hinted({ ...SHOP, catalogue: SHOP.catalogue.replace("maxAge: 30)", "maxAge: 20)") }));
  expect(await get(shop.url, { query: PRICE })).toMatchObject({
    headers: { "cache-control": "public, max-age=20" },
  });
  expect(shop.asked).toHaveLength(2);
});

test("where nothing is to be kept, nothing is, and others are told what they may", async () => {
  const bare = await openShop({ CACHE_BYTES: "0" });
  for (const times of [1, 2, 3]) {
    expect(await get(bare.url, { query: PRICE })).toMatchObject({
      text: priced(100),
      headers: { "cache-control": "public, max-age=30" },
    });
    expect(bare.asked).toHaveLength(times);
  }
  await bare.close();
});

async function raw(parameters: Record<string, string>, headers: Record<string, string>) {
  const answer = await request(`${shop.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
  return {
    encoding: answer.headers["content-encoding"],
    etag: answer.headers.etag,
    bytes: Buffer.from(await answer.body.arrayBuffer()),
  };
}
