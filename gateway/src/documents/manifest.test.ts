import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "@passerelle/kernel/errors";
import { hashOf, readManifest, writeManifest } from "./manifest.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "manifest-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const file = join(folder, "manifest.json");
  await writeFile(file, content);
  return readManifest(file);
}

const manifest = (operations: unknown[], others: object = {}) =>
  JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations, ...others });
const ONE = { id: "1", name: "A", type: "query", body: "query A { a }" };

test("what is written is read again, each id the SHA-256 of its text", async () => {
  const text = "query A { a ...F }\nfragment F on Query { b }";
  const [operation, ...others] = await read(writeManifest([{ file: "a.graphql", text: `\n${text}\n` }]));
  expect(operation).toEqual({ id: hashOf(text), name: "A", type: "query", body: text });
  expect(others).toEqual([]);
});

test.each<[string, string]>([
  ["no JSON", "{"],
  ["another format", manifest([ONE], { format: "relay" })],
  ["another version", manifest([ONE], { version: 2 })],
  ["an operation without an id", manifest([{ ...ONE, id: undefined }])],
  ["two texts for one id", manifest([ONE, { ...ONE, body: "query A { b }" }])],
  ["another name than its text", manifest([{ ...ONE, name: "B" }])],
  ["another type than its text", manifest([{ ...ONE, type: "mutation" }])],
  ["a text that is not GraphQL", manifest([{ ...ONE, body: "query A {" }])],
])("a manifest with %s is refused in one line", async (_, content) => {
  await expect(read(content)).rejects.toThrow(OperatorError);
});

test("a document without a name, or with several operations, makes no manifest", () => {
  for (const text of ["{ a }", "query A { a } query B { b }", "query A {"])
    expect(() => writeManifest([{ file: "a.graphql", text }])).toThrow(/a\.graphql/);
});
