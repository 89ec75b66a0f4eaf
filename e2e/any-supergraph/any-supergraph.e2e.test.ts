import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";
import { ask } from "../harness/graph.ts";
import { run } from "../harness/processes.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
const services = [
  {
    name: "livres",
    typeDefs: `${LINK} type Query { livres: [Livre!]! } type Livre @key(fields: "isbn") { isbn: ID! titre: String! }`,
    resolvers: { Query: { livres: () => [{ isbn: "1", titre: "Germinal" }] } },
  },
  {
    name: "avis",
    typeDefs: `${LINK} type Livre @key(fields: "isbn") { isbn: ID! note: Int }`,
    resolvers: { Livre: { note: ({ isbn }: { isbn: string }) => Number(isbn) + 4 } },
  },
];

let servers: ApolloServer[];
let folder: string;

beforeAll(async () => {
  servers = services.map(
    ({ typeDefs, resolvers }) =>
      new ApolloServer({
        schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
        plugins: [ApolloServerPluginInlineTraceDisabled()],
      }),
  );
  folder = await mkdtemp(join(tmpdir(), "supergraph-"));
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

test("`npm run gateway` serves a supergraph that knows nothing of ours, and its help says how", async () => {
  const urls = await Promise.all(
    servers.map(
      async (server) => (await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } })).url,
    ),
  );
  const composed = composeServices(
    services.map(({ name, typeDefs }, index) => ({
      name,
      typeDefs: parse(typeDefs),
      url: urls[index] ?? "",
    })),
  );
  const file = join(folder, "supergraph.graphql");
  await writeFile(file, composed.supergraphSdl ?? "");

  const gateway = run("gateway/src/cli.ts", ["--supergraph", file, "--port", "0"], { LOG_LEVEL: "warn" });
  const [, url = ""] = await gateway.says(/Graph at (http:\S+)\/graphql/);
  expect(await ask(url, "{ livres { titre note } }")).toEqual({
    data: { livres: [{ titre: "Germinal", note: 5 }] },
  });
  expect(await gateway.stop()).toBe(0);

  const help = run("gateway/src/cli.ts", ["--help"]);
  await help.says(/--supergraph FILE/);
  expect(await help.ends()).toBe(0);
});

test("a wrong file or address is said in one line", async () => {
  for (const [args, message] of [
    [["--supergraph", join(folder, "absent.graphql")], /cannot be read \(ENOENT\)/],
    [["--subgraph", "catalogue"], /--subgraph takes NAME=URL/],
  ] as const) {
    const failing = run("gateway/src/cli.ts", [...args, "--port", "0"]);
    await failing.says(message);
    expect(await failing.ends()).toBe(1);
    expect(failing.output().trim().split("\n")).toHaveLength(1);
  }
});
