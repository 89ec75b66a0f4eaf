import { createHash } from "node:crypto";
import type { Logger } from "@passerelle/kernel/logger";
import type { CompiledEngine, EngineOptions, KnownOperation } from "../engine/compiled-engine.ts";
import { createEngines } from "../engine/engines.ts";
import type { Transport } from "../transport/transport.ts";
import type { SupergraphSystem } from "./supergraph.ts";

export interface ServedGraphOptions {
  /** Systems of a supergraph with their addresses. */
  systemsOf(supergraphSdl: string): readonly SupergraphSystem[];
  /** Opens the way to a system; called once for each name and address. */
  connect(system: SupergraphSystem): Transport;
  engine: Omit<EngineOptions, "supergraphSdl" | "transports">;
  /** Operations to have ready before a graph is served, and for as long as it is. */
  trusted?(): readonly KnownOperation[];
  /** Milliseconds that requests already running have to end before what only they use is closed. */
  grace: number;
  log: Logger;
}

/** Operations made ready before a new supergraph takes over. */
const WARMED = 200;
/** Milliseconds for making them ready: a swap is not held up by more. */
const WARM_TIME = 30_000;

/** Name under which the engine of the whole graph is kept, beside those of its contracts. */
const WHOLE = "";

/**
 * The graph that is served, whole and by its contracts, which may change under load: every request is answered by one
 * engine from end to end.
 */
export class ServedGraph {
  /** The ways to the present systems, by name: one map for the life of the gateway. */
  readonly transports = new Map<string, Transport>();
  /** Fingerprint of the present supergraph with its contracts, and since when it serves. */
  version: { fingerprint: string; since: Date } = { fingerprint: "", since: new Date() };
  readonly #options: ServedGraphOptions;
  readonly #connections = new Map<string, Transport>();
  readonly #leaving = new Set<{ timer: NodeJS.Timeout; close(): Promise<void> }>();
  /** Supergraphs of the present contracts, by name. */
  #contracts: ReadonlyMap<string, string> = new Map();
  #engines: ReadonlyMap<string, CompiledEngine> = new Map();
  #swapping: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: ServedGraphOptions) {
    this.#options = options;
  }

  /** Throws on a contract that is not served, and before the first supergraph is. */
  current(contract = WHOLE): CompiledEngine {
    const engine = this.#engines.get(contract);
    if (engine) return engine;
    throw new Error(contract ? `no contract "${contract}" is served` : "no supergraph is served yet");
  }

  /**
   * Serves another supergraph and the supergraphs of its contracts by name, those of before when they are not given:
   * their engines are made, and the most used operations planned in them, before all take over together.
   *
   * Swaps happen one after the other. Throws, all of the present graph kept, on text that is no supergraph, and once
   * closed.
   */
  swap(supergraphSdl: string, contracts?: ReadonlyMap<string, string>): Promise<void> {
    if (this.#closed) return Promise.reject(new Error("the graph is closed"));
    const swapped = this.#swapping.then(() => this.#swap(supergraphSdl, contracts ?? this.#contracts));
    this.#swapping = swapped.catch(() => {});
    return swapped;
  }

  /** Makes the trusted operations ready again, once they have changed. */
  prepareTrusted(): Promise<void> {
    const prepared = this.#swapping.then(async () => {
      for (const [name, engine] of this.#engines) await this.#keepTrusted(name, engine);
    });
    this.#swapping = prepared.catch(() => {});
    return prepared;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#swapping;
    for (const leaving of this.#leaving) clearTimeout(leaving.timer);
    await Promise.all([...this.#leaving].map((leaving) => leaving.close()));
    await closeAll(this.#engines.values());
    await Promise.all([...this.#connections.keys()].map((id) => this.#disconnect(id)));
  }

  async #swap(supergraphSdl: string, contracts: ReadonlyMap<string, string>): Promise<void> {
    const texts = new Map([[WHOLE, supergraphSdl], ...contracts]);
    const fingerprint = fingerprintOf(texts);
    if (fingerprint === this.version.fingerprint) return;
    const start = performance.now();
    const systems = [...texts.values()].flatMap((text) => this.#options.systemsOf(text));
    const opened: string[] = [];
    const transports = new Map<string, Transport>();
    let engines: ReadonlyMap<string, CompiledEngine>;
    try {
      for (const system of systems) transports.set(system.name, this.#connect(system, opened));
      engines = await createEngines({ ...this.#options.engine, transports }, texts);
    } catch (error) {
      await Promise.all(opened.map((id) => this.#disconnect(id)));
      throw error;
    }
    const before = this.#engines;
    let warmed = 0;
    for (const [name, engine] of engines) {
      await this.#keepTrusted(name, engine);
      warmed += await warm(before.get(name), engine);
    }
    this.#engines = engines;
    this.#contracts = contracts;
    this.version = { fingerprint, since: new Date() };
    this.transports.clear();
    for (const [name, transport] of transports) this.transports.set(name, transport);
    if (before.size)
      this.#leave([...before.values()], new Set(systems.map(({ name, url }) => `${name} ${url}`)));
    this.#options.log.info(
      {
        fingerprint,
        contracts: [...contracts.keys()],
        warmed,
        milliseconds: Math.round(performance.now() - start),
      },
      "supergraph served",
    );
  }

  async #keepTrusted(contract: string, engine: CompiledEngine): Promise<void> {
    const trusted = this.#options.trusted?.() ?? [];
    const until = performance.now() + WARM_TIME;
    const missing = await engine.keep(trusted, () => performance.now() > until);
    const names = missing.map(({ operationName }) => operationName);
    if (names.length)
      this.#options.log.warn(
        { contract, documents: names },
        "trusted documents are not ready: the graph refuses them, or is slow to plan them",
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
  #leave(engines: readonly CompiledEngine[], kept: ReadonlySet<string>): void {
    const unused = [...this.#connections.keys()].filter((id) => !kept.has(id));
    let closing: Promise<void> | undefined;
    const leaving = {
      timer: setTimeout(() => void leaving.close(), this.#options.grace).unref(),
      close: () => {
        closing ??= this.#closeUnused(engines, unused).finally(() => this.#leaving.delete(leaving));
        return closing;
      },
    };
    this.#leaving.add(leaving);
  }

  async #closeUnused(engines: readonly CompiledEngine[], unused: readonly string[]): Promise<void> {
    await closeAll(engines);
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
async function warm(before: CompiledEngine | undefined, next: CompiledEngine): Promise<number> {
  const until = performance.now() + WARM_TIME;
  let ready = 0;
  for (const operation of before?.mostUsed(WARMED) ?? []) {
    if (performance.now() > until) break;
    if (await next.warm(operation).catch(() => false)) ready++;
  }
  return ready;
}

/** Fingerprint of the whole graph's text with those of its contracts, whatever their order. */
function fingerprintOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const one of [...texts].sort(([name], [other]) => (name < other ? -1 : 1)))
    hash.update(JSON.stringify(one));
  return hash.digest("hex").slice(0, 12);
}

async function closeAll(engines: Iterable<CompiledEngine>): Promise<void> {
  await Promise.all([...engines].map((engine) => engine.close()));
}
