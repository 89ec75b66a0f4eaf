import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request } from "undici";
import { EXAMPLES } from "../../scripts/stack/examples.ts";
import { askExample } from "../harness/graph.ts";
import { run } from "../harness/processes.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-start-"));
  // As root, Postgres runs as another user, who must walk to the data.
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (env: Record<string, string>) =>
  run("scripts/start.ts", [], { PORT: "0", DATA_DIR: join(folder, "data"), DATABASE_URL: "", ...env });
const address = /Graphe\s+(http:\S+)\/graphql/;

test("starts on nothing, answers, stops with Ctrl-C, Postgres too, and starts again on the same data", async () => {
  const first = start({});
  const [, url = ""] = await first.says(address);
  const always = EXAMPLES[0]!;
  const answer = await askExample(url, always);
  const postmaster = join(folder, "data/postgres/postmaster.pid");
  expect(existsSync(postmaster)).toBe(true);

  // A second one on the same folder is refused, in one line.
  const twin = start({});
  await twin.says(/already runs on/);
  expect(await twin.ends()).toBe(1);
  expect(twin.output().trim().split("\n")).toHaveLength(1);

  expect(await first.stop("SIGINT")).toBe(0);
  // Postgres removes this file as it ends.
  expect(existsSync(postmaster)).toBe(false);

  const second = start({});
  const [, again = ""] = await second.says(address);
  expect(second.output()).not.toMatch(/région de démonstration/);
  expect(await askExample(again, always)).toEqual(answer);
  expect(await second.stop("SIGTERM")).toBe(0);
  expect(existsSync(postmaster)).toBe(false);
});

test("after a kill, the next start takes over the Postgres that was left running", async () => {
  const first = start({});
  await first.says(address);
  await first.stop("SIGKILL");
  const second = start({});
  const [, url = ""] = await second.says(address);
  expect((await request(`${url}/readyz`)).statusCode).toBe(200);
  expect(await second.stop("SIGINT")).toBe(0);
  expect(existsSync(join(folder, "data/postgres/postmaster.pid"))).toBe(false);
});

test("a busy port, an unreachable database, an unwritable folder, a wrong variable: one clear line each", async () => {
  const busy = createServer();
  await new Promise<void>((listening) => busy.listen(0, "127.0.0.1", listening));
  const { port } = busy.address() as { port: number };
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: String(port) }, new RegExp(`Port ${port} is already in use: set PORT`)],
    [
      { DATABASE_URL: "postgres://nobody:x@127.0.0.1:9/none" },
      /database none at 127\.0\.0\.1:9 does not answer.*DATABASE_URL/,
    ],
    [{ DATA_DIR: "/proc/passerelle" }, /cannot be written \(ENOENT\).*DATA_DIR/],
    [{ DATA_DIR: join(import.meta.filename, "data") }, /cannot be written \(ENOTDIR\).*DATA_DIR/],
    [{ PORT: "mille" }, /PORT/],
  ];
  for (const [env, message] of cases) {
    const failing = start(env);
    await failing.says(message);
    expect(await failing.ends()).toBe(1);
    expect(failing.output()).not.toMatch(/\n\s+at /);
  }
  busy.close();
});
