import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  subscribe,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { ANYONE, type Caller } from "./caller.ts";
import { codedError } from "./errors.ts";
import { documentRunner, type RunDocument } from "./execution/execute-compiled.ts";
import { orAborted, untilAborted } from "./until-aborted.ts";

export interface GraphQLRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  /** Who asks; anyone when absent. */
  caller?: Caller | undefined;
}

/** Runs requests on a schema. */
export interface Executor {
  execute(request: GraphQLRequest): Promise<ExecutionResult>;
  /** Events until the subscription completes or `signal` aborts; what is refused is one event with its errors. */
  subscribe(request: GraphQLRequest, signal: AbortSignal): AsyncGenerator<ExecutionResult, void>;
}

type PreparedDocument = { document: DocumentNode; run: RunDocument } | { errors: readonly GraphQLError[] };

/** Makes an executor that parses, validates and compiles a text once; the gateway sends few distinct ones. */
export function createExecutor(schema: GraphQLSchema, createContext: (caller: Caller) => unknown): Executor {
  const documents = new LRUCache<string, PreparedDocument>({ max: 2_000 });
  const prepare = (query: string): PreparedDocument => {
    const known = documents.get(query) ?? prepareDocument(schema, query);
    documents.set(query, known);
    return known;
  };
  const argumentsOf = (document: DocumentNode, { operationName, variables, caller }: GraphQLRequest) => ({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
    contextValue: createContext(caller ?? ANYONE),
  });
  return {
    async execute(request) {
      const prepared = prepare(request.query);
      if ("errors" in prepared) return { errors: prepared.errors };
      return prepared.run(request.operationName, createContext(request.caller ?? ANYONE), request.variables);
    },
    async *subscribe(request, signal) {
      const prepared = prepare(request.query);
      if ("errors" in prepared) {
        yield { errors: prepared.errors };
        return;
      }
      if (getOperationAST(prepared.document, request.operationName)?.operation !== "subscription") {
        yield { errors: [noSubscription()] };
        return;
      }
      const starting = Promise.resolve(subscribe(argumentsOf(prepared.document, request)));
      const started = await orAborted(starting, signal);
      if (started === undefined)
        // What starts after all has nobody else to end it.
        starting
          .then(async (late) => {
            if (Symbol.asyncIterator in late) await late.return();
          })
          .catch(() => {});
      else if (Symbol.asyncIterator in started) yield* untilAborted(started, signal);
      else yield started;
    },
  };
}

const noSubscription = () =>
  codedError("BAD_USER_INPUT", {
    fr: "Seuls les abonnements sont servis à cette adresse.",
    en: "Only subscriptions are served at this address.",
  });

function prepareDocument(schema: GraphQLSchema, query: string): PreparedDocument {
  try {
    const document = parse(query, { maxTokens: 20_000 });
    const errors = validate(schema, document);
    return errors.length ? { errors } : { document, run: documentRunner(schema, document) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
