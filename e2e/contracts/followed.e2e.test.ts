import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeContract } from "../../scripts/generate/compose-contract.ts";
import { CONTRACTS } from "../../scripts/generate/contracts.ts";
import { ask } from "../harness/graph.ts";
import { run } from "../harness/processes.ts";
import { compose, SERVICES } from "./shop.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-contracts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fieldsOf = (url: string) => ask(url, '{ __type(name: "Product") { fields { name } } }');
const named = (...names: string[]) => ({ data: { __type: { fields: names.map((name) => ({ name })) } } });

test("the command serves a contract, follows its file, and keeps all it has when that is no supergraph", async () => {
  const [contract] = CONTRACTS;
  if (!contract) throw new Error("there is a contract");
  const files = { supergraph: join(folder, "whole.graphql"), public: join(folder, "public.graphql") };
  await writeFile(files.supergraph, compose(SERVICES));
  await writeFile(files.public, composeContract(SERVICES, contract));
  const args = ["--supergraph", files.supergraph, "--contract", `public=${files.public}`, "--port", "0"];
  const gateway = run("gateway/src/cli.ts", args, { DATA_DIR: folder });
  const [, url = ""] = await gateway.says(/Graph at (http:\S+)\/graphql/);
  expect(await fieldsOf(url)).toMatchObject(named("id", "name", "kind"));

  await writeFile(files.public, "type Query { a: Int }");
  await gateway.says(/supergraph refused/);
  expect(await fieldsOf(url)).toMatchObject(named("id", "name", "kind"));

  await writeFile(files.public, composeContract(SERVICES, { ...contract, excluded: [] }));
  while (JSON.stringify(await fieldsOf(url)).split("margin").length < 2)
    await new Promise((again) => setTimeout(again, 50));
  expect(await fieldsOf(url)).toMatchObject(named("id", "name", "kind", "margin"));
  expect(await gateway.stop()).toBe(0);
});

test("a contract that is not NAME=FILE, or is not there, is told before anything starts", async () => {
  for (const [contract, said] of [
    ["public", /--contract takes NAME=FILE/],
    [`public=${join(folder, "nothing.graphql")}`, /nothing\.graphql cannot be read/],
  ] as const) {
    const gateway = run("gateway/src/cli.ts", ["--contract", contract, "--port", "0"], { DATA_DIR: folder });
    expect(await gateway.ends()).toBe(1);
    expect(gateway.output()).toMatch(said);
  }
});
