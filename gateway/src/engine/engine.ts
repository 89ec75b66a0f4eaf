import {
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { Transport } from "../transport/transport.ts";
import { introspect } from "./document/introspection.ts";
import { type PreparedDocument, prepareDocument, RefusedDocument } from "./document/prepare.ts";
import { compilePlan, typeTest } from "./plan/compile.ts";
import type { ExecutableNode, JsonObject } from "./plan/executable.ts";
import { apolloPlanner, type PlannedSupergraph } from "./planner/apollo.ts";
import { clientPaths } from "./project/error-paths.ts";
import { project } from "./project/project.ts";
import { type ProjectedSelection, projectSelections } from "./project/selection.ts";
import { runPlan } from "./run/run.ts";

export interface EngineRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
}

export interface EngineAnswer {
  data?: JsonObject | null;
  errors?: readonly GraphQLFormattedError[];
}

export interface Engine {
  /** What clients see. */
  schema: GraphQLSchema;
  /** Answers one request; never throws for what a client or a subgraph did. */
  execute(request: EngineRequest): Promise<EngineAnswer>;
}

/** All that is known of an operation before its variables. */
interface PreparedOperation {
  document: PreparedDocument;
  node: ExecutableNode | undefined;
  /** How the answer is shaped, for each combination of the booleans that `@skip` and `@include` read. */
  shapes: LRUCache<string, ProjectedSelection>;
}

/** Documents kept ready. */
const MAX_OPERATIONS = 2_000;

/** Compiles operations on a supergraph and runs them: plan → compile → run → project, the first two once. */
export function createEngine(supergraphSdl: string, transports: ReadonlyMap<string, Transport>): Engine {
  const supergraph = apolloPlanner(supergraphSdl);
  const isOfType = typeTest(supergraph.supergraphSchema);
  // Promises, so that a thousand requests for one new operation plan it once.
  const operations = new LRUCache<string, Promise<PreparedOperation>>({ max: MAX_OPERATIONS });

  const prepared = (query: string, operationName: string | undefined): Promise<PreparedOperation> => {
    const id = `${operationName ?? ""} ${query}`;
    const known = operations.get(id);
    if (known) return known;
    const preparing = prepareOperation(supergraph, query, operationName);
    operations.set(id, preparing);
    preparing.catch(() => operations.delete(id));
    return preparing;
  };

  return {
    schema: supergraph.apiSchema,
    async execute({ query, operationName, variables: given = {} }) {
      let operation: PreparedOperation;
      try {
        operation = await prepared(query, operationName);
      } catch (error) {
        if (error instanceof RefusedDocument) return { errors: error.errors.map((one) => one.toJSON()) };
        throw error;
      }
      const { document, node } = operation;
      const coerced = getVariableValues(
        supergraph.apiSchema,
        document.operation.variableDefinitions ?? [],
        given,
        {
          maxErrors: 20,
        },
      );
      if (coerced.errors) return { errors: coerced.errors.map(wrongVariable) };
      const shape = shapeOf(supergraph, operation, coerced.coerced);
      const { data, errors } = await runPlan(node, { transports, variables: given, isOfType });
      if (document.introspects)
        Object.assign(data, introspect(supergraph.apiSchema, document.client, operationName, given));
      const answer = project(shape, data);
      if (!errors.length) return { data: answer };
      const placed = errors.flatMap(({ message, path, extensions }) =>
        path
          ? clientPaths(shape, data, path).map((at) => ({
              message,
              ...(at.length ? { path: at } : {}),
              extensions,
            }))
          : [{ message, extensions }],
      );
      return { data: answer, errors: placed };
    },
  };
}

async function prepareOperation(
  { planner, apiSchema, supergraphSchema }: PlannedSupergraph,
  query: string,
  operationName: string | undefined,
): Promise<PreparedOperation> {
  const document = prepareDocument(apiSchema, query, operationName);
  const plan = await planner.plan(document.document, operationName ?? document.operation.name?.value);
  return { document, node: compilePlan(plan, supergraphSchema), shapes: new LRUCache({ max: 16 }) };
}

function shapeOf(
  { apiSchema }: PlannedSupergraph,
  { document, shapes }: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
): ProjectedSelection {
  const id = document.conditions.map((name) => (variables[name] ? "1" : "0")).join("");
  const known = shapes.get(id);
  if (known) return known;
  const root = apiSchema.getRootType(document.operation.operation);
  if (!root) throw new Error(`the schema has no ${document.operation.operation}`);
  const shape = projectSelections(
    {
      schema: apiSchema,
      fragments: document.fragments,
      sourceOf: document.sourceOf,
      condition: (name) => Boolean(variables[name]),
    },
    root,
    [document.operation.selectionSet],
  );
  shapes.set(id, shape);
  return shape;
}

const wrongVariable = (error: GraphQLError): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { ...error.extensions, code: "BAD_USER_INPUT" },
});
