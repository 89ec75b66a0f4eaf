import { silentLogger } from "@passerelle/kernel/logger";
import { composed } from "../engine/planner/composed.ts";
import { memoryTransport } from "../transport/memory.ts";
import { ServedGraph, type ServedGraphOptions } from "./served-graph.ts";

const SDL = composed({ a: "type Query { a: String }", b: "type Query { b: String }" });
/** A supergraph of these systems, at these addresses: the first line says them. */
export const graphOf = (addresses: Record<string, string>, sdl = SDL) =>
  `# ${JSON.stringify(addresses)}\n${sdl}`;
/** The first graph of the tests; one where a system is elsewhere; one that is no supergraph. */
export const FIRST = graphOf({ a: "a-1", b: "b-1" });
export const MOVED = graphOf({ a: "a-2", b: "b-1" });
export const BAD = graphOf({ a: "a-3", b: "b-1" }, "type Query { a: String }");

/** A graph whose transports tell where they lead, with what was opened and closed; `broken` cannot be opened. */
export function served(options: Partial<ServedGraphOptions> = {}) {
  const opened: string[] = [];
  const closed: string[] = [];
  let onClose = () => {};
  const graph = new ServedGraph({
    systemsOf: (sdl) =>
      Object.entries(JSON.parse(/^# (.*)/.exec(sdl)?.[1] ?? "{}")).map(([name, url]) => ({
        name,
        url: String(url),
      })),
    connect({ name, url }) {
      if (url === "broken") throw new Error("no such address");
      opened.push(url);
      const execute = async () => ({ data: { [name]: url } });
      const close = async () => {
        closed.push(url);
        onClose();
      };
      return { ...memoryTransport({ name, execute }), close };
    },
    engine: { planning: "inline" },
    grace: 3_600_000,
    log: silentLogger,
    ...options,
  });
  const nextClosed = () =>
    new Promise<void>((resolve) => {
      onClose = resolve;
    });
  return { graph, opened, closed, nextClosed };
}
