import type { Caller } from "@passerelle/kernel/caller";
import type { CacheLimit } from "../../transport/cache-control.ts";
import type { StopSignal } from "../../transport/stop.ts";
import { type SubgraphError, type Transport, unavailable, wrongType } from "../../transport/transport.ts";
import type { EntityPart } from "./entities.ts";
import { entitiesOfPart, type MergedOperations } from "./merged-operation.ts";

/** What came of one part: entities in the order of its representations, nothing when the subgraph failed as a whole. */
export interface PartResult {
  entities: readonly unknown[] | undefined;
  /** Errors whose path, when they have one, starts at `_entities`. */
  errors: readonly SubgraphError[];
  /** What the subgraph lets others keep of it, when it limits that. */
  limit?: CacheLimit | undefined;
}

export interface WaveOptions {
  transport(service: string): Transport | undefined;
  /** Variables of the client that a fetch carries, as JSON members in transit: `"first":10,`. */
  variables(names: readonly string[]): string;
  merged: MergedOperations;
  signal: StopSignal | undefined;
  caller?: Caller | undefined;
}

interface Waiting {
  part: EntityPart;
  group: unknown;
  resolve(result: PartResult): void;
}

/**
 * Sends the requests for entities of one client request: those that become ready together and go to the same
 * subgraph leave as one.
 */
export class Wave {
  readonly #options: WaveOptions;
  #waiting: Waiting[] = [];

  constructor(options: WaveOptions) {
    this.#options = options;
  }

  /** Requests of different `group`s, the parts of an answer, never leave together: none holds another back. */
  ask(part: EntityPart, group?: unknown): Promise<PartResult> {
    return new Promise((resolve) => {
      // All that the answers just read made ready has been asked when this tick comes.
      if (!this.#waiting.length) process.nextTick(() => this.#leave());
      this.#waiting.push({ part, group, resolve });
    });
  }

  #leave(): void {
    let leaving = this.#waiting;
    this.#waiting = [];
    for (let [first] = leaving; first; [first] = leaving) {
      const { group } = first;
      const { service } = first.part.fetch;
      const isTogether = (one: Waiting) => one.group === group && one.part.fetch.service === service;
      const together = leaving.filter(isTogether);
      leaving = leaving.filter((one) => !isTogether(one));
      if (together.length === 1) void this.#sendAlone(service, first);
      else void this.#sendTogether(service, together);
    }
  }

  async #sendAlone(service: string, { part, resolve }: Waiting): Promise<void> {
    const { fetch, representations, context } = part;
    const members = `"representations":[${representations.join(",")}],${contextOf(context, (name) => name)}`;
    const answer = await this.#execute(service, fetch.operation, members, fetch.variables);
    const { data, errors = [], limit } = answer;
    const result = entitiesOf(service, part, data, "_entities", errors);
    resolve(limit ? { ...result, limit } : result);
  }

  async #sendTogether(service: string, list: readonly Waiting[]): Promise<void> {
    const fetches = list.map(({ part }) => part.fetch);
    const { operation, variableOf } = this.#options.merged.of(fetches);
    const members = list
      .map(
        ({ part: { representations, context } }, index) =>
          `"${variableOf("representations", index)}":[${representations.join(",")}],${contextOf(context, (name) => variableOf(name, index))}`,
      )
      .join("");
    const names = [...new Set(fetches.flatMap(({ variables }) => variables))];
    const { data, errors = [], limit } = await this.#execute(service, operation, members, names);
    const keys = new Set<unknown>(list.map((_, index) => entitiesOfPart(index)));
    const isOfPart = ({ path }: SubgraphError) => keys.has(path?.[0]);
    for (const [index, waiting] of list.entries()) {
      const key = entitiesOfPart(index);
      // One part made the whole answer null, or had it refused: the others are asked again, alone.
      const isInnocent = (one: SubgraphError) => (isOfPart(one) ? one.path?.[0] !== key : isRefusal(one));
      if (!data && errors.length && errors.every(isInnocent)) {
        void this.#sendAlone(service, waiting);
        continue;
      }
      const own = errors.flatMap((error) => {
        // What is nobody's in particular is everybody's.
        if (!isOfPart(error)) return [error];
        const [root, ...below] = error.path ?? [];
        return root === key ? [{ ...error, path: ["_entities", ...below] }] : [];
      });
      const result = entitiesOf(service, waiting.part, data, key, own);
      waiting.resolve(limit ? { ...result, limit } : result);
    }
  }

  async #execute(
    service: string,
    operation: EntityPart["fetch"]["operation"],
    members: string,
    names: readonly string[],
  ) {
    const transport = this.#options.transport(service);
    if (!transport) return unavailable(service);
    const { caller, signal } = this.#options;
    const text = `${members}${this.#options.variables(names)}`;
    return transport.execute(
      { operation, variables: `{${text.slice(0, -1)}}`, transit: true, caller },
      signal,
    );
  }
}

/** Is it about the request itself? To ask again what failed for another reason would ask a system that is away twice. */
const isRefusal = ({ path, extensions }: SubgraphError): boolean =>
  path === undefined && !AWAY.has(extensions?.code);

const AWAY: ReadonlySet<unknown> = new Set(["UPSTREAM_UNAVAILABLE", "TIMEOUT"]);

const contextOf = (context: EntityPart["context"], nameOf: (name: string) => string): string =>
  context
    ? Object.entries(context)
        .map(([name, value]) => `${JSON.stringify(nameOf(name))}:${JSON.stringify(value)},`)
        .join("")
    : "";

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** A list of another length than asked is no answer. */
function entitiesOf(
  service: string,
  part: EntityPart,
  data: Record<string, unknown> | null | undefined,
  key: string,
  errors: readonly SubgraphError[],
): PartResult {
  const entities = data?.[key];
  if (Array.isArray(entities) && entities.length === part.representations.length)
    return { entities, errors: [...errors, ...notEntities(service, entities)] };
  if (!isPresent(entities) && errors.length) return { entities: undefined, errors };
  return { entities: undefined, errors: unavailable(service).errors ?? [] };
}

/** Texts, numbers and lists in the place of entities are told: they would be silent nulls. */
function notEntities(service: string, entities: readonly unknown[]): SubgraphError[] {
  const found: SubgraphError[] = [];
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (entity !== undefined && (typeof entity !== "object" || Array.isArray(entity)))
      found.push({ ...wrongType(service), path: ["_entities", index] });
  }
  return found;
}
