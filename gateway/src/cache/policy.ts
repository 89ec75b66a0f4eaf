import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isUnionType,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { isLeftOut, type Settled } from "../engine/document/conditions.ts";
import { fragmentsOf } from "../engine/document/operation.ts";
import type { CacheHints } from "./hints.ts";

/** How long an answer may be kept, and by whom. */
export interface CachePolicy {
  /** Seconds; 0 when it may not be. */
  maxAge: number;
  /** Is it for its caller alone? */
  isPrivate: boolean;
}

export const NOT_KEPT: CachePolicy = { maxAge: 0, isPrivate: true };

export interface PolicyOptions {
  hints: CacheHints;
  /** What clients see. */
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  settled: Settled;
}

/** The policy of a query, from the hints of all that it selects: the shortest time, and private if anything is. */
export function policyOf(options: PolicyOptions): CachePolicy {
  const root = options.schema.getQueryType();
  if (!root || options.operation.operation !== "query") return NOT_KEPT;
  const reading = new Reading(options);
  reading.read(options.operation.selectionSet, root, undefined);
  return reading.policy;
}

/** Nothing is left out of a request to a subgraph: its conditions were settled before it was planned. */
const WHOLE: Settled = { holds: () => false, incremental: false };

/** The policy of a request to a subgraph, whose fields have the names that clients see; of any other it is not kept. */
export function fetchPolicy(hints: CacheHints, schema: GraphQLSchema, query: string): CachePolicy {
  const document = parse(query, { noLocation: true });
  const operation = getOperationAST(document);
  const root = schema.getQueryType();
  if (!root || operation?.operation !== "query") return NOT_KEPT;
  const reading = new Reading({ hints, schema, operation, fragments: fragmentsOf(document), settled: WHOLE });
  for (const selection of operation.selectionSet.selections) {
    const isEntities = selection.kind === "Field" && selection.name.value === "_entities";
    if (!isEntities) reading.read({ ...operation.selectionSet, selections: [selection] }, root, undefined);
    else
      for (const entity of selection.selectionSet?.selections ?? []) {
        const name = entity.kind === "InlineFragment" ? entity.typeCondition?.name.value : undefined;
        const type = name === undefined ? undefined : schema.getType(name);
        if (entity.kind === "InlineFragment" && type && isCompositeType(type))
          reading.read(entity.selectionSet, type, hints.said(type.name) ?? 0);
        else if (entity.kind !== "Field") return NOT_KEPT;
      }
  }
  return reading.policy;
}

class Reading {
  maxAge = Number.POSITIVE_INFINITY;
  isPrivate = false;
  readonly #options: PolicyOptions;
  /** Types and ages for which a selection set was read: fragments that are spread often are read once. */
  readonly #read = new Map<SelectionSetNode, Set<string>>();

  constructor(options: PolicyOptions) {
    this.#options = options;
  }

  get policy(): CachePolicy {
    const { maxAge, isPrivate } = this;
    return Number.isFinite(maxAge) && maxAge > 0 ? { maxAge, isPrivate } : NOT_KEPT;
  }

  /** `inherited`: seconds that the objects may be kept; undefined at the root, where each field has to say so. */
  read(set: SelectionSetNode, type: GraphQLCompositeType, inherited: number | undefined): void {
    const id = `${type.name} ${inherited}`;
    const known = this.#read.get(set) ?? new Set();
    if (known.has(id)) return;
    this.#read.set(set, known.add(id));
    const { hints, schema, fragments, settled } = this.#options;
    for (const selection of set.selections) {
      if (isLeftOut(selection, settled)) continue;
      if (selection.kind === "Field") {
        this.#readField(selection, type, inherited);
        continue;
      }
      const fragment = selection.kind === "InlineFragment" ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const narrowed = condition && isCompositeType(condition) ? condition : type;
      const said = narrowed === type || inherited === undefined ? undefined : hints.said(narrowed.name);
      this.read(
        fragment.selectionSet,
        narrowed,
        said === undefined ? inherited : Math.min(said, inherited ?? said),
      );
    }
  }

  #readField(node: FieldNode, type: GraphQLCompositeType, inherited: number | undefined): void {
    const name = node.name.value;
    if (name === "__typename") return;
    const { hints, schema } = this.#options;
    const field = isUnionType(type) ? undefined : type.getFields()[name];
    // Introspection among others: what is not of the graph is not kept.
    if (!field) {
      this.maxAge = 0;
      return;
    }
    const returned: GraphQLNamedType = getNamedType(field.type);
    const owners = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    const said = owners.flatMap((owner) => hints.ofField(owner.name, name) ?? []);
    const age = said.length ? Math.min(...said) : ageOf(hints, returned, inherited);
    this.maxAge = Math.min(this.maxAge, age);
    this.isPrivate ||= owners.some((owner) => hints.isPrivate(owner.name, name, returned.name));
    if (node.selectionSet && isCompositeType(returned)) this.read(node.selectionSet, returned, age);
  }
}

/** Of a field that says nothing: what its type says, else what it is part of, and at the root nothing. */
function ageOf(hints: CacheHints, returned: GraphQLNamedType, inherited: number | undefined): number {
  if (inherited === undefined) return hints.said(returned.name) ?? 0;
  return isCompositeType(returned) ? hints.ofType(returned, inherited) : inherited;
}
