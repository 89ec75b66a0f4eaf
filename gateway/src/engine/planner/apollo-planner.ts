import { operationFromDocument, type Schema, Supergraph } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { type DocumentNode, type GraphQLSchema, isAbstractType, print, printSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { readAnnotations } from "../../supergraph/annotations.ts";
import { RefusedFields } from "../access/refused-fields.ts";
import { NOTHING } from "../access/requirement.ts";
import { AccessRules } from "../access/rules.ts";
import { compileCost } from "../cost/compile.ts";
import { costModel, slicingArguments } from "../cost/model.ts";
import type { CostProgram } from "../cost/program.ts";
import {
  aliasSeparator,
  type CanonicalDocument,
  type CanonicalField,
  canonicalise,
} from "../document/canonical.ts";
import { conditionsOf, settleConditions } from "../document/conditions.ts";
import { writeDefersOut } from "../document/defers.ts";
import { refusedUnsliced } from "../document/limits/breach.ts";
import { type DocumentLimits, type PreparedDocument, prepareDocument } from "../document/prepare.ts";
import { refusedBecause } from "../document/refusal.ts";
import { withUsedFragments } from "../document/used-fragments.ts";
import type { Refusal } from "../engine.ts";
import { plannedOperation } from "./apollo-plan.ts";
import { requiringFields, widenConditions } from "./interface-objects.ts";
import { introspect } from "./introspect.ts";
import { isCompleted, rootByRoot } from "./mutation-roots.ts";
import type {
  DocumentFacts,
  IntrospectionRequest,
  PlannedOperation,
  Planner,
  PlanRequest,
  SchemaFacts,
} from "./planner.ts";
import { SCHEMA_ANSWER_TOO_LONG, TOO_COMPLICATED, tooManyCopies, tooManyRequests } from "./refusals.ts";
import { withoutRequiredArguments } from "./required-arguments.ts";

export interface ApolloPlannerOptions extends DocumentLimits {
  supergraphSdl: string;
  /** Keys under which one value may be read. */
  maxCopies: number;
  /** Plans that the planner compares for one operation at most, before it takes the best of those. */
  maxEvaluatedPlans: number;
  /** Items of a list of which nothing is said, when costs are to be told. */
  listSize?: number | undefined;
}

/** A document that was checked, ready to be planned for any combination of its booleans. */
interface KnownDocument {
  prepared: PreparedDocument;
  canonical: CanonicalDocument;
  facts: DocumentFacts;
}

/** A plan as it is kept for every document that asks the same. */
interface Plan {
  made: Omit<PlannedOperation, "deferrals"> | Refusal;
  /** Characters of its JSON. */
  length: number;
}

/** Bytes of documents kept, and what a token takes of them with the nodes made of it, twice. */
const MAX_DOCUMENTS = 100_000_000;
const TOKEN = 500;
/** Characters of plans kept, as JSON. */
const MAX_PLANS = 10_000_000;
/** Characters of one plan, and of what the schema answers itself: the thread that serves everybody reads them. */
const MAX_TEXT = 1_000_000;
/** Requests to subgraphs of one plan. */
const MAX_REQUESTS = 200;

/**
 * Apollo's planner over a supergraph, in the thread that calls it.
 *
 * Every feature of the supergraph is accepted: those that stock refuses (access, cache tags) are enforced before
 * planning or by the subgraphs, not by the planner. Throws on text that is no supergraph.
 */
export function apolloPlanner(options: ApolloPlannerOptions): Planner {
  const supergraph = Supergraph.build(options.supergraphSdl, {
    supportedFeatures: null,
    validateSupergraph: true,
  });
  const api = supergraph.apiSchema();
  const schema = api.toGraphQLJSSchema({ includeDefer: true });
  const separator = aliasSeparator(supergraph.schema.toGraphQLJSSchema());
  const rewritten = withoutRequiredArguments(options.supergraphSdl, separator);
  const planned = rewritten
    ? Supergraph.build(rewritten.supergraphSdl, { supportedFeatures: null, validateSupergraph: false })
    : supergraph;
  const plannedApi = rewritten ? planned.apiSchema() : api;
  const requiring = requiringFields(options.supergraphSdl);
  const { listSize } = options;
  const costs = listSize === undefined ? undefined : costModel(schema, options.supergraphSdl, listSize);
  const limits = { ...options, slicing: slicingArguments(costs) };
  const access = new AccessRules(readAnnotations(options.supergraphSdl), schema);
  const planner = new QueryPlanner(planned, {
    incrementalDelivery: { enableDefer: true },
    // Fragments of the client's are in no form that rewritten fields can be found in.
    reuseQueryFragments: !rewritten,
    debug: { maxEvaluatedPlans: options.maxEvaluatedPlans },
  });
  const documents = new LRUCache<string, KnownDocument>({
    maxSize: MAX_DOCUMENTS,
    sizeCalculation: ({ facts }, id) => id.length + facts.tokens * TOKEN + 1,
  });
  const plans = new LRUCache<string, Plan>({
    maxSize: MAX_PLANS,
    sizeCalculation: ({ length }, id) => id.length + length,
  });

  const know = (query: string, operationName: string | undefined): KnownDocument | Refusal => {
    const id = `${operationName ?? ""} ${query}`;
    const known = documents.get(id);
    if (known) return known;
    const prepared = prepareDocument(schema, query, operationName, limits);
    if (prepared.kind === "refused") return prepared;
    const canonical = canonicalise(schema, prepared.client, separator, (type, field) =>
      access.of(type, field),
    );
    if (canonical.copies > options.maxCopies) return tooManyCopies(options.maxCopies);
    const cost = costs && compileCost(costs, schema, prepared.client, prepared.operation);
    if (costs && !cost) return TOO_COMPLICATED;
    if (cost?.unsliced && options.rules?.listSize.mode === "enforce") return refusedUnsliced(cost.unsliced);
    const made = { prepared, canonical, facts: factsOf(prepared, canonical, cost) };
    documents.set(id, made);
    return made;
  };

  const makePlan = (settled: DocumentNode, labels: readonly string[]) => {
    const document = withUsedFragments(settled);
    const id = `${labels.join(" ")} ${print(document)}`;
    const known = plans.get(id);
    if (known) return known.made;
    let requests = 0;
    const planOf = (part: DocumentNode) =>
      plannedOperation(
        planner.buildQueryPlan(operationOf(plannedApi, part), {
          overrideConditions: new Map(labels.map((label) => [label, true])),
        }),
        (fetch) => {
          requests++;
          return rewritten?.refine(fetch) ?? fetch;
        },
      );
    let whole = planOf(document);
    const roots = isCompleted(whole.node) ? rootByRoot(document) : undefined;
    if (roots) {
      requests = 0;
      const nodes = roots.flatMap((root) => planOf(withUsedFragments(root)).node ?? []);
      whole = { kind: "plan", node: { kind: "sequence", nodes } };
    }
    const { length } = JSON.stringify(whole);
    const refusal =
      requests > MAX_REQUESTS ? tooManyRequests(MAX_REQUESTS) : length > MAX_TEXT && TOO_COMPLICATED;
    plans.set(id, { made: refusal || whole, length: refusal ? 1 : length });
    return refusal || whole;
  };

  return {
    facts: { ...schemaFacts(options.supergraphSdl, schema, supergraph), costs },
    async document(query, operationName) {
      const known = know(query, operationName);
      return "facts" in known ? known.facts : known;
    },
    async plan({ query, operationName, holds: those, incremental, labels, refused = NOTHING }: PlanRequest) {
      const known = know(query, operationName);
      if (!("facts" in known)) return known;
      const holds = (variable: string) => those.includes(variable);
      const { document: all } = known.canonical;
      const given = refused
        ? new RefusedFields({
            document: all,
            settled: { holds, incremental },
            refused,
            requirementOf: (field) => (field as CanonicalField).requirement,
          }).left()
        : all;
      if (!given) return { kind: "plan", deferrals: [] };
      const settle = (obeyed: boolean) => settleConditions(given, { holds, incremental: obeyed });
      const defers = known.canonical.defers > 0;
      // Whether or not this client takes parts: the same text must not be refused to some only.
      if (
        defers &&
        known.facts.operation === "subscription" &&
        writeDefersOut(settleConditions(all, { holds, incremental: true })).deferrals.length
      )
        return noDeferInSubscription;
      const planFor = (obeyed: boolean) => {
        const { document, deferrals } =
          (obeyed && defers) || requiring.size
            ? writeDefersOut(settle(obeyed))
            : { document: settle(obeyed), deferrals: [] };
        const asked = requiring.size ? widenConditions(schema, document, requiring) : document;
        return { deferrals, plan: () => makePlan(asked, labels) };
      };
      const { deferrals, plan } = planFor(incremental);
      let made: ReturnType<typeof makePlan>;
      try {
        made = plan();
      } catch (error) {
        // The planner fails on some deferred parts: all is then fetched first, and given in parts all the same.
        if (!deferrals.length) throw error;
        made = planFor(false).plan();
      }
      return made.kind === "refused" ? made : { ...made, deferrals };
    },
    async introspect({ query, operationName, variables }: IntrospectionRequest) {
      const known = know(query, operationName);
      if (!("facts" in known)) return known;
      const text = introspect(schema, known.prepared.client, variables);
      return text.length > MAX_TEXT ? SCHEMA_ANSWER_TOO_LONG : text;
    },
    async close() {},
  };
}

const operationOf = (api: Schema, document: DocumentNode) =>
  operationFromDocument(api, document, { validate: false });

function factsOf(
  { client, operation, tokens, pages, breaches }: PreparedDocument,
  canonical: CanonicalDocument,
  cost: CostProgram | undefined,
): DocumentFacts {
  return {
    kind: "document",
    operation: operation.operation,
    conditions: conditionsOf(client),
    sources: canonical.sources,
    requirements: canonical.requirements,
    required: canonical.required,
    introspects: canonical.introspects,
    defers: canonical.defers > 0,
    tokens,
    pages,
    breaches,
    cost,
  };
}

function schemaFacts(supergraphSdl: string, api: GraphQLSchema, supergraph: Supergraph): SchemaFacts {
  const whole = supergraph.schema.toGraphQLJSSchema();
  const labels = [...supergraphSdl.matchAll(/overrideLabel: "([^"]+)"/g)].map(([, label]) => label ?? "");
  return {
    apiSdl: printSchema(api),
    possibleTypes: Object.fromEntries(
      Object.values(whole.getTypeMap()).flatMap((type) =>
        isAbstractType(type) ? [[type.name, whole.getPossibleTypes(type).map(({ name }) => name)]] : [],
      ),
    ),
    labels: [...new Set(labels)].sort(),
  };
}

const noDeferInSubscription: Refusal = refusedBecause("BAD_USER_INPUT", {
  fr: "« @defer » n'est pas possible dans une souscription : chaque événement vient entier.",
  en: "`@defer` is not possible in a subscription: each event comes whole.",
});
