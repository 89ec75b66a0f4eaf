import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLogger } from "@passerelle/kernel/logger";
import { buildSchema } from "graphql";
import { pino } from "pino";
import { readGatewayConfig } from "../../config.ts";
import type { PreparedOperation } from "../../engine/engine.ts";
import { UsageCounter } from "./usage-counter.ts";
import { addUse, joinUsages, noUsage, OTHERS, readUsage } from "./usage-file.ts";

const schema = buildSchema("type Query { a: Int b: Int }");
const asked = (query: string, consumer: string) => ({
  operation: operations[query] as PreparedOperation,
  schema,
  query,
  operationName: undefined,
  consumer,
});
const operations: Record<string, PreparedOperation> = Object.fromEntries(
  ["{ a }", "{ a b }"].map((query) => [
    query,
    { kind: "query", run: () => Promise.reject(new Error("unused")) },
  ]),
);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "usage-"));
  file = join(folder, "usage.json");
});
afterEach(() => rm(folder, { recursive: true }));

const counter = (day: string, at = file) =>
  new UsageCounter({
    file: at,
    log: silentLogger,
    interval: 3_600_000,
    now: () => new Date(`${day}T12:00:00Z`),
  });

test("who uses what is kept from one start to the next, with its first and last days", async () => {
  const first = counter("2026-11-01");
  first.count(asked("{ a }", "public"));
  first.count(asked("{ a }", "public"));
  first.count(asked("{ a b }", "cle:onisep"));
  await first.close();
  const second = counter("2026-11-03");
  second.count(asked("{ a }", "public"));
  await second.close();
  const usage = await readUsage(file);
  expect(usage?.since).toBe("2026-11-01");
  expect(
    Object.fromEntries([...(usage?.uses ?? [])].map(([field, by]) => [field, Object.fromEntries(by)])),
  ).toEqual({
    "Query.a": {
      public: { first: "2026-11-01", last: "2026-11-03", count: 3 },
      "cle:onisep": { first: "2026-11-01", last: "2026-11-01", count: 1 },
    },
    "Query.b": { "cle:onisep": { first: "2026-11-01", last: "2026-11-01", count: 1 } },
  });
});

test("nothing is written when nothing is asked", async () => {
  await counter("2026-11-01").close();
  expect(await readUsage(file)).toBeUndefined();
});

test("a file of something else is kept as it is, and told", async () => {
  await writeFile(file, "autre chose");
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const counting = new UsageCounter({ file, log, interval: 3_600_000 });
  counting.count(asked("{ a }", "public"));
  await counting.close();
  expect(await readFile(file, "utf8")).toBe("autre chose");
  expect(lines.join()).toContain("not a usage file");
});

test("what several gateways counted is joined", () => {
  const [one, other] = [noUsage("2026-11-02"), noUsage("2026-11-01")];
  addUse(one, "Query.a", "public", 2, "2026-11-05");
  addUse(other, "Query.a", "public", 3, "2026-11-03");
  const joined = joinUsages([one, other]);
  expect(joined.since).toBe("2026-11-01");
  expect(joined.uses.get("Query.a")?.get("public")).toEqual({
    first: "2026-11-03",
    last: "2026-11-05",
    count: 5,
  });
});

test("consumers without number are counted together beyond a bound", () => {
  const usage = noUsage("2026-11-01");
  for (let index = 0; index < 1_000; index++) addUse(usage, "Query.a", `compte:${index}`, 1, "2026-11-01");
  const consumers = usage.uses.get("Query.a");
  expect(consumers?.size).toBe(201);
  expect(consumers?.get(OTHERS)?.count).toBe(800);
});

test("the file is found from where the command is run, as every path of a command", () => {
  const before = process.env.PASSERELLE_CWD;
  process.env.PASSERELLE_CWD = folder;
  try {
    expect(readGatewayConfig({ USAGE_FILE: "usage.json" }).USAGE_FILE).toBe(file);
    expect(readGatewayConfig({}).USAGE_FILE).toBeUndefined();
  } finally {
    if (before === undefined) delete process.env.PASSERELLE_CWD;
    else process.env.PASSERELLE_CWD = before;
  }
});
