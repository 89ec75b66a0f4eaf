import { composeServices } from "@apollo/composition";
import { Supergraph } from "@apollo/federation-internals";
import { codedError, ERROR_CODES } from "@passerelle/kernel/errors";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import type { Grants } from "../../access/identity.ts";
import { memoryTransport } from "../../transport/memory.ts";
import type { SubgraphResult, Transport } from "../../transport/transport.ts";
import { startApolloEngine } from "../apollo.ts";
import { createEngine } from "../compiled-engine.ts";
import { executeOnce } from "../execute-once.ts";
import type { Answer } from "./agreement.ts";
import { Granted } from "./granted.ts";
import { monolith } from "./monolith.ts";
import { Ownership } from "./ownership.ts";
import { perturbation, unperturbed } from "./perturbation.ts";
import type { Scenario } from "./scenario.ts";
import { truthfulSubgraph } from "./subgraph.ts";
import { TruthReader, type World } from "./world.ts";

export interface AskedOperation {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  operationName?: string;
  /** What the caller may read; all of it when absent. */
  grants?: Grants | undefined;
  /** Perturbs the truth; 0 leaves it as it is. */
  seed?: number;
}

/** One request that reached a subgraph. */
export interface SeenRequest {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** An answer, and the requests that made it. */
export interface SeenAnswer extends Answer {
  requests: readonly SeenRequest[];
}

/** Our engine, stock Apollo Gateway and the same graph in one piece, over the same truth. */
export interface Oracle {
  ours(operation: AskedOperation): Promise<SeenAnswer>;
  /** Nulls that stock reports beside the answer (`extensions.valueCompletion`) are put among its errors. */
  stock(operation: AskedOperation): Promise<SeenAnswer & { silent: readonly GraphQLFormattedError[] }>;
  monolith(operation: AskedOperation): Promise<Answer>;
  /** What clients see. */
  schema: GraphQLSchema;
  close(): Promise<void>;
}

export interface OracleOptions {
  /** Changes what a subgraph answers to our engine: a bug put there on purpose. */
  tamper?: (name: string, result: SubgraphResult) => SubgraphResult;
  /** Stock takes time to start. */
  stock?: false;
}

// Stock Apollo Gateway would look for the cloud that it runs in, and tell Apollo of it: tests ask nobody outside.
process.env.APOLLO_TELEMETRY_DISABLED = "true";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@tag",
  "@context", "@fromContext", "@extends", "@authenticated", "@requiresScopes", "@policy"])\n`;

/** Composes a scenario's subgraphs and puts both engines in front of them. */
export async function createOracle(scenario: Scenario, options: OracleOptions = {}): Promise<Oracle> {
  const documents = new Map(
    Object.entries(scenario.subgraphs).map(([name, given]) => {
      const sdl = typeof given === "string" ? given : given.typeDefs;
      return [name, parse(sdl.startsWith("# federation 1") ? sdl : LINK + sdl)];
    }),
  );
  const { supergraphSdl, errors } = composeServices(
    [...documents].map(([name, typeDefs]) => ({ name, url: `http://${name}.invalid`, typeDefs })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null }).schema.toGraphQLJSSchema();
  const reader = new TruthReader(scenario, supergraph, new Ownership(supergraph, documents));

  const mine = worldOf(scenario, reader);
  const engine = await createEngine({
    supergraphSdl,
    transports: transports(scenario, documents, reader, mine, options.tamper),
    // A thread for each scenario would cost more than it shows here: its own tests are beside it.
    planning: "inline",
  });
  const theirs = worldOf(scenario, reader);
  const server =
    scenario.stock === false || options.stock === false
      ? undefined
      : await startApolloEngine({
          supergraphSdl,
          transports: transports(scenario, documents, reader, theirs),
          log: silentLogger,
          introspection: true,
        });
  const whole = worldOf(scenario, reader);
  let grants: Grants | undefined;
  const granted = new Granted(documents.values());
  const wholeSchema = monolith(
    engine.schema,
    reader,
    () => whole.now,
    (type, field) => {
      const code = grants && granted.refusal(type, field, grants);
      if (code) throw codedError(code, ERROR_CODES[code]);
    },
  );

  return {
    schema: engine.schema,
    async ours({ query, variables = {}, operationName, seed = 0, grants: given }) {
      mine.renew(seed);
      const { data = null, errors: told = [] } = await executeOnce(engine, query, operationName, variables, {
        grants: given,
      });
      return { data, errors: told, requests: mine.requests };
    },
    async stock({ query, variables = {}, operationName, seed = 0 }) {
      if (!server) throw new Error("stock was not started");
      theirs.renew(seed);
      const { body } = await server.executeOperation({
        query,
        variables,
        ...(operationName ? { operationName } : {}),
      });
      if (body.kind !== "single") throw new Error("stock answered in several parts");
      const { data = null, errors: told = [], extensions } = body.singleResult;
      const silent = (extensions?.valueCompletion ?? []) as GraphQLFormattedError[];
      return { data, errors: [...told, ...silent], silent, requests: theirs.requests };
    },
    async monolith({ query, variables = {}, operationName, seed = 0, grants: given }) {
      whole.renew(seed);
      grants = given;
      return runWhole(wholeSchema, query, variables, operationName);
    },
    async close() {
      await Promise.all([engine.close(), server?.stop()]);
    },
  };
}

/** The world of one engine, made anew for each operation. */
function worldOf(scenario: Scenario, reader: TruthReader) {
  const holder = {
    now: { truth: scenario.truth(), perturb: unperturbed } as World,
    requests: [] as SeenRequest[],
    renew(seed: number) {
      holder.requests = [];
      const freedom = reader.ownership.freedom.bind(reader.ownership);
      holder.now = { truth: scenario.truth(), perturb: perturbation(seed, freedom) };
    },
  };
  return holder;
}

function transports(
  { subgraphs }: Scenario,
  documents: ReadonlyMap<string, DocumentNode>,
  reader: TruthReader,
  world: ReturnType<typeof worldOf>,
  tamper: OracleOptions["tamper"] = (_, result) => result,
): Map<string, Transport> {
  return new Map(
    [...documents].map(([name, typeDefs]) => {
      const given = subgraphs[name];
      const schema =
        typeof given === "string" ? truthfulSubgraph(name, typeDefs, reader, () => world.now) : undefined;
      const answer = ({ query, variables, operationName }: AskedOperation & { operationName?: string }) =>
        typeof given === "object"
          ? given.answer({ query, variables: { ...variables } })
          : runWhole(schema as GraphQLSchema, query, variables ?? {}, operationName);
      const transport = memoryTransport({
        name,
        async execute({ query, operationName, variables = {} }) {
          world.requests.push({ name, query, variables });
          const result = await answer({ query, variables, ...(operationName ? { operationName } : {}) });
          return tamper(name, result as SubgraphResult);
        },
      });
      return [name, transport];
    }),
  );
}

async function runWhole(
  schema: GraphQLSchema,
  query: string,
  variableValues: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): Promise<Answer> {
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length)
    return {
      data: null,
      errors: invalid.map((error) => ({
        ...error.toJSON(),
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      })),
    };
  const result: ExecutionResult = await execute({
    schema,
    document,
    variableValues,
    operationName: operationName ?? null,
  });
  // Without data, the request itself is wrong: its variables.
  const refused = result.data === undefined ? { extensions: { code: "BAD_USER_INPUT" } } : {};
  return {
    data: result.data ?? null,
    errors: (result.errors ?? []).map((error) => ({ ...error.toJSON(), ...refused })),
  };
}
