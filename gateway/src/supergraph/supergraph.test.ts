import { OperatorError } from "@passerelle/kernel/errors";
import { readSupergraph, systemsOf } from "./supergraph.ts";

test("the subgraphs and their addresses are read from join__Graph", () => {
  const sdl = `enum join__Graph { A @join__graph(name: "a", url: "http://127.0.0.1:1/graphql") B @join__graph(name: "b-2", url: "") }`;
  expect(systemsOf(sdl)).toEqual([
    { name: "a", url: "http://127.0.0.1:1/graphql" },
    { name: "b-2", url: "" },
  ]);
});

test("a missing file, a schema that is no supergraph and text that is no GraphQL are each said in one line", async () => {
  await expect(readSupergraph("/absent.graphql")).rejects.toThrow(/cannot be read \(ENOENT\)/);
  const own = new URL("../../../schema/commun.graphql", import.meta.url).pathname;
  await expect(readSupergraph(own)).rejects.toThrow(/is not a supergraph/);
  expect(() => systemsOf("type {")).toThrow(OperatorError);
});
