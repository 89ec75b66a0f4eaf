import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  getVariableValues,
  Kind,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { Transport } from "../transport/transport.ts";
import { canonicalise } from "./document/canonical.ts";
import { settleConditions } from "./document/conditions.ts";
import { introspect } from "./document/introspection.ts";
import { type PreparedDocument, prepareDocument, RefusedDocument } from "./document/prepare.ts";
import type { Engine, Outcome } from "./engine.ts";
import { compilePlan, typeTest } from "./plan/compile.ts";
import type { ExecutableNode, JsonObject } from "./plan/executable.ts";
import { apolloPlanner, type PlannedSupergraph } from "./planner/apollo.ts";
import { clientPaths } from "./project/error-paths.ts";
import { project } from "./project/project.ts";
import { type ProjectedSelection, projectSelections } from "./project/selection.ts";
import type { FetchError } from "./run/errors.ts";
import { runPlan } from "./run/run.ts";

/** A document, checked, and its operations for each combination of the booleans that `@skip` and `@include` read. */
interface KnownDocument {
  document: PreparedDocument;
  operations: LRUCache<string, Promise<CompiledOperation>>;
}

/** All that is known of an operation before its variables, those booleans apart. */
interface CompiledOperation {
  client: DocumentNode;
  introspects: boolean;
  node: ExecutableNode | undefined;
  shape: ProjectedSelection;
}

/** Documents kept ready. */
const MAX_DOCUMENTS = 2_000;

/** Combinations of booleans kept for one document. */
const MAX_COMBINATIONS = 32;

/** Compiles operations on a supergraph and runs them: plan → compile → run → project, the first two once. */
export function createEngine(supergraphSdl: string, transports: ReadonlyMap<string, Transport>): Engine {
  const supergraph = apolloPlanner(supergraphSdl);
  const isOfType = typeTest(supergraph.supergraphSchema);
  const documents = new LRUCache<string, KnownDocument>({ max: MAX_DOCUMENTS });

  const know = (query: string, operationName: string | undefined): KnownDocument => {
    const id = `${operationName ?? ""} ${query}`;
    const known = documents.get(id);
    if (known) return known;
    const made: KnownDocument = {
      document: prepareDocument(supergraph.apiSchema, query, operationName),
      operations: new LRUCache({ max: MAX_COMBINATIONS }),
    };
    documents.set(id, made);
    return made;
  };

  const run = async (
    known: KnownDocument,
    operationName: string | undefined,
    given: Readonly<Record<string, unknown>>,
  ): Promise<Outcome> => {
    const definitions = known.document.operation.variableDefinitions ?? [];
    const { coerced, errors: wrong } = getVariableValues(supergraph.apiSchema, definitions, given, {
      maxErrors: 20,
    });
    if (wrong) return { kind: "refused", status: 400, errors: wrong.map(wrongVariable) };
    const { client, introspects, node, shape } = await compiled(supergraph, known, (name) =>
      Boolean(coerced[name]),
    );
    const { data, errors } = await runPlan(node, { transports, variables: given, isOfType });
    if (introspects) Object.assign(data, introspect(supergraph.apiSchema, client, operationName, given));
    const answer = project(shape, data);
    return {
      kind: "answer",
      answer: errors.length ? { data: answer, errors: placeErrors(errors, shape, data) } : { data: answer },
    };
  };

  return {
    schema: supergraph.apiSchema,
    prepare(query, operationName) {
      try {
        const known = know(query, operationName ?? undefined);
        return {
          kind: known.document.operation.operation,
          run: ({ variables }) => run(known, operationName ?? undefined, variables ?? {}),
        };
      } catch (error) {
        if (error instanceof RefusedDocument)
          return { kind: "refused", status: 400, errors: error.errors.map((one) => one.toJSON()) };
        throw error;
      }
    },
    async close() {},
  };
}

/** The operation for these booleans; a thousand requests for a new one compile it once. */
function compiled(
  supergraph: PlannedSupergraph,
  { document, operations }: KnownDocument,
  holds: (variable: string) => boolean,
): Promise<CompiledOperation> {
  const id = document.conditions.map((name) => (holds(name) ? "1" : "0")).join("");
  const known = operations.get(id);
  if (known) return known;
  const compiling = compileOperation(supergraph, document, holds);
  operations.set(id, compiling);
  compiling.catch(() => operations.delete(id));
  return compiling;
}

async function compileOperation(
  { planner, apiSchema, supergraphSchema }: PlannedSupergraph,
  { client: asked, operation: { operation: kind, name } }: PreparedDocument,
  holds: (variable: string) => boolean,
): Promise<CompiledOperation> {
  const client = settleConditions(asked, holds);
  const { document, sourceOf, introspects } = canonicalise(apiSchema, client);
  const plan = await planner.plan(document, name?.value);
  const root = apiSchema.getRootType(kind);
  const operation = getOperationAST(client, name?.value);
  if (!root || !operation) throw new Error(`the schema has no ${kind}`);
  const fragments = new Map(
    client.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const shape = projectSelections({ schema: apiSchema, fragments, sourceOf }, root, [operation.selectionSet]);
  return { client, introspects, node: compilePlan(plan, supergraphSchema), shape };
}

/** Errors of the fetched data, at the client's paths. */
function placeErrors(
  errors: readonly FetchError[],
  shape: ProjectedSelection,
  data: JsonObject,
): GraphQLFormattedError[] {
  return errors.flatMap(({ message, path, extensions }) =>
    path
      ? clientPaths(shape, data, path).map((at) => ({
          message,
          ...(at.length ? { path: at } : {}),
          extensions,
        }))
      : [{ message, extensions }],
  );
}

const wrongVariable = (error: GraphQLError): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { ...error.extensions, code: "BAD_USER_INPUT" },
});
