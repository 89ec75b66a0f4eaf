import { parseArgs } from "node:util";
import { runCommand, untilStopped } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { createLogger, type Logger } from "@passerelle/kernel/logger";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { type SigningKey, signingKeys, signingKeysFile } from "@passerelle/kernel/signing/keys";
import { startTracing, stopTracing } from "@passerelle/kernel/tracing/tracing";
import { type GatewayConfig, readGatewayConfig } from "./config.ts";
import { explainOperation } from "./explain.ts";
import { startGateway } from "./gateway.ts";
import { addressed } from "./supergraph/addresses.ts";
import { type GraphFiles, readGraphFiles } from "./supergraph/graph-files.ts";
import { systemsOf } from "./supergraph/supergraph.ts";

const HELP = `Serves a Federation 2 supergraph.

  npm run gateway -- [--supergraph FILE] [--contract NAME=FILE]… [--port N] [--subgraph NAME=URL]… [--subscriptions NAME=HOW]…
  npm run gateway -- --explain OPERATION.graphql [--variables JSON]

  --supergraph FILE   the composed SDL (default: schema/supergraph.graphql)
  --contract NAME=FILE  the composed SDL of a contract, for those who see that part of the graph only; may be repeated.
                      With one called "public", whoever does not say who they are sees that one
  --port N            where to listen (default: PORT, or 4000)
  --subgraph NAME=URL replaces the address of a subgraph written in the supergraph; may be repeated
                      (so does NAME_URL in the environment, as CATALOGUE_URL=http://127.0.0.1:4001)
  --subscriptions NAME=HOW  how subscriptions reach a subgraph: "sse" (default, at its address followed by /stream),
                      "ws" (at its address), or another address (http…: SSE, ws…: WebSocket)
  --no-watch          serve the files as they are now: without it, each change of a file is served as it comes, and
                      one that is no supergraph is refused and the present ones kept
  --explain FILE      instead of serving, plans and runs the operation of the file ("-": standard input) and prints
                      its plan, its requests to subgraphs with their times, and its answer
  --variables JSON    variables of the operation to explain
  --operation NAME    which operation of the file to explain
  --help              this text

Other settings come from the environment: docs/configuration.md.
`;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      supergraph: { type: "string" },
      contract: { type: "string", multiple: true, default: [] },
      port: { type: "string" },
      subgraph: { type: "string", multiple: true, default: [] },
      subscriptions: { type: "string", multiple: true, default: [] },
      "no-watch": { type: "boolean", default: false },
      explain: { type: "string" },
      variables: { type: "string" },
      operation: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { DATABASE_URL: admin, ...env } = process.env;
  const config = readGatewayConfig({
    // Of a database already migrated, as those of the subgraphs.
    ...(admin && URL.canParse(admin) ? { GATEWAY_DATABASE_URL: serviceUrl(admin, "gateway") } : {}),
    ...env,
    ...(values.port ? { PORT: values.port } : {}),
  });
  const log = createLogger({ level: config.LOG_LEVEL, name: "gateway", gathered: true });
  const file = values.supergraph
    ? fromHere(values.supergraph)
    : new URL("../../schema/supergraph.graphql", import.meta.url).pathname;
  const files: GraphFiles = { supergraph: file, contracts: new Map(values.contract.map(readContract)) };
  const { supergraphSdl, contracts } = await readGraphFiles(files);
  const given = new Map(values.subgraph.map((text) => readPair("--subgraph", text)));
  const systemsAt = (sdl: string) => addressed(systemsOf(sdl), process.env, given);
  const systems = systemsAt(supergraphSdl);
  const subscriptions = new Map(values.subscriptions.map(readSubscription));
  await startTracing("gateway");
  const keys = await ownSigningKeys(config, log);
  if (values.explain) {
    const { explain, operation, variables } = values;
    await explainOperation({
      supergraphSdl,
      systems,
      config,
      subscriptions,
      signingKeys: keys,
      file: explain,
      operation,
      variables,
    });
    return;
  }
  const gateway = await startGateway({
    supergraphSdl,
    contracts,
    config,
    log,
    systemsOf: systemsAt,
    subscriptions,
    signingKeys: keys,
    ...(values["no-watch"] ? {} : { watch: files }),
  });
  process.stdout.write(`Graph at ${gateway.url}/graphql, explorer at ${gateway.url}/\n`);
  for (const { name, url } of systems) process.stdout.write(`  ${name} at ${url}\n`);
  await untilStopped();
  await gateway.close();
  await stopTracing();
});

/** Any other supergraph is served unsigned where no key can be kept; our subgraphs would then refuse. */
async function ownSigningKeys(
  config: GatewayConfig,
  log: Logger,
): Promise<readonly SigningKey[] | undefined> {
  try {
    return await signingKeys(config.SIGNING_KEYS, signingKeysFile(config.DATA_DIR));
  } catch (error) {
    if (config.SIGNING_KEYS || !(error instanceof OperatorError)) throw error;
    log.warn(`Requests to subgraphs are not signed. ${error.message}`);
    return undefined;
  }
}

/** `NAME=FILE` */
function readContract(text: string): [string, string] {
  const [, name, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || file === undefined)
    throw new OperatorError(`--contract takes NAME=FILE, as public=schema/public.graphql; got "${text}".`);
  return [name, fromHere(file)];
}

/** `NAME=URL` */
function readPair(option: string, text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1 || !URL.canParse(text.slice(at + 1)))
    throw new OperatorError(
      `${option} takes NAME=URL, as catalogue=http://127.0.0.1:4001/graphql; got "${text}".`,
    );
  return [text.slice(0, at), text.slice(at + 1)];
}

/** `NAME=sse`, `NAME=ws` or `NAME=URL`, whose scheme tells which. */
function readSubscription(text: string): [string, { protocol: "sse" | "ws"; url?: string }] {
  const [, name = "", how = ""] = /^([^=]+)=(sse|ws)$/.exec(text) ?? [];
  if (name) return [name, { protocol: how as "sse" | "ws" }];
  const [named, url] = readPair("--subscriptions", text);
  return [named, { protocol: url.startsWith("ws") ? "ws" : "sse", url }];
}
