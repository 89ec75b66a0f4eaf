import { createClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import { pino } from "pino";
import { WebSocket } from "ws";
import { type Boutique, openBoutique, post, type Told } from "./boutique.ts";

let boutique: Boutique | undefined;
afterEach(() => boutique?.close());

const open = async (env: Record<string, string>): Promise<Boutique> => {
  boutique = await openBoutique(env);
  return boutique;
};

/** What is left, by the name of the budget. */
function left({ headers }: Told): Record<string, number> {
  const text = String(headers.ratelimit);
  return Object.fromEntries(
    [...text.matchAll(/"(\w+)";r=(\d+);t=\d+/g)].map(([, name, r]) => [name, Number(r)]),
  );
}

const PAGE = "query ($n: Int) { articles(first: $n) { id } }";

test("without configuration nothing is counted, and the cost is told", async () => {
  const { url } = await open({});
  const answer = await post(url, PAGE, { n: 50 });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      data: { articles: [{ id: "0" }, { id: "1" }, { id: "2" }] },
      extensions: { cost: { requestedQueryCost: 50, actualQueryCost: 3, maximumQueryCost: 10_000 } },
    },
  });
  expect(answer.headers.ratelimit).toBeUndefined();
});

test("requests are counted a minute; the one too many is told when to come back", async () => {
  const { url } = await open({ RATE_REQUESTS: "3", RATE_SHARE: "0" });
  for (const rest of [2, 1, 0]) {
    const answer = await post(url, "{ total }");
    expect([answer.status, left(answer)]).toEqual([200, { requests: rest }]);
    expect(answer.headers["ratelimit-policy"]).toBe('"requests";q=3;w=60');
  }
  const refused = await post(url, "{ total }");
  expect(refused).toMatchObject({
    status: 429,
    body: {
      errors: [
        {
          message: expect.stringMatching(/3 requêtes par minute/),
          extensions: { code: "LIMIT_EXCEEDED", limit: "requests", max: 3, messageEn: expect.any(String) },
        },
      ],
    },
  });
  const wait = Number(refused.headers["retry-after"]);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
});

test("cost is charged before it runs, and corrected by what came", async () => {
  const { url } = await open({ RATE_COST: "100", RATE_SHARE: "0" });
  // Each would cost 90, and gives 3 articles.
  for (const rest of [97, 94, 91]) expect(left(await post(url, PAGE, { n: 90 }))).toEqual({ cost: rest });
  expect((await post(url, PAGE, { n: 92 })).status).toBe(429);
  expect((await post(url, PAGE, { n: 91 })).status).toBe(200);
  // What no minute can pay is refused for good.
  const dear = await post(url, "{ articles(first: 100) { id semblables(first: 1) { id } } }");
  expect(dear).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { limit: "cost", value: 200, max: 100 } }] },
  });
  expect(left(await post(url, "mutation { vider }"))).toEqual({ cost: 78 });
});

test("what is refused before it runs costs nothing", async () => {
  const { url } = await open({ RATE_COST: "100", LIMIT_COST: "60", RATE_SHARE: "0" });
  expect((await post(url, PAGE, { n: 70 })).status).toBe(400);
  expect(left(await post(url, "{ total }"))).toEqual({ cost: 97 });
});

test("the public's budget spent, each site and address keeps its share", async () => {
  const { url } = await open({ RATE_REQUESTS: "10", RATE_SHARE: "20", TRUSTED_PROXIES: "127.0.0.1" });
  const from = (place: string) => post(url, "{ total }", {}, { "x-forwarded-for": place });
  const hostile: number[] = [];
  for (let time = 0; time < 15; time++) hostile.push((await from("192.0.2.1")).status);
  expect(hostile.filter((status) => status === 200)).toHaveLength(10 + 2);
  expect((await from("192.0.2.2")).status).toBe(200);
  expect(left(await from("192.0.2.2"))).toEqual({ requests: 0 });
  expect((await from("192.0.2.2")).status).toBe(429);
  expect(
    (await post(url, "{ total }", {}, { "x-forwarded-for": "192.0.2.1", origin: "https://a.example" }))
      .status,
  ).toBe(200);
});

