import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTwoSystems, type TwoSystems } from "../faults/two-systems.ts";
import { run } from "../harness/processes.ts";

let systems: TwoSystems;
let folder: string;

beforeAll(async () => {
  systems = await startTwoSystems();
  folder = await mkdtemp(join(tmpdir(), "explain-"));
  await writeFile(join(folder, "supergraph.graphql"), systems.supergraphSdl);
});

afterAll(async () => {
  await systems.close();
  await rm(folder, { recursive: true, force: true });
});

const explain = (...args: string[]) =>
  run("gateway/src/cli.ts", ["--supergraph", join(folder, "supergraph.graphql"), ...args]);

test("an operation is explained: its plan, its requests with their times, its answer", async () => {
  const file = join(folder, "notes.graphql");
  await writeFile(file, "query Notes($oui: Boolean = true) { livres { t: titre note @include(if: $oui) } }");
  const explained = explain("--explain", file);
  expect(await explained.ends()).toBe(0);
  const text = explained.output();
  expect(text).toMatch(/Plan \(made in [\d.]+ ms\)/);
  expect(text).toMatch(/one after the other:\n {2}livres, root\n {4}query Notes__livres__0/);
  expect(text).toMatch(/avis, entities at livres\.@\n/);
  expect(text).toMatch(
    /[\d.]+ → +[\d.]+ {2}avis {2}\{"representations":\[\{"__typename":"Livre","isbn":"1"\}/,
  );
  expect(text).toContain('"t": "Germinal"');

  const without = explain("--explain", file, "--variables", '{"oui":false}');
  expect(await without.ends()).toBe(0);
  expect(without.output()).not.toContain("avis");
});

test("what cannot be explained is said in one line", async () => {
  const file = join(folder, "wrong.graphql");
  await writeFile(file, "{ livres { absent } }");
  const several = join(folder, "several.graphql");
  await writeFile(several, "query A { livres { titre } } query B { livres { isbn } }");
  for (const [args, message] of [
    [["--explain", join(folder, "none.graphql")], /cannot be read \(ENOENT\)/],
    [["--explain", file, "--variables", "[1]"], /--variables takes a JSON object/],
    [["--explain", file], /Cannot query field "absent"/],
    [["--explain", several], /has several operations/],
  ] as const) {
    const failing = explain(...args);
    expect(await failing.ends()).toBe(1);
    expect(failing.output().trim()).toMatch(message);
    expect(failing.output().trim().split("\n")).toHaveLength(1);
  }
});
