import { subgraphOperation, type Transport, unavailable } from "../../transport/transport.ts";
import type { ExecutableFetch, ExecutableNode, JsonObject } from "../plan/executable.ts";
import type { IsOfType } from "../plan/rewrites.ts";
import { type FetchError, fetchError } from "./errors.ts";
import { mergeInto } from "./merge.ts";
import { type Found, objectsAt } from "./walk.ts";

export interface RunOptions {
  transports: ReadonlyMap<string, Transport>;
  /** As the client gave them: subgraphs know the defaults. */
  variables: Readonly<Record<string, unknown>>;
  isOfType: IsOfType;
}

export interface RunResult {
  /** What the subgraphs gave, under the names of the canonical document. */
  data: JsonObject;
  errors: FetchError[];
}

/** Runs a compiled plan: every failure of a subgraph becomes an error beside the data of the others. */
export async function runPlan(node: ExecutableNode | undefined, options: RunOptions): Promise<RunResult> {
  const result: RunResult = { data: {}, errors: [] };
  if (node) await runNode(node, [{ object: result.data, path: [] }], result, options);
  return result;
}

async function runNode(
  node: ExecutableNode,
  at: Found[],
  result: RunResult,
  options: RunOptions,
): Promise<void> {
  switch (node.kind) {
    case "sequence":
      for (const child of node.nodes) await runNode(child, at, result, options);
      return;
    case "parallel":
      await Promise.all(node.nodes.map((child) => runNode(child, at, result, options)));
      return;
    case "flatten":
      await runNode(node.node, objectsAt(result.data, node.path, options.isOfType), result, options);
      return;
    case "fetch":
      if (node.represent) await fetchEntities(node, node.represent, at, result, options);
      else await fetchRoot(node, result, options);
  }
}

async function send(fetch: ExecutableFetch, own: Record<string, unknown>, options: RunOptions) {
  const variables = own;
  for (const name of fetch.variables)
    if (Object.hasOwn(options.variables, name)) variables[name] = options.variables[name];
  const transport = options.transports.get(fetch.service);
  if (!transport) return unavailable(fetch.service);
  return transport.execute({
    operation: subgraphOperation(fetch.query, fetch.operationName),
    variables: JSON.stringify(variables),
  });
}

async function fetchRoot(fetch: ExecutableFetch, result: RunResult, options: RunOptions): Promise<void> {
  const { data, errors } = await send(fetch, {}, options);
  if (data) {
    fetch.rewriteOutput?.(data);
    mergeInto(result.data, data);
  }
  for (const error of errors ?? []) result.errors.push(fetchError(error, error.path));
}

/** Asks one subgraph about every object, each distinct representation once. */
async function fetchEntities(
  fetch: ExecutableFetch,
  represent: (object: JsonObject) => JsonObject | undefined,
  at: readonly Found[],
  result: RunResult,
  options: RunOptions,
): Promise<void> {
  const representations: JsonObject[] = [];
  const objects: Found[][] = [];
  const indexOf = new Map<string, number>();
  for (const found of at) {
    const representation = represent(found.object);
    if (!representation) continue;
    const id = JSON.stringify(representation);
    const index = indexOf.get(id) ?? representations.length;
    if (index === representations.length) {
      indexOf.set(id, index);
      representations.push(representation);
      objects.push([]);
    }
    objects[index]?.push(found);
  }
  if (!representations.length) return;

  const { data, errors } = await send(fetch, { representations }, options);
  const entities = data?._entities;
  if (data && (!Array.isArray(entities) || entities.length !== representations.length)) {
    for (const error of unavailable(fetch.service).errors ?? []) placeEntityError(error, objects, result);
    return;
  }
  for (const [index, entity] of ((entities ?? []) as unknown[]).entries()) {
    if (typeof entity !== "object" || entity === null) continue;
    fetch.rewriteOutput?.(entity);
    const [first, ...others] = objects[index] ?? [];
    if (first) mergeInto(first.object, entity as JsonObject);
    // Objects that are the same entity must not share what later fetches will add to each.
    for (const other of others) mergeInto(other.object, structuredClone(entity) as JsonObject);
  }
  for (const error of errors ?? []) placeEntityError(error, objects, result);
}

/** An error inside `_entities` is at every object that this entity stands for; any other, at each of them all. */
function placeEntityError(
  error: NonNullable<Awaited<ReturnType<typeof send>>["errors"]>[number],
  objects: readonly Found[][],
  result: RunResult,
): void {
  const [root, index, ...rest] = error.path ?? [];
  const concerned =
    root === "_entities" && typeof index === "number" ? (objects[index] ?? []) : objects.flat();
  const below = root === "_entities" ? rest : [];
  for (const { path } of concerned) result.errors.push(fetchError(error, [...path, ...below]));
}