test("a limit that is warned of refuses nobody, and is told beside the answer and in the log", async () => {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  boutique = await openBoutique({ LIMITS_MODE: "warn", LIMIT_COST: "10" }, log);
  for (let time = 0; time < 3; time++) {
    const { status, body } = await post(
      boutique.url,
      "query ($n: Int) { total articles(first: $n) { id } }",
      { n: 101 },
    );
    expect(status).toBe(200);
    expect(body.extensions?.avertissements).toMatchObject([
      { limit: "listSize", value: 101, max: 100, message: expect.any(String), messageEn: expect.any(String) },
      { limit: "cost", value: 104, max: 10 },
    ]);
  }
  expect(lines.filter((line) => line.includes("a limit is exceeded"))).toHaveLength(2);
});

test("a rate that is warned of refuses nobody, and is logged", async () => {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  boutique = await openBoutique({ RATE_REQUESTS: "1", RATE_MODE: "warn", RATE_SHARE: "0" }, log);
  await post(boutique.url, "{ total }");
  expect((await post(boutique.url, "{ total }")).status).toBe(200);
  expect(lines.join()).toContain("a budget is spent");
});

test("a subscription is charged when it begins and for each event, which tells its cost", async () => {
  const { url, ventes } = await open({ RATE_COST: "100" });
  const client = createClient({ url: `${url}/graphql/stream` });
  const events = client.iterate({ query: "subscription { ventes { id } }" });
  const first = events.next();
  await ventes.has(1);
  ventes.publish({ id: "1" });
  expect((await first).value).toMatchObject({
    data: { ventes: { id: "1" } },
    extensions: { cost: { requestedQueryCost: 4, actualQueryCost: 4 } },
  });
  const second = events.next();
  ventes.publish({ id: "2" });
  expect((await second).value).toMatchObject({ data: { ventes: { id: "2" } } });
  await events.return?.();
  expect(left(await post(url, "{ total }"))).toEqual({ cost: 100 - 3 * 4 - 3 });
});

test("an answer in parts tells what it would cost at most with the first of them", async () => {
  const { url } = await open({});
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "multipart/mixed" },
    body: JSON.stringify({ query: "{ total ... @defer { articles(first: 2) { id } } }" }),
  });
  const parts = (await answer.text()).split("\r\n---").filter((part) => part.includes("{"));
  expect(parts[0]).toContain('"cost":{"requestedQueryCost":5,"maximumQueryCost":10000}');
  expect(parts.slice(1).join()).not.toContain('"cost"');
});

test("a socket is of a place too, once the public's budget is spent", async () => {
  const { url } = await open({ RATE_REQUESTS: "2", RATE_SHARE: "50", TRUSTED_PROXIES: "127.0.0.0/8" });
  for (let time = 0; time < 3; time++) await post(url, "{ total }", {}, { "x-forwarded-for": "192.0.2.1" });
  expect((await post(url, "{ total }", {}, { "x-forwarded-for": "192.0.2.1" })).status).toBe(429);
  const ask = async (place: string) => {
    const webSocketImpl = class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers: { "x-forwarded-for": place } });
      }
    };
    const client = createSocketClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl });
    const answers = client.iterate({ query: "{ total }" });
    const told = await answers.next().catch((errors: unknown) => errors);
    await client.dispose();
    return told;
  };
  expect(await ask("192.0.2.2")).toMatchObject({ value: { data: { total: 3 } } });
  expect(await ask("192.0.2.1")).toMatchObject([
    { extensions: { code: "LIMIT_EXCEEDED", limit: "requests" } },
  ]);
});

test("what operations cost is seen in the metrics, estimated and measured", async () => {
  const { url } = await open({});
  await post(url, PAGE, { n: 90 });
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('passerelle_operation_cost_sum{moment="estimated"} 90');
  expect(metrics).toContain('passerelle_operation_cost_sum{moment="measured"} 3');
});
