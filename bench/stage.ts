import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stage } from "./contestants.ts";
import { type Running, start } from "./processes.ts";
import type { FromSubgraphs } from "./subgraphs/main.ts";
import type { Asked } from "./subgraphs/memo-server.ts";

/** The subgraphs, started, and what contestants need to reach them. */
export interface OpenStage extends Stage {
  /** What all subgraphs were asked since they started. */
  asked(): Promise<Asked>;
}

/** Starts the process of the subgraphs, and writes a supergraph with their addresses. */
export async function openStage(delay: number): Promise<OpenStage> {
  const process = start([join(import.meta.dirname, "subgraphs/main.ts"), String(delay)], { ipc: true });
  const ready = await told(process, "ready");
  const folder = mkdtempSync(join(tmpdir(), "passerelle-bench-"));
  const supergraph = join(folder, "supergraph.graphql");
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(supergraph, withAddresses(readSupergraph(), ready.urls));
  return {
    urls: ready.urls,
    supergraph,
    async asked() {
      process.child.send("asked");
      const { asked } = await told(process, "asked");
      return Object.values(asked).reduce((sum, one) => ({
        requests: sum.requests + one.requests,
        misses: sum.misses + one.misses,
      }));
    },
  };
}

const onExit = (act: () => void) => process.once("exit", act);

const readSupergraph = () => readFileSync(new URL("../schema/supergraph.graphql", import.meta.url), "utf8");

/** The supergraph with each subgraph's address replaced: the stock gateways read addresses nowhere else. */
export function withAddresses(supergraph: string, urls: Record<string, string>): string {
  return supergraph.replaceAll(/@join__graph\(name: "(\w+)", url: "[^"]*"\)/g, (found, name: string) =>
    urls[name] ? `@join__graph(name: "${name}", url: "${urls[name]}")` : found,
  );
}

/** The next message of the subgraphs, which must be of this kind. */
async function told<Kind extends FromSubgraphs["kind"]>(
  { child, said }: Running,
  kind: Kind,
): Promise<FromSubgraphs & { kind: Kind }> {
  const over = new AbortController();
  const ended = once(child, "exit", { signal: over.signal }).then(() => {
    throw new Error(`The subgraphs ended: ${said()}`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [FromSubgraphs];
  over.abort();
  if (message.kind !== kind) throw new Error(`The subgraphs said ${message.kind}, not ${kind}.`);
  return message as FromSubgraphs & { kind: Kind };
}
