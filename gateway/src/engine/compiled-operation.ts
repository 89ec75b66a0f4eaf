import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { LRUCache } from "lru-cache";
import { readable, toTransit } from "../transport/transit.ts";
import { type Transport, unavailable } from "../transport/transport.ts";
import { describePlan, hasContext } from "./compile/describe.ts";
import type { ExecutableFetch, ExecutableNode, IsOfType, JsonObject } from "./compile/executable.ts";
import { compileFetch, compilePlan } from "./compile/plan.ts";
import { requiredKeys } from "./compile/required-keys.ts";
import { CLIENTS_REPRESENTATIONS } from "./document/canonical.ts";
import type { Settled } from "./document/conditions.ts";
import type { Deferral } from "./document/defers.ts";
import { reachable } from "./document/operation.ts";
import type { EngineAnswer, Outcome, PreparedOperation, Refusal, RunRequest } from "./engine.ts";
import type { DocumentFacts, PlannedOperation, Planner } from "./planner/planner.ts";
import { answerErrors } from "./project/errors.ts";
import { project } from "./project/project.ts";
import {
  compileShape,
  introspectionSource,
  type Shape,
  type ShapedDocument,
  shapedDocument,
} from "./project/shape.ts";
import { subscriptionEvents } from "./run/events.ts";
import { incrementalParts } from "./run/incremental.ts";
import type { MergedOperations } from "./run/merged-operation.ts";
import { newPart, type Part, PlanRun } from "./run/run.ts";
import { compileVariables } from "./variables/check.ts";

/** What all operations of one engine share. */
export interface OperationContext {
  schema: GraphQLSchema;
  planner: Planner;
  transports: ReadonlyMap<string, Transport>;
  isOfType: IsOfType;
  isConcrete(type: unknown): boolean;
  merged: MergedOperations;
  /** Labels of progressive `@override` that are on for one request. */
  labels(): readonly string[];
}

/** What one plan of an operation depends on. */
export interface Variant {
  booleans: Readonly<Record<string, boolean>>;
  incremental: boolean;
}

/** An operation compiled for one combination of its booleans. */
interface Compiled {
  settled: Settled;
  node: ExecutableNode | undefined;
  subscription: ExecutableFetch | undefined;
  shape: Shape;
  deferrals: readonly Deferral[];
  required: ReadonlySet<string>;
  apart: boolean;
}

/** Combinations of booleans kept for one operation. */
export const MAX_COMBINATIONS = 32;

/** Milliseconds for which a plan that took too long is refused without another try. */
const REFUSED_FOR = 60_000;

type Given = Readonly<Record<string, unknown>>;

const NOTHING: Given = {};

