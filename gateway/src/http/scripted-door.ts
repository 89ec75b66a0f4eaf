import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Logger, silentLogger } from "@passerelle/kernel/logger";
import { buildSchema } from "graphql";
import type { Identification } from "../access/identification.ts";
import { readGatewayConfig } from "../config.ts";
import type { Engine, Outcome, PreparedOperation, RunRequest } from "../engine/engine.ts";
import type { Observer } from "../observe/observer.ts";
import { createHttpServer } from "./server.ts";

/** What the engine of a test does for one text: a `query` unless said otherwise. */
export interface ScriptedOperation {
  kind?: PreparedOperation["kind"];
  run(request: RunRequest): Promise<Outcome>;
}

export interface ScriptedDoor {
  url: string;
  server: Server;
  close(): Promise<void>;
}

/**
 * The whole door over an engine that does as the test says, for what a real one should never do: fail, hang, go on
 * after its end. Any other text is refused.
 */
export async function openScriptedDoor(
  operations: Readonly<Record<string, ScriptedOperation>>,
  {
    env = {},
    log = silentLogger,
    observer,
    identification,
  }: {
    env?: Record<string, string>;
    log?: Logger;
    observer?: Observer;
    identification?: Identification;
  } = {},
): Promise<ScriptedDoor> {
  const engine: Engine = {
    schema: buildSchema("type Query { a: Int }"),
    prepare(query) {
      const found = Object.hasOwn(operations, query) ? operations[query] : undefined;
      if (found) return { kind: found.kind ?? "query", run: (request) => found.run(request) };
      const extensions = { code: "GRAPHQL_VALIDATION_FAILED" };
      return { kind: "refused", status: 400, errors: [{ message: `no "${query}"`, extensions }] };
    },
    close: async () => {},
  };
  const app = await createHttpServer({
    engine: { current: () => engine },
    config: readGatewayConfig({ PORT: "0", LOG_LEVEL: "silent", ...env }),
    log,
    transports: new Map(),
    examples: [],
    observer,
    ...(identification ? { identification } : {}),
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, server: app.server, close: () => app.close() };
}

/** Never comes, unless the request is given up; then, what `outcome` makes. */
export const untilGivenUp = ({ signal }: RunRequest, outcome: () => Outcome): Promise<Outcome> =>
  new Promise((resolve) => {
    signal?.addEventListener("abort", () => resolve(outcome()));
  });
