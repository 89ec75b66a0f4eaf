import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { OperatorError } from "@passerelle/kernel/errors";
import { createLogger } from "@passerelle/kernel/logger";
import { runCommand, untilStopped } from "@passerelle/kernel/process";
import { readGatewayConfig } from "./config.ts";
import { startGateway } from "./gateway.ts";
import { addressed } from "./supergraph/addresses.ts";
import { readSupergraph, systemsOf } from "./supergraph/supergraph.ts";

const HELP = `Serves a Federation 2 supergraph.

  npm run gateway -- [--supergraph FILE] [--port N] [--subgraph NAME=URL]…

  --supergraph FILE   the composed SDL (default: schema/supergraph.graphql)
  --port N            where to listen (default: PORT, or 4000)
  --subgraph NAME=URL replaces the address of a subgraph written in the supergraph; may be repeated
                      (so does NAME_URL in the environment, as CATALOGUE_URL=http://127.0.0.1:4001)
  --help              this text

Other settings come from the environment: docs/configuration.md.
`;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      supergraph: { type: "string" },
      port: { type: "string" },
      subgraph: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const config = readGatewayConfig({ ...process.env, ...(values.port ? { PORT: values.port } : {}) });
  const log = createLogger({ level: config.LOG_LEVEL, name: "gateway" });
  const file = values.supergraph
    ? resolve(process.env.PASSERELLE_CWD ?? ".", values.supergraph)
    : new URL("../../schema/supergraph.graphql", import.meta.url).pathname;
  const supergraphSdl = await readSupergraph(file);
  const systems = addressed(systemsOf(supergraphSdl), process.env, new Map(values.subgraph.map(readAddress)));
  const gateway = await startGateway({ supergraphSdl, config, log, systems });
  process.stdout.write(`Graph at ${gateway.url}/graphql, explorer at ${gateway.url}/\n`);
  for (const { name, url } of systems) process.stdout.write(`  ${name} at ${url}\n`);
  await untilStopped();
  await gateway.close();
});

function readAddress(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1 || !URL.canParse(text.slice(at + 1)))
    throw new OperatorError(
      `--subgraph takes NAME=URL, as catalogue=http://127.0.0.1:4001/graphql; got "${text}".`,
    );
  return [text.slice(0, at), text.slice(at + 1)];
}
