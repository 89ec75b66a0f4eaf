import { ToldChanges } from "@passerelle/gateway/cache/told-changes";
import { readGatewayConfig } from "@passerelle/gateway/config";
import { type RunningGateway, startGateway } from "@passerelle/gateway/gateway";
import { readGraphFiles } from "@passerelle/gateway/supergraph/graph-files";
import { memoryTransport } from "@passerelle/gateway/transport/memory";
import { createLogger } from "@passerelle/kernel/logger";
import { GRAPH_FILES } from "../../scripts/stack/graph-files.ts";
import { openStack } from "../../scripts/stack/stack.ts";

/** What the bench says to the process that it measures. */
export type ToServer = { kind: "swap"; variant: number };
/** What that process answers. */
export type FromServer =
  | { kind: "ready"; url: string }
  | { kind: "swapped" }
  | { kind: "refused"; reason: string };

const DOCUMENTS_FILE = new URL("../../schema/documents.json", import.meta.url).pathname;

/** The whole product in one process, as `npm start` runs it, told by messages when to serve another supergraph. */
const config = readGatewayConfig({ DOCUMENTS_FILE, ...process.env });
const log = createLogger({ level: config.LOG_LEVEL, name: "endurance" });
const told = new ToldChanges();
const stack = openStack({
  adminUrl: process.env.ADMIN_URL ?? "",
  log,
  tell: (news) => void told.receive(news),
});
const texts = await readGraphFiles(GRAPH_FILES);
const gateway: RunningGateway = await startGateway({
  ...texts,
  config,
  log,
  transports: new Map(stack.subgraphs.map((subgraph) => [subgraph.name, memoryTransport(subgraph)])),
  told,
});

const say = (message: FromServer) => process.send?.(message);

/** The same graph under another fingerprint: everything is planned anew. */
const variant = (sdl: string, number: number) => `${sdl}\n# variant ${number}\n`;

process.on("message", (message: ToServer) => {
  const contracts = new Map([...texts.contracts].map(([name, sdl]) => [name, variant(sdl, message.variant)]));
  gateway.swap(variant(texts.supergraphSdl, message.variant), contracts).then(
    () => say({ kind: "swapped" }),
    (error: Error) => say({ kind: "refused", reason: error.message }),
  );
});
say({ kind: "ready", url: gateway.url });
