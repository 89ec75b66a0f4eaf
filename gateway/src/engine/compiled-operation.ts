import type { Caller } from "@passerelle/kernel/caller";
import { ERROR_CODES } from "@passerelle/kernel/errors";
import { type GraphQLSchema, getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import type { Grants } from "../access/identity.ts";
import type { CacheHints } from "../cache/hints.ts";
import { OperationPolicy } from "../cache/operation-policy.ts";
import type { CachePolicy } from "../cache/policy.ts";
import { either, type StopSignal } from "../transport/stop.ts";
import { readable } from "../transport/transit.ts";
import { type Transport, unavailable } from "../transport/transport.ts";
import { OperationAccess } from "./access/operation-access.ts";
import { describePlan } from "./compile/describe.ts";
import type { IsOfType, JsonObject } from "./compile/executable.ts";
import { OperationCost, type Scales } from "./cost/operation-cost.ts";
import { clientsRepresentations } from "./document/canonical.ts";
import type { Settled } from "./document/conditions.ts";
import type { Breach } from "./document/limits/rules.ts";
import { reachable } from "./document/operation.ts";
import type {
  AnswerSources,
  EngineAnswer,
  Meter,
  Outcome,
  PreparedOperation,
  Refusal,
  RunRequest,
} from "./engine.ts";
import { Introspection } from "./introspection.ts";
import type { DocumentFacts, Planner } from "./planner/planner.ts";
import { answerErrors } from "./project/errors.ts";
import { project } from "./project/project.ts";
import { compileShape, type Shape } from "./project/shape.ts";
import { type ShapedDocument, shapedDocument } from "./project/shaped-document.ts";
import { subscriptionEvents } from "./run/events.ts";
import { incrementalParts } from "./run/incremental.ts";
import type { MergedOperations } from "./run/merged-operation.ts";
import { newPart, type Part, PlanRun } from "./run/run.ts";
import { compileVariables } from "./variables/check.ts";
import { type CompiledVariant, type Variant, Variants } from "./variants.ts";

/** What all operations of one engine share. */
export interface OperationContext {
  schema: GraphQLSchema;
  planner: Planner;
  transports: ReadonlyMap<string, Transport>;
  isOfType: IsOfType;
  isConcrete(type: unknown): boolean;
  merged: MergedOperations;
  /** How long what is read of the supergraph may be kept, when it says so. */
  hints: CacheHints | undefined;
  /** What its operations are weighed by. */
  scales: Scales | undefined;
  /** Labels of progressive `@override` that are on for one request. */
  labels(): readonly string[];
}

type Given = Readonly<Record<string, unknown>>;

const NOTHING: Given = {};

/** For whom and with what one request runs. */
interface Circumstances {
  given: Given;
  signal: StopSignal | undefined;
  caller: Caller | undefined;
  meter: Meter | undefined;
}

/** One operation of a known document: what is common to all its requests is made once. */
export class CompiledOperation implements PreparedOperation {
  readonly kind: DocumentFacts["operation"];
  readonly name: string | undefined;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly breaches: readonly Breach[];
  readonly pages: readonly string[];
  uses = 0;
  readonly #cost: OperationCost | undefined;
  readonly #context: OperationContext;
  readonly #ast: OperationDefinitionNode;
  readonly #document: ShapedDocument;
  readonly #access: OperationAccess;
  readonly #refuse: (given: Given) => Refusal | undefined;
  readonly #defaults: ReadonlyMap<string, boolean>;
  readonly #namesRepresentations: boolean;
  readonly #variants: Variants;
  readonly #introspection: Introspection | undefined;
  readonly #policy: OperationPolicy;

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
    this.breaches = facts.breaches;
    this.pages = facts.pages;
    const { scales } = context;
    this.#cost = scales && facts.cost && new OperationCost(scales, facts.cost);
    this.#context = context;
    const document = parse(query, { noLocation: true });
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error("the planner found an operation that is not there");
    this.#ast = operation;
    this.name = operation.name?.value;
    const client = reachable(document, operation);
    this.#document = shapedDocument(context.schema, client, facts.sources, facts.required);
    this.#access = new OperationAccess(client, facts.requirements, this.#document.requirementOf);
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
    this.#policy = new OperationPolicy({
      ...{ hints: context.hints, schema: context.schema, operation },
      fragments: this.#document.fragments,
      conditions: facts.conditions,
    });
    const { planner, isOfType, labels } = context;
    this.#variants = new Variants({
      ...{ query, operationName, planner, isOfType, labels },
      conditions: facts.conditions,
      defers: facts.defers,
      access: this.#access,
      shape: (settled) => this.#shape(settled),
    });
    if (facts.introspects)
      this.#introspection = new Introspection(planner, query, operationName, !definitions.length);
  }

  async run({
    variables,
    signal,
    incremental = false,
    transit = false,
    grants,
    caller,
    meter,
    sources = false,
  }: RunRequest): Promise<Outcome> {
    this.uses++;
    const given = variables ?? NOTHING;
    const refusal = this.#refuse(given);
    if (refusal) return refusal;
    const refused = this.#access.refusedTo(grants);
    const found = this.#variants.get((name) => this.#holds(given, name), incremental, refused);
    const compiled = found instanceof Promise ? await found : found;
    if ("kind" in compiled) return compiled;
    if (this.kind === "subscription" && (compiled.subscription || refused))
      return this.#subscribe(compiled, { given, signal, caller, grants, meter });
    // Who stops reading parts ends what they still ask.
    const stop =
      compiled.settled.incremental && compiled.deferrals.length ? new AbortController() : undefined;
    const joined = stop && signal ? either(signal, stop.signal) : undefined;
    const stopped = joined?.signal ?? stop?.signal ?? signal;
    const run = this.#newRun(compiled, { given, signal: stopped, caller, meter });
    const measure = (shape: Shape) =>
      this.#cost?.measure(meter, { kind: this.kind, shape, data: run.data, given });
    const unanswered = await this.#introspection?.answerInto(run.data, given);
    if (unanswered) return unanswered;
    if (stop)
      return {
        kind: "parts",
        parts: incrementalParts(
          {
            ...compiled,
            document: this.#document,
            refusal: this.#access.refusal(grants),
          },
          run,
          (part) => readableAnswer(this.#answer(compiled, run.data, part, grants)),
          stop,
          () => {
            joined?.forget();
            measure(compiled.whole);
          },
        ),
      };
    const part = newPart();
    if (compiled.node) await run.run(compiled.node, part);
    const answer = this.#answer(compiled, run.data, part, grants);
    measure(compiled.shape);
    if (sources) return { kind: "answer", answer, transit: true, sources: sourcesOf(part) };
    return transit ? { kind: "answer", answer, transit } : { kind: "answer", answer: readableAnswer(answer) };
  }

  cachePolicy(variables: RunRequest["variables"]): CachePolicy {
    return this.#policy.of((name) => this.#holds(variables ?? NOTHING, name));
  }

  estimate(variables: RunRequest["variables"]): number | undefined {
    return this.#cost?.estimate(variables ?? NOTHING);
  }

  async describe({ variables, incremental = false, grants }: RunRequest): Promise<string> {
    const given = variables ?? NOTHING;
    const compiled = await this.#variants.get(
      (name) => this.#holds(given, name),
      incremental,
      this.#access.refusedTo(grants),
    );
    if ("kind" in compiled) return compiled.errors.map(({ message }) => message).join("\n");
    const { subscription, node } = compiled;
    if (!subscription) return describePlan(node);
    return `events from:\n${describePlan(subscription, "  ")}each completed by:\n${describePlan(node, "  ")}`;
  }

  get variants(): Variant[] {
    return this.#variants.known;
  }

  /** Compiles for one combination before anyone asks it. */
  async warm({ booleans, incremental, refused = [] }: Variant): Promise<void> {
    await this.#variants.get(
      (name) => booleans[name] === true,
      incremental,
      this.#access.refusedAmong(refused),
    );
  }

  #newRun({ apart }: CompiledVariant, { given, signal, caller }: Circumstances, data?: JsonObject): PlanRun {
    const { transports, isOfType, isConcrete, merged } = this.#context;
    return new PlanRun(
      {
        transports,
        variables: this.#namesRepresentations
          ? { ...given, [clientsRepresentations(this.#ast)]: given.representations }
          : given,
        isOfType,
        isConcrete,
        merged,
        signal,
        caller,
        apart,
        effects: this.kind === "mutation",
      },
      data,
    );
  }

  #answer(
    { shape, required }: CompiledVariant,
    data: JsonObject,
    part: Part,
    grants: Grants | undefined,
  ): EngineAnswer {
    const { answer, flawed } = project(shape, data);
    if (!flawed && !part.errors.length) return { data: answer };
    const errors = answerErrors(
      { shape, data, required, refusal: this.#access.refusal(grants) },
      part,
      flawed,
    );
    return errors.length ? { errors, data: answer } : { data: answer };
  }

  #subscribe(
    compiled: CompiledVariant,
    circumstances: Circumstances & { grants: Grants | undefined },
  ): Outcome {
    const { caller, signal, grants, given, meter } = circumstances;
    const opening = compiled.subscription;
    // Nothing of it may be read: it would be one refusal after the other.
    if (!opening) return this.#refusedWhole(compiled, grants);
    const transport = this.#context.transports.get(opening.service);
    const variables = this.#newRun(compiled, circumstances).variablesOf(opening);
    return {
      kind: "events",
      events: subscriptionEvents(
        (ended) =>
          transport?.subscribe({ operation: opening.operation, variables, transit: true, caller }, ended) ??
          once(unavailable(opening.service)),
        async (event, ended) => {
          const run = this.#newRun(compiled, { ...circumstances, signal: ended });
          const part = newPart();
          run.receive(opening, event, part);
          if (compiled.node) await run.run(compiled.node, part);
          const answer = this.#answer(compiled, run.data, part, grants);
          this.#cost?.measure(meter, { kind: this.kind, shape: compiled.shape, data: run.data, given });
          return readableAnswer(answer);
        },
        signal,
      ),
    };
  }

  #refusedWhole(compiled: CompiledVariant, grants: Grants | undefined): Refusal {
    const { errors = [] } = this.#answer(compiled, {}, newPart(), grants);
    const code = errors[0]?.extensions?.code === "UNAUTHENTICATED" ? "UNAUTHENTICATED" : "FORBIDDEN";
    return { kind: "refused", status: ERROR_CODES[code].status, errors };
  }

  #holds(given: Given, name: string): boolean {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return (value === undefined ? this.#defaults.get(name) : value) === true;
  }

  #shape(settled: Settled): Shape {
    const root = this.#context.schema.getRootType(this.kind as OperationDefinitionNode["operation"]);
    if (!root) throw new Error(`the schema has no ${this.kind}`);
    return compileShape(this.#document, settled, root, [this.#ast.selectionSet]);
  }
}

const readableAnswer = (answer: EngineAnswer): EngineAnswer =>
  answer.data ? { ...answer, data: readable(answer.data) } : answer;

const sourcesOf = ({ fetches, limit }: Part): AnswerSources => ({
  systems: [...new Set(fetches.map(({ service }) => service))],
  limit,
});

async function* once<Value>(value: Value): AsyncGenerator<Value, void> {
  yield value;
}
