import { ERROR_CODES } from "@passerelle/kernel/errors";
import { buildSchema, type GraphQLSchema } from "graphql";
import { type CacheHints, cacheHints } from "../cache/hints.ts";
import type { AgeOf, KeptFetches } from "../cache/kept-fetches.ts";
import { fetchPolicy } from "../cache/policy.ts";
import { readAnnotations } from "../supergraph/annotations.ts";
import type { Transport } from "../transport/transport.ts";
import { typeTest } from "./compile/plan.ts";
import { CompiledOperation, type OperationContext } from "./compiled-operation.ts";
import { scalesOf } from "./cost/operation-cost.ts";
import { KnownDocuments } from "./document/known-documents.ts";
import type { DocumentRules } from "./document/limits/rules.ts";
import { unresolvedOperation } from "./document/prepare.ts";
import type { Engine, Refusal, RunRequest } from "./engine.ts";
import { overrideLabels } from "./planner/override-labels.ts";
import type { DocumentFacts, Planner } from "./planner/planner.ts";
import { plannersOf } from "./planner/planners.ts";
import { MergedOperations } from "./run/merged-operation.ts";
import { MAX_VARIANTS, type Variant } from "./variants.ts";

export interface EngineOptions {
  supergraphSdl: string;
  /** The way to each subgraph, by its name in the supergraph. */
  transports: ReadonlyMap<string, Transport>;
  /** Where what subgraphs give to everybody is kept; it is asked each time without. */
  fetches?: KeptFetches | undefined;
  /** `thread` (default) plans in threads of its own with a budget; `inline` in this one, for tests and commands. */
  planning?: "thread" | "inline";
  /** A planner of that supergraph already made, instead of one of `planning`; it is closed with the engine. */
  planner?: Planner;
  /** Are `__schema` and `__type` answered? Default true. */
  introspection?: boolean;
  /** Do error texts suggest names? As `introspection` says, when absent. */
  suggestions?: boolean;
  /** Milliseconds of a planning thread's processor time that one document may take. Default 250. */
  planBudget?: number;
  /** Milliseconds for which a document that went beyond a limit is refused without another try. Default 60 000. */
  refusedFor?: number;
  /** Tokens of a document at most. Default 15 000. */
  maxTokens?: number;
  /** Nested selections, lists and objects of a document at most. Default 200. */
  maxDepth?: number;
  /** Keys under which one value may be read. Default 100. */
  maxCopies?: number;
  /** Limits of documents, well below those that protect the engine itself; none when absent. */
  rules?: DocumentRules | undefined;
  /** Items of a list of which nothing is said, when costs are to be told; they are not when absent. */
  listSize?: number | undefined;
  /** Draws the share of `percent(…)` labels. Default `Math.random`. */
  random?: () => number;
  /** Is a label of progressive `@override` on, other than `percent(…)`, which is drawn for each request? Default: none is. */
  isLabelOn?: (label: string) => boolean;
}

/** An operation that clients asked, with what it takes to have it ready in another engine. */
export interface KnownOperation {
  query: string;
  operationName: string | undefined;
  uses: number;
  /** What its plans were made for. */
  variants: readonly Variant[];
}

/** The engine, with what a change of supergraph and a command need of it. */
export interface CompiledEngine extends Engine {
  /** The operations most used so far, the most used first. */
  mostUsed(count: number): KnownOperation[];
  /** Checks, plans and compiles an operation before anyone asks it; false when this graph refuses it. */
  warm(operation: KnownOperation): Promise<boolean>;
  /**
   * Makes these operations ready and keeps them so whatever others are asked, in the place of those kept before; stops
   * when `until` says so. Returns those that this graph refuses, or that there was no time for.
   */
  keep(operations: readonly KnownOperation[], until?: () => boolean): Promise<KnownOperation[]>;
  /** The plan of an operation in words: which subgraph is asked what, in which order. */
  describe(query: string, operationName: string | undefined, request: RunRequest): Promise<string>;
}

/** Documents kept ready, and the bytes that they take, about. */
const KEPT = { maxDocuments: 2_000, maxWeight: 200_000_000 };
/** Bytes that a token of a document takes, with the nodes made of it, and in what is compiled for one combination. */
const TOKEN = 200;
const COMPILED_TOKEN = 100;
/** Bytes of a refusal. */
const REFUSAL = 2_000;
const REFUSED_FOR = 60_000;

type Known = CompiledOperation | Refusal | Promise<CompiledOperation | Refusal>;

/**
 * Compiles operations on a supergraph and runs them: plan → compile → run → project, the first two once.
 *
 * Throws on text that is no supergraph.
 */
