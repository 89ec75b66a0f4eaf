import type { Caller } from "@passerelle/kernel/caller";
import type { CacheLimit } from "../../transport/cache-control.ts";
import type { StopSignal } from "../../transport/stop.ts";
import { toTransit } from "../../transport/transit.ts";
import {
  type SubgraphError,
  type SubgraphResult,
  type Transport,
  unavailable,
} from "../../transport/transport.ts";
import type {
  ExecutableDeferred,
  ExecutableFetch,
  ExecutableNode,
  IsOfType,
  JsonObject,
} from "../compile/executable.ts";
import { type EntityPart, partsOf } from "./entities.ts";
import { type FetchError, fetchError, renamedPath } from "./errors.ts";
import { copyOf, mergeInto } from "./merge.ts";
import type { MergedOperations } from "./merged-operation.ts";
import { keysAskedOf } from "./selected.ts";
import { objectsAt, type Place, placesAt } from "./walk.ts";
import { type PartResult, Wave } from "./wave.ts";

export interface RunOptions {
  transports: ReadonlyMap<string, Transport>;
  /** As the client gave them: subgraphs know the defaults. */
  variables: Readonly<Record<string, unknown>>;
  isOfType: IsOfType;
  /** Is it the name of a type of objects, in the supergraph? */
  isConcrete(type: unknown): boolean;
  merged: MergedOperations;
  signal: StopSignal | undefined;
  caller?: Caller | undefined;
  /** Must objects that are one entity in several places stay apart, since a context may give them different values? */
  apart: boolean;
  /** Are the requests at the root effects, that must not be stopped half way? */
  effects: boolean;
}

/** Where the errors of one part of the answer gather: the first, or one that `@defer` makes come later. */
export interface Part {
  /** The strictest of what subgraphs let others keep of it. */
  limit?: CacheLimit;
  errors: FetchError[];
  /** Requests that were made for it. */
  fetches: ExecutableFetch[];
  /** Those of which nothing came: why, is told at some of the places where something is missing for it. */
  failed?: Set<ExecutableFetch>;
}

export const newPart = (): Part => ({ errors: [], fetches: [] });

/** Places of one failed request that are told: a list of a thousand entities does not give a thousand errors. */
const MAX_PLACES = 50;

function restrict(part: Part, { maxAge, isPrivate }: CacheLimit): void {
  const { limit } = part;
  part.limit = {
    maxAge: limit ? Math.min(limit.maxAge, maxAge) : maxAge,
    isPrivate: isPrivate || (limit?.isPrivate ?? false),
  };
}

/** Runs a compiled plan: every failure of a subgraph becomes an error beside the data of the others. */
export class PlanRun {
  /** What the subgraphs gave, under the names of the canonical document, texts in transit. */
  readonly data: JsonObject;
  /** Called with each deferred part, as soon as it is known that there will be one. */
  onDeferred: ((label: string, done: Promise<Part>) => void) | undefined;
  readonly #options: RunOptions;
  readonly #wave: Wave;
  readonly #fetched = new Map<string, PromiseWithResolvers<void>>();

