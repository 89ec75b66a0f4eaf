import { setTimeout as wait } from "node:timers/promises";
import { hashOf } from "@passerelle/gateway/documents/manifest";
import type { News } from "@passerelle/kernel/changes/news";
import { type Teller, tellGateways } from "@passerelle/kernel/changes/tell-gateways";
import { silentLogger } from "@passerelle/kernel/logger";
import { newSigningKey, readSigningKeys } from "@passerelle/kernel/signing/keys";
import { openShop, type Shop } from "../cache/shop.ts";
import { get, post } from "../documents/library-documents.ts";
import { openRedisWay, type RedisWay } from "./redis-way.ts";

const keys = readSigningKeys(newSigningKey("k1"));
const PRICE = '{ product(id: "1") { name price } }';

let way: RedisWay;
let told: Shop;
let other: Shop;
let teller: Teller;
let number = 0;

/** What the system of products says to the first replica only. */
const tell = (news: Partial<News>) =>
  teller.tell({ system: "catalogue", source: "s", number: ++number, changes: 0, lease: 60_000, ...news });

beforeAll(async () => {
  way = await openRedisWay();
  const env = { REDIS_URL: way.url, RATE_MODE: "off" };
  [told, other] = (await Promise.all([1, 2].map(() => openShop(env, { signingKeys: keys })))) as [Shop, Shop];
  for (const shop of [told, other]) shop.changes.lose();
  teller = tellGateways({ urls: [told.url], keys, system: "catalogue", log: silentLogger });
});

afterAll(async () => {
  await teller?.close();
  await Promise.all([told?.close(), other?.close()]);
  await way?.close();
});

const priceAt = async (shop: Shop): Promise<number> => {
  const { text } = await get(shop.url, { query: PRICE });
  return JSON.parse(text).data.product.price;
};

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20);
}

test("what one replica is told the others hear, until Redis is gone", async () => {
  // Until the other has subscribed, news may be lost: the next say the same.
  await until(() => {
    tell({});
    return other.changes.isFollowed("catalogue");
  });
  expect(await priceAt(other)).toBe(100);
  other.facts.price = 200;
  expect(await priceAt(other)).toBe(100);
  tell({ changes: 1 });
  await until(async () => (await priceAt(other)) === 200);

  await way.cut();
  const { sequence } = other.changes;
  tell({ changes: 2, lease: 50 });
  other.changes.follow("catalogue", 0);
  expect(other.changes.isFollowed("catalogue")).toBe(false);
  // Nobody tells it any more: nothing is kept.
  other.facts.price = 300;
  expect(await priceAt(other)).toBe(300);
  other.facts.price = 400;
  expect(await priceAt(other)).toBe(400);
  await way.restore();
  await until(() => {
    tell({ changes: 2 });
    return other.changes.isFollowed("catalogue");
  });
  expect(other.changes.changedSince(["catalogue"], sequence)).toBe(true);
});

test("a text registered by one replica is known by the others, and by each alone while Redis is gone", async () => {
  const named = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
  // Until Redis is reached, a text stays where it was sent.
  let text = "";
  await until(async () => {
    text = `query Shared${++number} { banner }`;
    expect(await post(told.url, { query: text, extensions: named(text) })).toMatchObject({ status: 200 });
    return (await post(other.url, { extensions: named(text) })).code === undefined;
  });
  await way.cut();
  const later = "query Later { banner }";
  const own = named(later);
  expect(await post(told.url, { query: later, extensions: own })).toMatchObject({ status: 200 });
  expect(await post(told.url, { extensions: own })).toMatchObject({ status: 200 });
  expect(await post(other.url, { extensions: own })).toMatchObject({ code: "PERSISTED_QUERY_NOT_FOUND" });
  expect(await post(other.url, { extensions: named(text) })).toMatchObject({ status: 200 });
  await way.restore();
});