export async function createEngine(options: EngineOptions): Promise<CompiledEngine> {
  const planner =
    options.planner ?? (await plannersOf(options, new Map([["", options.supergraphSdl]]))).get("");
  if (!planner) throw new Error("a supergraph has a planner");
  const { apiSdl, possibleTypes, labels, costs } = planner.facts;
  const schema: GraphQLSchema = buildSchema(apiSdl, { assumeValid: true });
  const hints = cacheHints(readAnnotations(options.supergraphSdl), schema);
  const context: OperationContext = {
    schema,
    planner,
    transports:
      hints && options.fetches ? keptWays(options, options.fetches, hints, schema) : options.transports,
    isOfType: typeTest(possibleTypes),
    isConcrete: (type) => typeof type !== "string" || !Object.hasOwn(possibleTypes, type),
    merged: new MergedOperations(),
    hints,
    scales: scalesOf(costs),
    labels: overrideLabels(labels, options.isLabelOn, options.random),
  };
  const documents = new KnownDocuments<Known>(KEPT);
  /** Operations that stay whatever else is asked. */
  let kept: ReadonlyMap<string, Known> = new Map();
  // What the machine was too busy for once may be possible later; what is wrong stays so.
  const refusedFor = ({ status }: Refusal): number =>
    status === ERROR_CODES.LIMIT_EXCEEDED.status ? (options.refusedFor ?? REFUSED_FOR) : Infinity;

  const prepare = (query: string, name: string): Known => {
    const known = documents.get(query, name) ?? kept.get(keptAs(query, name));
    if (known) return known;
    // No document has a name longer than itself, and those that are made up are not worth a place.
    if (name.length > query.length) return unresolvedOperation(name);
    const preparing = prepareNew(query, name);
    documents.set(query, name, preparing, 0);
    return preparing;
  };
  const prepareNew = async (query: string, name: string): Promise<CompiledOperation | Refusal> => {
    try {
      const facts = await planner.document(query, name || undefined);
      if (facts.kind === "refused") {
        if (facts.transient) documents.delete(query, name);
        else documents.set(query, name, facts, REFUSAL, refusedFor(facts));
        return facts;
      }
      const operation = new CompiledOperation(context, facts, query, name || undefined);
      documents.set(query, name, operation, weightOf(facts, labels.length));
      return operation;
    } catch (error) {
      documents.delete(query, name);
      throw error;
    }
  };

  const warm = async ({ query, operationName, variants }: KnownOperation): Promise<boolean> => {
    const operation = await prepare(query, operationName ?? "");
    if (!(operation instanceof CompiledOperation)) return false;
    for (const variant of variants) await operation.warm(variant);
    return true;
  };

  return {
    schema,
    prepare: (query, operationName) => prepare(query, operationName ?? ""),
    mostUsed(count) {
      const operations = documents
        .values()
        .filter((one): one is CompiledOperation => one instanceof CompiledOperation);
      return operations.sort((one, other) => other.uses - one.uses).slice(0, count);
    },
    warm,
    async keep(operations, until = () => false) {
      const ready = new Map<string, Known>();
      const missing: KnownOperation[] = [];
      for (const operation of operations) {
        const { query, operationName = "" } = operation;
        if (until() || !(await warm(operation).catch(() => false))) missing.push(operation);
        else ready.set(keptAs(query, operationName), prepare(query, operationName));
      }
      kept = ready;
      return missing;
    },
    async describe(query, operationName, request) {
      const operation = await prepare(query, operationName ?? "");
      if (operation instanceof CompiledOperation) return operation.describe(request);
      return operation.errors.map(({ message }) => message).join("\n");
    },
    close: () => planner.close(),
  };
}

/** The ways to subgraphs by which what is kept is not asked again. */
const keptWays = (
  { transports }: EngineOptions,
  fetches: KeptFetches,
  hints: CacheHints,
  schema: GraphQLSchema,
): ReadonlyMap<string, Transport> => {
  const ageOf: AgeOf = ({ query }) => {
    const { maxAge, isPrivate } = fetchPolicy(hints, schema, query);
    return isPrivate ? 0 : maxAge;
  };
  return new Map([...transports].map(([name, way]) => [name, fetches.through(name, way, ageOf)]));
};

const keptAs = (query: string, name: string): string => `${name} ${query}`;

/** Bytes that an operation takes once all that a client can make of it is compiled, about. */
function weightOf({ tokens, conditions, defers, requirements }: DocumentFacts, labels: number): number {
  const combinations = Math.min(
    MAX_VARIANTS,
    2 ** (conditions.length + Number(defers) + labels + requirements.length),
  );
  return tokens * (TOKEN + combinations * COMPILED_TOKEN);
}
