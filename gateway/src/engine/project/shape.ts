import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLNonNull,
  type GraphQLOutputType,
  GraphQLString,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import type { RefusedPlace } from "../access/refused-fields.ts";
import { isDeferred, isLeftOut, type Settled } from "../document/conditions.ts";
import { isIntrospection } from "../document/operation.ts";
import { type Complete, compileComplete, completeRefused } from "./complete.ts";
import { type ShapedDocument, satisfies } from "./shaped-document.ts";

const TYPENAME = new GraphQLNonNull(GraphQLString);

/** Where the answer of an introspection field waits in the data, out of reach of any field of a subgraph. */
export const introspectionSource = (key: string): string => `introspection ${key}`;

/** One key of the answer. */
export interface ShapeField {
  /** The client's key. */
  key: string;
  /** The key in the fetched data; `__typename` is answered from what the object is. */
  source: string;
  /** The field as the client wrote it; none for what no subgraph is asked. */
  node?: FieldNode | undefined;
  type: GraphQLOutputType;
  /** What is selected below, for composite types. */
  below: Shape | undefined;
  complete: Complete;
  /** Why it is null, when that is because it is refused. */
  refused?: readonly RefusedPlace[];
  /** Is `source` the name of a property that every JavaScript object has? */
  inherited: boolean;
}

/** What a client selects on objects of one static type; the fields of each runtime type are made when first met. */
export interface Shape {
  /** Static type: the runtime type of objects that do not tell theirs, when it is a type of objects. */
  type: GraphQLCompositeType;
  /** Fields of a runtime type in the answer's order; undefined when it is no possible type here. */
  fieldsOf(typename: string): readonly ShapeField[] | undefined;
}

/** Compiles selection sets, merged as GraphQL merges them, into what to copy for each runtime type. */
export function compileShape(
  document: ShapedDocument,
  settled: Settled,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): Shape {
  const byType = new Map<string, readonly ShapeField[] | undefined>();
  return {
    type,
    fieldsOf(typename) {
      const known = byType.get(typename);
      if (known || byType.has(typename)) return known;
      const made = compileFields(document, settled, type, sets, typename);
      byType.set(typename, made);
      return made;
    },
  };
}

function compileFields(
  document: ShapedDocument,
  settled: Settled,
  parent: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  typename: string,
): readonly ShapeField[] | undefined {
  const { schema, sourceOf } = document;
  const type = schema.getType(typename);
  // A subgraph that takes an interface for a type of objects names it as such: what it says of all is enough at times.
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  if (parent !== type && !(isAbstractType(parent) && schema.isSubType(parent, type))) return undefined;

  const byKey = new Map<string, FieldNode[]>();
  for (const field of fieldNodes(document, settled, sets, typename)) {
    if (field === UNDECIDED || (field.name.value === "__typename" && isInterfaceType(type))) return undefined;
    const key = field.alias?.value ?? field.name.value;
    const known = byKey.get(key);
    if (known) known.push(field);
    else byKey.set(key, [field]);
  }
  return [...byKey].flatMap(([key, nodes]): ShapeField[] => {
    const [node] = nodes;
    if (!node) return [];
    const name = node.name.value;
    if (name === "__typename") return [shapeField(key, name, TYPENAME, undefined)];
    if (isIntrospection(node)) return [shapeField(key, introspectionSource(key), ANY, undefined)];
    const field = type.getFields()[name];
    if (!field) return [];
    const refused = settled.refused?.placesUnder(nodes);
    if (refused) return [refusedField(key, field.type, refused)];
    const named = getNamedType(field.type);
    const below = isCompositeType(named)
      ? compileShape(
          document,
          settled,
          named,
          nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])),
        )
      : undefined;
    return [shapeField(key, sourceOf.get(node) ?? name, field.type, below, node)];
  });
}

/** A fragment that applies to some objects of an interface, when which object it is is not known. */
const UNDECIDED = Symbol("depends on the type of the object");

/** Every field that selection sets ask of a runtime type, fragments opened and conditions settled. */
function fieldNodes(
  { schema, fragments }: ShapedDocument,
  settled: Settled,
  sets: readonly SelectionSetNode[],
  typename: string,
): (FieldNode | typeof UNDECIDED)[] {
  const found: (FieldNode | typeof UNDECIDED)[] = [];
  const isInterface = isInterfaceType(schema.getType(typename));
  const opened = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (isLeftOut(selection, settled) || isDeferred(selection, settled)) continue;
      if (selection.kind === "Field") {
        found.push(selection);
        continue;
      }
      const name = selection.kind === "FragmentSpread" ? selection.name.value : undefined;
      if (name !== undefined && opened.has(name)) continue;
      const fragment = selection.kind === "InlineFragment" ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      if (name !== undefined) opened.add(name);
      const condition = fragment.typeCondition?.name.value;
      if (!condition || satisfies(schema, typename, condition)) collect(fragment.selectionSet);
      else if (isInterface) found.push(UNDECIDED);
    }
  };
  for (const set of sets) collect(set);
  return found;
}

/** One that is null whatever was fetched under its name for the sake of others. */
const refusedField = (
  key: string,
  type: GraphQLOutputType,
  refused: readonly RefusedPlace[],
): ShapeField => ({
  key,
  source: `refused ${key}`,
  type,
  below: undefined,
  complete: completeRefused(type),
  refused,
  inherited: false,
});

/** Introspection answers are whole as they are. */
const ANY = undefined;

function shapeField(
  key: string,
  source: string,
  type: GraphQLOutputType | undefined,
  below: Shape | undefined,
  node?: FieldNode,
): ShapeField {
  return {
    key,
    source,
    node,
    type: type ?? GraphQLString,
    below,
    complete: type ? compileComplete(type, below) : (value) => value,
    inherited: source in Object.prototype,
  };
}
