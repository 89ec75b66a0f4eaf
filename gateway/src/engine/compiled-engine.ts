import { buildSchema, type GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { Transport } from "../transport/transport.ts";
import { typeTest } from "./compile/plan.ts";
import { CompiledOperation, type OperationContext, type Variant } from "./compiled-operation.ts";
import type { Engine, Refusal, RunRequest } from "./engine.ts";
import { apolloPlanner } from "./planner/apollo-planner.ts";
import { overrideLabels } from "./planner/override-labels.ts";
import { threadedPlanner } from "./planner/threaded-planner.ts";
import { MergedOperations } from "./run/merged-operation.ts";

export interface EngineOptions {
  supergraphSdl: string;
  /** The way to each subgraph, by its name in the supergraph. */
  transports: ReadonlyMap<string, Transport>;
  /** `thread` (default) plans in threads of its own with a budget; `inline` in this one, for tests and commands. */
  planning?: "thread" | "inline";
  /** Are `__schema` and `__type` answered, and do error texts suggest names? Default true. */
  introspection?: boolean;
  /** Milliseconds of a planning thread that one document may take. Default 1 000. */
  planBudget?: number;
  /** Tokens of a document at most. Default 15 000. */
  maxTokens?: number;
  /** Nested selections, lists and objects of a document at most. Default 200. */
  maxDepth?: number;
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
  /** The plan of an operation in words: which subgraph is asked what, in which order. */
  describe(query: string, operationName: string | undefined, request: RunRequest): Promise<string>;
}

/** Documents kept ready. */
const MAX_DOCUMENTS = 2_000;
/** Characters of their texts. */
const MAX_TEXT = 16_000_000;
/** Milliseconds for which a document that took too long is refused without another try. */
const REFUSED_FOR = 60_000;
/** New documents that may wait for the planner. */
const MAX_WAITING = 200;
/** Plans that the planner compares for one operation. */
const MAX_EVALUATED_PLANS = 1_000;

type Known = CompiledOperation | Refusal | Promise<CompiledOperation | Refusal>;

/**
 * Compiles operations on a supergraph and runs them: plan → compile → run → project, the first two once.
 *
 * Throws on text that is no supergraph.
 */
export async function createEngine(options: EngineOptions): Promise<CompiledEngine> {
  const limits = {
    supergraphSdl: options.supergraphSdl,
    introspection: options.introspection ?? true,
    maxTokens: options.maxTokens ?? 15_000,
    maxDepth: options.maxDepth ?? 200,
    maxEvaluatedPlans: MAX_EVALUATED_PLANS,
  };
  const planner =
    options.planning === "inline"
      ? apolloPlanner(limits)
      : await threadedPlanner({ ...limits, budget: options.planBudget ?? 1_000, maxWaiting: MAX_WAITING });
  const { apiSdl, possibleTypes, labels } = planner.facts;
  const schema: GraphQLSchema = buildSchema(apiSdl, { assumeValid: true });
  const context: OperationContext = {
    schema,
    planner,
    transports: options.transports,
    isOfType: typeTest(possibleTypes),
    isConcrete: (type) => typeof type !== "string" || !Object.hasOwn(possibleTypes, type),
    merged: new MergedOperations(),
    labels: overrideLabels(labels, options.isLabelOn),
  };
  const documents = new LRUCache<string, Map<string, Known>>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_TEXT,
    sizeCalculation: (_, query) => query.length + 1,
  });

  const prepare = (query: string, name: string): Known => {
    const byName = documents.get(query);
    const known = byName?.get(name);
    if (known) return known;
    const names = byName ?? new Map<string, Known>();
    // A name that the document does not have is no reason to remember it for ever.
    if (names.size > 100) names.clear();
    const preparing = prepareNew(context, query, name || undefined);
    names.set(name, preparing);
    if (!byName) documents.set(query, names);
    preparing.then(
      (made) => {
        names.set(name, made);
        if ("errors" in made && made.transient) names.delete(name);
        else if ("errors" in made && made.status === 429)
          setTimeout(() => names.get(name) === made && names.delete(name), REFUSED_FOR).unref();
      },
      () => names.delete(name),
    );
    return preparing;
  };

  return {
    schema,
    prepare: (query, operationName) => prepare(query, operationName ?? ""),
    mostUsed(count) {
      const operations = [...documents.values()].flatMap((names) =>
        [...names.values()].filter((one): one is CompiledOperation => one instanceof CompiledOperation),
      );
      return operations.sort((one, other) => other.uses - one.uses).slice(0, count);
    },
    async warm({ query, operationName, variants }: KnownOperation) {
      const operation = await prepare(query, operationName ?? "");
      if (!(operation instanceof CompiledOperation)) return false;
      for (const variant of variants) await operation.warm(variant);
      return true;
    },
    async describe(query, operationName, request) {
      const operation = await prepare(query, operationName ?? "");
      if (operation instanceof CompiledOperation) return operation.describe(request);
      return operation.errors.map(({ message }) => message).join("\n");
    },
    close: () => planner.close(),
  };
}

async function prepareNew(
  context: OperationContext,
  query: string,
  operationName: string | undefined,
): Promise<CompiledOperation | Refusal> {
  const facts = await context.planner.document(query, operationName);
  return facts.kind === "refused" ? facts : new CompiledOperation(context, facts, query, operationName);
}