/** One operation of a known document: what is common to all its requests is made once. */
export class CompiledOperation implements PreparedOperation {
  readonly kind: DocumentFacts["operation"];
  readonly query: string;
  readonly operationName: string | undefined;
  uses = 0;
  readonly #context: OperationContext;
  readonly #facts: DocumentFacts;
  readonly #ast: OperationDefinitionNode;
  readonly #document: ShapedDocument;
  readonly #refuse: (given: Given) => Refusal | undefined;
  readonly #defaults: ReadonlyMap<string, boolean>;
  readonly #namesRepresentations: boolean;
  readonly #combinations = new LRUCache<string, Compiled | Promise<Compiled | Refusal>>({
    max: MAX_COMBINATIONS,
  });
  readonly #variants = new Map<string, Variant>();
  #introspection: Promise<string | Refusal> | undefined;

  /** Reads again, once, a document that the planner's thread has found right. */
  constructor(
    context: OperationContext,
    facts: DocumentFacts,
    query: string,
    operationName: string | undefined,
  ) {
    this.kind = facts.operation;
    this.query = query;
    this.operationName = operationName;
    this.#context = context;
    this.#facts = facts;
    const document = parse(query, { noLocation: true });
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error("the planner found an operation that is not there");
    this.#ast = operation;
    this.#document = shapedDocument(
      context.schema,
      reachable(document, operation) as DocumentNode,
      facts.sources,
    );
    this.#refuse = compileVariables(context.schema, operation, facts.conditions);
    const definitions = operation.variableDefinitions ?? [];
    this.#defaults = new Map(
      definitions.flatMap(({ variable, defaultValue }) =>
        defaultValue?.kind === "BooleanValue" ? [[variable.name.value, defaultValue.value]] : [],
      ),
    );
    this.#namesRepresentations = definitions.some(
      ({ variable }) => variable.name.value === "representations",
    );
  }

  async run({ variables, signal, incremental = false, transit = false }: RunRequest): Promise<Outcome> {
    this.uses++;
    const given = variables ?? NOTHING;
    const refusal = this.#refuse(given);
    if (refusal) return refusal;
    const found = this.#compiled(given, incremental);
    const compiled = found instanceof Promise ? await found : found;
    if ("kind" in compiled) return compiled;
    if (compiled.subscription) return this.#subscribe(compiled, compiled.subscription, given, signal);
    const run = this.#newRun(compiled, given, signal);
    if (this.#facts.introspects) {
      const refused = await this.#introspect(run.data, given);
      if (refused) return refused;
    }
    if (compiled.settled.incremental && compiled.deferrals.length)
      return {
        kind: "parts",
        parts: incrementalParts(
          {
            ...compiled,
            document: this.#document,
            whole: this.#shape({ ...compiled.settled, incremental: false }),
          },
          run,
          (part) => readableAnswer(this.#answer(compiled, run.data, part)),
        ),
      };
    const part = newPart();
    if (compiled.node) await run.run(compiled.node, part);
    const answer = this.#answer(compiled, run.data, part);
    return transit ? { kind: "answer", answer, transit } : { kind: "answer", answer: readableAnswer(answer) };
  }

  async describe({ variables, incremental = false }: RunRequest): Promise<string> {
    const compiled = await this.#compiled(variables ?? NOTHING, incremental);
    if ("kind" in compiled) return compiled.errors.map(({ message }) => message).join("\n");
    const { subscription, node } = compiled;
    if (!subscription) return describePlan(node);
    return `events from:\n${describePlan(subscription, "  ")}each completed by:\n${describePlan(node, "  ")}`;
  }

  get variants(): Variant[] {
    return [...this.#variants.values()];
  }

  /** Compiles for one combination before anyone asks it. */
  async warm({ booleans, incremental }: Variant): Promise<void> {
    await this.#compiled(booleans, incremental);
  }

  #newRun({ apart }: Compiled, given: Given, signal: AbortSignal | undefined, data?: JsonObject): PlanRun {
    const { transports, isOfType, isConcrete, merged } = this.#context;
    return new PlanRun(
      {
        transports,
        variables: this.#namesRepresentations
          ? { ...given, [CLIENTS_REPRESENTATIONS]: given.representations }
          : given,
        isOfType,
        isConcrete,
        merged,
        signal,
        apart,
        effects: this.kind === "mutation",
      },
      data,
    );
  }

  #answer({ shape, required }: Compiled, data: JsonObject, part: Part): EngineAnswer {
    const { answer, flawed } = project(shape, data);
    if (!flawed && !part.errors.length) return { data: answer };
    const errors = answerErrors({ shape, data, required }, part, flawed);
    return errors.length ? { errors, data: answer } : { data: answer };
  }

  #subscribe(
    compiled: Compiled,
    opening: ExecutableFetch,
    given: Given,
    signal: AbortSignal | undefined,
  ): Outcome {
    const transport = this.#context.transports.get(opening.service);
    const variables = this.#newRun(compiled, given, signal).variablesOf(opening);
    return {
      kind: "events",
      events: subscriptionEvents(
        (ended) =>
          transport?.subscribe({ operation: opening.operation, variables, transit: true }, ended) ??
          once(unavailable(opening.service)),
        async (event) => {
          const run = this.#newRun(compiled, given, signal);
          const part = newPart();
          run.receive(opening, event, part);
          if (compiled.node) await run.run(compiled.node, part);
          return readableAnswer(this.#answer(compiled, run.data, part));
        },
        signal,
      ),
    };
  }

  /** The operation for these booleans; a thousand requests for a new one compile it once. */
  #compiled(given: Given, incremental: boolean): Compiled | Promise<Compiled | Refusal> {
    const { conditions, defers } = this.#facts;
    const labels = this.#context.labels();
    const obeyed = incremental && defers;
    let id = obeyed ? "d" : "";
    for (const name of conditions) id += this.#holds(given, name) ? "1" : "0";
    if (labels.length) id += ` ${labels.join(" ")}`;
    const known = this.#combinations.get(id);
    if (known) return known;
    const booleans = Object.fromEntries(conditions.map((name) => [name, this.#holds(given, name)]));
    const compiling = this.#compile({ booleans, incremental: obeyed }, labels);
    this.#combinations.set(id, compiling);
    compiling.then(
      (made) => {
        if ("kind" in made) {
          if (made.transient) this.#combinations.delete(id);
          else if (made.status === 429) this.#combinations.set(id, compiling, { ttl: REFUSED_FOR });
          return;
        }
        this.#combinations.set(id, made);
        this.#variants.set(id, { booleans, incremental: obeyed });
        if (this.#variants.size > MAX_COMBINATIONS)
          this.#variants.delete(this.#variants.keys().next().value ?? "");
      },
      () => this.#combinations.delete(id),
    );
    return compiling;
  }

  #holds(given: Given, name: string): boolean {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return (value === undefined ? this.#defaults.get(name) : value) === true;
  }

  async #compile({ booleans, incremental }: Variant, labels: readonly string[]): Promise<Compiled | Refusal> {
    const holds = Object.keys(booleans).filter((name) => booleans[name]);
    const planned: PlannedOperation | Refusal = await this.#context.planner.plan({
      query: this.query,
      operationName: this.operationName,
      holds,
      incremental,
      labels,
    });
    if (planned.kind === "refused") return planned;
    const settled: Settled = { holds: (name) => holds.includes(name), incremental };
    const { isOfType } = this.#context;
    const node = planned.node && compilePlan(planned.node, isOfType);
    return {
      settled,
      node,
      subscription: planned.subscription && compileFetch(planned.subscription, isOfType),
      shape: this.#shape(settled),
      deferrals: planned.deferrals,
      required: requiredKeys(planned.node),
      apart: hasContext(node),
    };
  }

  #shape(settled: Settled): Shape {
    const root = this.#context.schema.getRootType(this.kind as OperationDefinitionNode["operation"]);
    if (!root) throw new Error(`the schema has no ${this.kind}`);
    return compileShape(this.#document, settled, root, [this.#ast.selectionSet]);
  }

  /** Puts what the schema answers itself beside the subgraphs' data. */
  async #introspect(data: JsonObject, given: Given): Promise<Refusal | undefined> {
    const { query, operationName } = this;
    const variable = Boolean(this.#ast.variableDefinitions?.length);
    const asking =
      (variable ? undefined : this.#introspection) ??
      this.#context.planner.introspect({ query, operationName, variables: given });
    if (!variable) this.#introspection = asking;
    const text = await asking;
    if (typeof text !== "string") {
      if (text.transient || text.status === 429) this.#introspection = undefined;
      return text;
    }
    for (const [key, value] of Object.entries(JSON.parse(toTransit(text)) as JsonObject))
      data[introspectionSource(key)] = value;
    return undefined;
  }
}

const readableAnswer = (answer: EngineAnswer): EngineAnswer =>
  answer.data ? { ...answer, data: readable(answer.data) } : answer;

async function* once<Value>(value: Value): AsyncGenerator<Value, void> {
  yield value;
}
