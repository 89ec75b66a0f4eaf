import { type CompiledEngine, createEngine, type EngineOptions } from "./compiled-engine.ts";
import { plannersOf } from "./planner/planners.ts";

/**
 * An engine for each of several supergraphs by name, the one that matters most first, which plan in the same threads.
 *
 * Throws on a text that is no supergraph, and leaves nothing open.
 */
export async function createEngines(
  options: Omit<EngineOptions, "supergraphSdl" | "planner">,
  supergraphs: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, CompiledEngine>> {
  const planners = await plannersOf(options, supergraphs);
  const engines = new Map<string, CompiledEngine>();
  try {
    for (const [name, planner] of planners)
      engines.set(
        name,
        await createEngine({ ...options, supergraphSdl: supergraphs.get(name) ?? "", planner }),
      );
    return engines;
  } catch (error) {
    await Promise.all([...planners.values()].map((planner) => planner.close()));
    throw error;
  }
}