  constructor(options: RunOptions, data: JsonObject = {}) {
    this.data = data;
    this.#options = options;
    this.#wave = new Wave({
      transport: (service) => options.transports.get(service),
      variables: (names) => this.#members(names),
      merged: options.merged,
      signal: options.signal,
      caller: options.caller,
    });
  }

  /** Runs a node and all below, deferred parts apart; their errors go to `part`. */
  run(node: ExecutableNode, part: Part): Promise<void> {
    switch (node.kind) {
      case "sequence":
        return this.#inOrder(node.nodes, part);
      case "parallel":
        return Promise.all(
          node.nodes.map((child) => this.run(child, part)),
        ) as Promise<unknown> as Promise<void>;
      case "fetch":
        return this.#fetch(node, part);
      case "defer": {
        const primary = node.primary ? this.run(node.primary, part) : Promise.resolve();
        for (const deferred of node.deferred) this.#startDeferred(deferred, primary);
        return primary;
      }
    }
  }

  /** Puts the data of an answer at the root, under the names of the plan. */
  receive(fetch: ExecutableFetch, { data, errors = [], limit }: SubgraphResult, part: Part): void {
    part.fetches.push(fetch);
    if (limit) restrict(part, limit);
    if (data) {
      fetch.rewriteOutput?.(data);
      mergeInto(this.data, data, this.#options.isConcrete);
    }
    for (const error of errors) {
      if (error.path) part.errors.push(fetchError(error, renamedPath(fetch, error.path)));
      else if (data) part.errors.push(fetchError(error, undefined));
      if (data) continue;
      for (const key of keysAskedOf(fetch, undefined, this.#options.isOfType))
        part.errors.push({ ...fetchError(error, [key]), ...(error.path ? { silent: true } : {}) });
    }
  }

  async #inOrder(nodes: readonly ExecutableNode[], part: Part): Promise<void> {
    for (const node of nodes) await this.run(node, part);
  }

  async #fetch(fetch: ExecutableFetch, part: Part): Promise<void> {
    if (fetch.represent) await this.#entities(fetch, part);
    else if (fetch.path.length) await this.#rootBelow(fetch, part);
    else this.receive(fetch, await this.#send(fetch), part);
    if (fetch.id !== undefined) this.#fetchDone(fetch.id).resolve();
  }

  #send(fetch: ExecutableFetch): Promise<SubgraphResult> {
    const transport = this.#options.transports.get(fetch.service);
    if (!transport) return Promise.resolve(unavailable(fetch.service));
    const { effects, signal, caller } = this.#options;
    return transport.execute(
      { operation: fetch.operation, variables: this.variablesOf(fetch), transit: true, caller },
      effects ? undefined : signal,
    );
  }

  /** JSON text, in transit, of the variables of a request at the root. */
  variablesOf(fetch: ExecutableFetch): string {
    return fetch.variables.length ? `{${this.#members(fetch.variables).slice(0, -1)}}` : "{}";
  }

  #members(names: readonly string[]): string {
    const { variables } = this.#options;
    let text = "";
    for (const name of names)
      if (Object.hasOwn(variables, name) && variables[name] !== undefined)
        text += `"${name}":${toTransit(JSON.stringify(variables[name]))},`;
    return text;
  }

  /** A field whose type is the query root itself, somewhere below: one request answers every object there. */
  async #rootBelow(fetch: ExecutableFetch, part: Part): Promise<void> {
    const objects = objectsAt(this.data, fetch.path);
    if (!objects.length) return;
    part.fetches.push(fetch);
    const { data, errors = [], limit } = await this.#send(fetch);
    if (limit) restrict(part, limit);
    if (data) fetch.rewriteOutput?.(data);
    for (const object of objects) if (data) mergeInto(object, copyOf(data), this.#options.isConcrete);
    const places = errors.length ? placesAt(this.data, fetch.path) : [];
    for (const error of errors)
      for (const { path } of places.slice(0, MAX_PLACES))
        part.errors.push(fetchError(error, [...path, ...renamedPath(fetch, error.path ?? [])]));
  }

  async #entities(fetch: ExecutableFetch, part: Part): Promise<void> {
    const { isOfType } = this.#options;
    const objects = objectsAt(this.data, fetch.path);
    if (!objects.length) return;
    let known: readonly Place[] | undefined;
    const places = () => (known ??= placesAt(this.data, fetch.path));
    const parts = partsOf(fetch, objects, places, isOfType);
    if (parts.length) part.fetches.push(fetch);
    const settle = (asked: EntityPart, result: PartResult) => {
      if (result.limit) restrict(part, result.limit);
      this.#mergeEntities(asked, objects, result.entities ?? []);
      for (const error of result.errors)
        this.#placeError(asked, error, result.entities !== undefined, objects, places(), part);
    };
    const [only] = parts;
    if (only && parts.length === 1) settle(only, await this.#wave.ask(only, part));
    else await Promise.all(parts.map(async (asked) => settle(asked, await this.#wave.ask(asked, part))));
  }

  #mergeEntities(
    { fetch, standsFor }: EntityPart,
    objects: readonly JsonObject[],
    entities: readonly unknown[],
  ) {
    for (let index = 0; index < entities.length; index++) {
      const entity = entities[index];
      if (typeof entity !== "object" || entity === null || Array.isArray(entity)) continue;
      fetch.rewriteOutput?.(entity);
      const stand = standsFor[index] ?? [];
      for (let at = 0; at < stand.length; at++) {
        const object = objects[stand[at] as number];
        const own = at && this.#options.apart ? copyOf(entity) : entity;
        if (object) mergeInto(object, own as JsonObject, this.#options.isConcrete);
      }
    }
  }

  /** An error inside `_entities` is at every object that this entity stands for; that of a failed request, at what it asked of each. */
  #placeError(
    { fetch, standsFor }: EntityPart,
    error: SubgraphError,
    answered: boolean,
    objects: readonly JsonObject[],
    places: readonly Place[],
    part: Part,
  ): void {
    const [root, index, ...below] = error.path ?? [];
    const stands = root === "_entities" && typeof index === "number" ? standsFor[index] : undefined;
    if (stands) {
      for (const at of stands) {
        const path = places[at]?.path ?? [];
        part.errors.push(fetchError(error, [...path, ...renamedPath(fetch, below)]));
        // An error that leaves nothing of the entity is why its other fields are not there.
        for (const key of keysAskedOf(fetch, objects[at]?.__typename, this.#options.isOfType))
          if (!Object.hasOwn(objects[at] ?? {}, key))
            part.errors.push({ ...fetchError(error, [...path, key]), silent: true });
      }
      return;
    }
    if (answered) {
      part.errors.push(fetchError(error, undefined));
      return;
    }
    part.failed ??= new Set();
    part.failed.add(fetch);
    for (const at of standsFor.flat().slice(0, MAX_PLACES))
      for (const key of keysAskedOf(fetch, objects[at]?.__typename, this.#options.isOfType))
        part.errors.push(fetchError(error, [...(places[at]?.path ?? []), key]));
  }

  #startDeferred({ label, depends, afterPrimary, node }: ExecutableDeferred, primary: Promise<void>): void {
    const part = newPart();
    const awaited = depends.map((id) => this.#fetchDone(id).promise);
    const done = Promise.all(afterPrimary ? [...awaited, primary] : awaited)
      .then(() => node && this.run(node, part))
      .then(() => part);
    this.onDeferred?.(label, done);
  }

  #fetchDone(id: string): PromiseWithResolvers<void> {
    const known = this.#fetched.get(id) ?? Promise.withResolvers<void>();
    this.#fetched.set(id, known);
    return known;
  }
}
