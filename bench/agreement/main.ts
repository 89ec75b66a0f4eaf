import { join } from "node:path";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { startGateway } from "@passerelle/gateway/gateway";
import { readSupergraph } from "@passerelle/gateway/supergraph/supergraph";
import { httpTransport } from "@passerelle/gateway/transport/http";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { silentLogger } from "@passerelle/kernel/logger";
import { serveSubgraph } from "@passerelle/kernel/serve";
import { newSigningKey, readSigningKeys } from "@passerelle/kernel/signing/keys";
import { createSigner } from "@passerelle/kernel/signing/signature";
import { EXAMPLES } from "../../scripts/stack/examples.ts";
import { openStack } from "../../scripts/stack/stack.ts";
import { firstDifference } from "../answers.ts";
import { installPeers } from "../peers.ts";
import { endAll, freePort, start } from "../processes.ts";
import { loadRegion } from "../stack/data.ts";

const HELP = `Asks every persona query of ours and of Hive Gateway, on the same supergraph and subgraphs, and compares.

  npm run bench:agreement

The supergraph is schema/supergraph.graphql as it is committed. The first run installs Hive Gateway in bench/peers.
`;

const SUPERGRAPH = join(import.meta.dirname, "../../schema/supergraph.graphql");
const HIVE = join(import.meta.dirname, "../peers/node_modules/@graphql-hive/gateway/dist/bin.js");
/** Milliseconds that Hive may take to start. */
const PATIENCE = 120_000;

const say = (text: string) => process.stderr.write(`${text}\n`);

runCommand(async () => {
  if (process.argv.includes("--help")) {
    process.stdout.write(HELP);
    return;
  }
  installPeers();
  say("Loading the demo region…");
  const region = await loadRegion(new Date());
  const stack = openStack({ adminUrl: region.adminUrl, log: silentLogger });
  await stack.drain();
  const secret = newSigningKey("agreement");
  const signingKeys = readSigningKeys(secret);
  const servers = await Promise.all(
    stack.subgraphs.map((subgraph) => serveSubgraph(subgraph, { host: "127.0.0.1", port: 0, signingKeys })),
  );
  const urls = Object.fromEntries(
    stack.subgraphs.map(({ name }, index) => [name, `${servers[index]?.url}/graphql`]),
  );
  const gateway = await startGateway({
    supergraphSdl: await readSupergraph(SUPERGRAPH),
    config: readGatewayConfig({ PORT: "0", LOG_LEVEL: "silent", LIMITS_MODE: "off" }),
    log: silentLogger,
    transports: new Map(
      Object.entries(urls).map(([name, url]) => [
        name,
        httpTransport({ name, url, deadline: 30_000, sign: createSigner(signingKeys, name) }),
      ]),
    ),
  });
  try {
    const port = await freePort();
    const hive = start(
      [
        HIVE,
        "supergraph",
        SUPERGRAPH,
        "--host=127.0.0.1",
        `--port=${port}`,
        `--config-path=${join(import.meta.dirname, "hive.config.ts")}`,
      ],
      { env: { SIGNING_KEYS: secret, SUBGRAPH_URLS: JSON.stringify(urls) } },
    );
    const theirs = `http://127.0.0.1:${port}/graphql`;
    await ready(theirs, () => hive.child.exitCode !== null, hive.said);
    await compare(`${gateway.url}/graphql`, theirs);
  } finally {
    endAll();
    await gateway.close();
    await Promise.all(servers.map((server) => server.close()));
    await stack.close();
    await region.release();
  }
});

async function compare(ours: string, theirs: string): Promise<void> {
  let different = 0;
  for (const { id, query, variables } of EXAMPLES) {
    const [one, other] = await Promise.all([post(ours, query, variables), post(theirs, query, variables)]);
    const difference =
      one.errors || other.errors
        ? JSON.stringify([one.errors, other.errors])
        : firstDifference(one.data, other.data);
    process.stdout.write(
      `${difference ? "differs" : "agrees "}  ${id}${difference ? `: ${difference}` : ""}\n`,
    );
    if (difference) different++;
  }
  if (different) throw new OperatorError(`${different} of ${EXAMPLES.length} persona queries differ.`);
}

async function post(url: string, query: string, variables?: Record<string, unknown>) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown };
}

async function ready(url: string, ended: () => boolean, said: () => string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && !ended()) {
    const answer = await post(url, "{ __typename }").catch(() => undefined);
    if (answer?.data) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new OperatorError(`Hive Gateway did not start: ${said()}`);
}
