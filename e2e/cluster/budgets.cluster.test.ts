import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { type Boutique, openBoutique, post } from "../limits/boutique.ts";
import { forgetBudgets, openRedisWay, type RedisWay } from "./redis-way.ts";

let way: RedisWay;
let lines: string[];
const replicas: Boutique[] = [];

beforeEach(async () => {
  await forgetBudgets();
  lines = [];
  way = await openRedisWay();
});
afterEach(async () => {
  await Promise.all(replicas.splice(0).map((replica) => replica.close()));
  await way.close();
});

async function open(): Promise<Boutique> {
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const replica = await openBoutique({ RATE_COST: "1000", RATE_SHARE: "0", REDIS_URL: way.url }, log);
  replicas.push(replica);
  return replica;
}

/** What a replica says is left, without spending any of it. */
async function left({ url }: Boutique): Promise<number> {
  const { status, headers } = await post(url, "{ __typename }");
  expect(status).toBe(200);
  return Number(/"cost";r=(\d+)/.exec(String(headers.ratelimit))?.[1]);
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await wait(20);
}

/** Asks for the three articles, which cost 3. */
const spend = async ({ url }: Boutique, times: number): Promise<void> => {
  for (let time = 0; time < times; time++)
    expect((await post(url, "{ articles(first: 3) { id } }")).status).toBe(200);
};

test("two replicas have one budget", async () => {
  const [one, other] = [await open(), await open()];
  await spend(one, 10);
  await until(async () => (await left(other)) === 970);
  await spend(other, 20);
  await until(async () => (await left(one)) === 910);
  // Dear ones, which give back most of what they were charged.
  for (let time = 0; time < 5; time++) await post(one.url, "{ articles(first: 100) { id } }");
  await until(async () => (await left(other)) === 895);
});

test("what is spent on one replica is refused on the other", async () => {
  const [one, other] = [await open(), await open()];
  const total = "{ a: total b: total c: total d: total e: total f: total }";
  const spent = async ({ url }: Boutique) => (await post(url, total)).status;
  await until(async () => (await spent(one)) === 429);
  await until(async () => (await spent(other)) === 429);
  const refused = await post(other.url, total);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});

test("while Redis is away each counts for itself, and nobody is refused for that; once back, budgets are one again", async () => {
  const [one, other] = [await open(), await open()];
  await spend(one, 10);
  await until(async () => (await left(other)) === 970);
  await way.cut();
  await spend(one, 10);
  await spend(other, 5);
  expect([await left(one), await left(other)]).toEqual([940, 955]);
  await until(() => lines.join().includes("is away"));
  await way.restore();
  await until(async () => (await left(one)) === 925 && (await left(other)) === 925);
  expect(lines.join()).toContain("is back");
});

test("a Redis that hangs holds up no request", async () => {
  const one = await open();
  await spend(one, 1);
  way.silence();
  await spend(one, 20);
  expect(await left(one)).toBe(937);
});

test("a gateway starts without its Redis, and shares once it is there", async () => {
  await way.cut();
  const [one, other] = [await open(), await open()];
  await spend(one, 10);
  expect(await left(one)).toBe(970);
  await way.restore();
  await until(async () => (await left(other)) === 970);
});
