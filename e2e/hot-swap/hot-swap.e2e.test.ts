import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type RunningGateway, startGateway } from "@passerelle/gateway/gateway";
import { pino } from "pino";
import { ask } from "../harness/graph.ts";
import { PATIENT } from "../harness/patience.ts";
import { shelves, supergraphOf, type Version } from "./shelves.ts";

let folder: string;
let file: string;
let gateway: RunningGateway;
let closed: string[];
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "supergraph-"));
  file = join(folder, "supergraph.graphql");
  await writeFile(file, supergraphOf("before"));
  closed = [];
  said = [];
  gateway = await start();
});

/** A gateway; requests have `grace` milliseconds to end once another graph has taken over. */
const start = (grace = 60_000) =>
  startGateway({
    supergraphSdl: supergraphOf("before"),
    config: readGatewayConfig({ PORT: "0", ...PATIENT }),
    grace,
    log: pino({ level: "info" }, { write: (line: string) => said.push(line) }),
    transports: shelves(closed),
    watch: { supergraph: file, contracts: new Map() },
  });

afterEach(async () => {
  await gateway.close();
  await rm(folder, { recursive: true, force: true });
});

const BEFORE = "{ livres { titre note } }";
const ANSWER = {
  data: {
    livres: [
      { titre: "Germinal", note: 4 },
      { titre: "Nana", note: 5 },
    ],
  },
};
const knows = async (field: string): Promise<boolean> =>
  !(await ask(gateway.url, `{ livres { ${field} } }`)).errors;

test("no request fails while supergraphs follow each other, among them some that are none", async () => {
  let asking = true;
  let answered = 0;
  const users = Array.from({ length: 8 }, async (_, user) => {
    // Some ask what is known, others something new each time.
    for (let turn = 0; asking; turn++) {
      const query = user % 2 ? BEFORE : `{ livres { titre note } a${user}_${turn}: __typename }`;
      expect(await ask(gateway.url, query)).toMatchObject(ANSWER);
      answered++;
    }
  });
  const swaps: (Version | "none")[] = ["field", "none", "system", "before", "system", "none", "field"];
  for (const version of swaps) {
    const until = answered + 20;
    if (version === "none") await expect(gateway.swap("type Query { a: Int }")).rejects.toThrow();
    else await gateway.swap(supergraphOf(version));
    while (answered < until) await new Promise((next) => setImmediate(next));
  }
  asking = false;
  await Promise.all(users);
  expect(await knows("pages")).toBe(true);
  expect(await knows("exemplaires")).toBe(false);
});

test("what was most asked is ready in the new graph before it serves", async () => {
  await ask(gateway.url, BEFORE);
  await ask(gateway.url, "query ($oui: Boolean!) { livres { titre note @include(if: $oui) } }", {
    oui: true,
  });
  await ask(gateway.url, "{ livres { absent } }");
  await gateway.swap(supergraphOf("field"));
  const { warmed } = JSON.parse(said.findLast((line) => line.includes("supergraph served")) ?? "{}");
  expect(warmed).toBe(2);
});

test("a system that the new graph does not have is let go, once its requests have had time to end", async () => {
  await gateway.close();
  closed = [];
  gateway = await start(1_000);
  await gateway.swap(supergraphOf("system"));
  expect(await ask(gateway.url, "{ livres { exemplaires } }")).toMatchObject({
    data: { livres: [{ exemplaires: 10 }, { exemplaires: 20 }] },
  });
  await gateway.swap(supergraphOf("field"));
  while (!closed.length) await new Promise((next) => setImmediate(next));
  expect(closed).toEqual(["stock"]);
  expect(await ask(gateway.url, BEFORE)).toMatchObject(ANSWER);
});

test("the file is followed: a change is served, a broken one is refused and told, a replaced one is seen", async () => {
  await writeFile(file, supergraphOf("field"));
  while (!(await knows("pages"))) await new Promise((next) => setImmediate(next));

  await writeFile(file, "type Query { a: Int");
  while (!said.some((line) => line.includes("supergraph refused")))
    await new Promise((next) => setImmediate(next));
  expect(await knows("pages")).toBe(true);

  await writeFile(`${file}.new`, supergraphOf("system"));
  await rename(`${file}.new`, file);
  while (!(await knows("exemplaires"))) await new Promise((next) => setImmediate(next));
});
