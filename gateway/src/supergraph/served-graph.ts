import { createHash } from "node:crypto";
import type { Logger } from "@passerelle/kernel/logger";
import { type CompiledEngine, createEngine, type EngineOptions } from "../engine/compiled-engine.ts";
import type { Transport } from "../transport/transport.ts";
import type { SupergraphSystem } from "./supergraph.ts";

export interface ServedGraphOptions {
  /** Systems of a supergraph with their addresses. */
  systemsOf(supergraphSdl: string): readonly SupergraphSystem[];
  /** Opens the way to a system; called once for each name and address. */
  connect(system: SupergraphSystem): Transport;
  engine: Omit<EngineOptions, "supergraphSdl" | "transports">;
  /** Milliseconds that requests already running have to end before what only they use is closed. */
  grace: number;
  log: Logger;
}

/** Operations made ready before a new supergraph takes over. */
const WARMED = 200;
/** Milliseconds for making them ready: a swap is not held up by more. */
const WARM_TIME = 30_000;

/** The graph that is served, which may change under load: every request is answered by one engine from end to end. */
export class ServedGraph {
  /** The ways to the present systems, by name: one map for the life of the gateway. */
  readonly transports = new Map<string, Transport>();
  /** Fingerprint of the present supergraph, and since when it serves. */
  version: { fingerprint: string; since: Date } = { fingerprint: "", since: new Date() };
  readonly #options: ServedGraphOptions;
  readonly #connections = new Map<string, Transport>();
  readonly #leaving = new Set<{ timer: NodeJS.Timeout; close(): Promise<void> }>();
  #engine: CompiledEngine | undefined;
  #swapping: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: ServedGraphOptions) {
    this.#options = options;
  }

  current(): CompiledEngine {
    if (!this.#engine) throw new Error("no supergraph is served yet");
    return this.#engine;
  }

  /**
   * Serves another supergraph: its engine is made, and the most used operations planned in it, before it takes over.
   *
   * Swaps happen one after the other. Throws, the present graph kept, on text that is no supergraph, and once closed.
   */
  swap(supergraphSdl: string): Promise<void> {
    if (this.#closed) return Promise.reject(new Error("the graph is closed"));
    const swapped = this.#swapping.then(() => this.#swap(supergraphSdl));
    this.#swapping = swapped.catch(() => {});
    return swapped;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#swapping;
    for (const leaving of this.#leaving) clearTimeout(leaving.timer);
    await Promise.all([...this.#leaving].map((leaving) => leaving.close()));
    await this.#engine?.close();
    await Promise.all([...this.#connections.keys()].map((id) => this.#disconnect(id)));
  }

  async #swap(supergraphSdl: string): Promise<void> {
    const fingerprint = createHash("sha256").update(supergraphSdl).digest("hex").slice(0, 12);
    if (fingerprint === this.version.fingerprint) return;
    const start = performance.now();
    const systems = this.#options.systemsOf(supergraphSdl);
    const opened: string[] = [];
    const transports = new Map<string, Transport>();
    let engine: CompiledEngine;
    try {
      for (const system of systems) transports.set(system.name, this.#connect(system, opened));
      engine = await createEngine({ ...this.#options.engine, supergraphSdl, transports });
    } catch (error) {
      await Promise.all(opened.map((id) => this.#disconnect(id)));
      throw error;
    }
    const before = this.#engine;
    const warmed = before ? await warm(before, engine) : 0;
    this.#engine = engine;
    this.version = { fingerprint, since: new Date() };
    this.transports.clear();
    for (const [name, transport] of transports) this.transports.set(name, transport);
    if (before) this.#leave(before, new Set(systems.map(({ name, url }) => `${name} ${url}`)));
    this.#options.log.info(
      { fingerprint, warmed, milliseconds: Math.round(performance.now() - start) },
      "supergraph served",
    );
  }

  /** The way to a system, new ones noted in `opened`. */
  #connect(system: SupergraphSystem, opened: string[]): Transport {
    const id = `${system.name} ${system.url}`;
    const known = this.#connections.get(id);
    if (known) return known;
    const transport = this.#options.connect(system);
    this.#connections.set(id, transport);
    opened.push(id);
    return transport;
  }

  /** Closes what the graph of before alone uses, once its requests have had time to end. */
  #leave(engine: CompiledEngine, kept: ReadonlySet<string>): void {
    const unused = [...this.#connections.keys()].filter((id) => !kept.has(id));
    let closing: Promise<void> | undefined;
    const leaving = {
      timer: setTimeout(() => void leaving.close(), this.#options.grace).unref(),
      close: () => {
        closing ??= this.#closeUnused(engine, unused).finally(() => this.#leaving.delete(leaving));
        return closing;
      },
    };
    this.#leaving.add(leaving);
  }

  async #closeUnused(engine: CompiledEngine, unused: readonly string[]): Promise<void> {
    await engine.close();
    // A system may have come back meanwhile, or be about to with a swap under way.
    await this.#swapping;
    const present = new Set(this.transports.values());
    await Promise.all(
      unused
        .filter((id) => !present.has(this.#connections.get(id) as Transport))
        .map((id) => this.#disconnect(id)),
    );
  }

  async #disconnect(id: string): Promise<void> {
    const transport = this.#connections.get(id);
    this.#connections.delete(id);
    // A system of this process is one and the same at every address.
    if (transport && !new Set(this.#connections.values()).has(transport)) await transport.close();
  }
}

/** Plans in `next` what `before` was most asked; what it refuses is left out. Returns how many are ready. */
async function warm(before: CompiledEngine, next: CompiledEngine): Promise<number> {
  const until = performance.now() + WARM_TIME;
  let ready = 0;
  for (const operation of before.mostUsed(WARMED)) {
    if (performance.now() > until) break;
    if (await next.warm(operation).catch(() => false)) ready++;
  }
  return ready;
}
