import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Requirement } from "../access/requirement.ts";
import { directiveOf, isIntrospection } from "./operation.ts";

/** A field of a canonical document, which remembers under which key its client reads it, and what it requires. */
export interface CanonicalField extends FieldNode {
  clientKey: string;
  /** Number of its requirement among those of the document. */
  requirement?: number;
}

/** A document as it is planned. */
export interface CanonicalDocument {
  document: DocumentNode;
  /** Key of each field in the subgraphs' data, in the order of `selectionsOf` the client's document. */
  sources: string[];
  /** Distinct requirements of the fields. */
  requirements: Requirement[];
  /** Number of each field's requirement, -1 for none, in the order of `sources`; empty when no field has any. */
  required: number[];
  /** Does the operation ask for `__schema` or `__type`, which no subgraph answers? */
  introspects: boolean;
  /** Under how many keys the client reads one value at most: answers grow with it, whatever the subgraphs give. */
  copies: number;
  /** Selections with `@defer`, which is given the number of its place among them as label. */
  defers: number;
}

/** The variable that the planner gives to entity requests. */
const REPRESENTATIONS = "representations";

/** Name under which a client's own variable `representations` goes to subgraphs, beside its others. */
export function clientsRepresentations({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const taken = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  let name = "representations_of_client";
  while (taken.has(name)) name += "_";
  return name;
}

/** What separates a field's name from the number of its arguments: in no field's name. */
export function aliasSeparator(schema: GraphQLSchema): string {
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    "getFields" in type ? Object.keys(type.getFields()) : [],
  );
  let separator = "__";
  while (names.some((name) => name.includes(separator))) separator += "_";
  return separator;
}

/**
 * Renames every field of a valid document after what it is, so that the client's aliases never meet the key,
 * `@requires` and `__typename` fields that the planner adds, and so that two documents that differ by their aliases
 * share their plan.
 *
 * A field without arguments in the schema keeps its own name; one that takes arguments gets a name for each
 * distinct set of them, so that two never share data. Two keys of one value share its fetch; two keys of one object
 * do not, since what fails below one leaves the other whole, nor do two fields of a mutation's root, which are two
 * effects. Introspection fields of the root are left out.
 */
export function canonicalise(
  schema: GraphQLSchema,
  client: DocumentNode,
  separator: string,
  requirementOf: (type: string, field: string) => Requirement | undefined = () => undefined,
): CanonicalDocument {
  const numbers = new Map<string, number>();
  const sources: string[] = [];
  const requirements = new Map<string, { number: number; requirement: Requirement }>();
  const required: number[] = [];
  const typeInfo = new TypeInfo(schema);
  const mutation = schema.getMutationType();
  let introspects = false;
  let defers = 0;
  let copies = 0;
  const copiesOf = new Map<string, Set<string>>();
  const countCopy = (source: string, key: string): void => {
    const value = `${typeInfo.getParentType()?.name}.${source}`;
    const keys = copiesOf.get(value) ?? new Set<string>();
    copiesOf.set(value, keys.add(key));
    copies = Math.max(copies, keys.size);
  };

  const keysOf = new Map<string, string[]>();
  /** Which of the keys that the client gives to one thing it is, the first being 0. */
  const numberOfKey = (id: string, key: string): number => {
    const keys = keysOf.get(id) ?? [];
    keysOf.set(id, keys);
    return keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1;
  };

  const sourceOf = (field: FieldNode, key: string): string => {
    const name = field.name.value;
    if (name === "__typename") return name;
    const own = field.directives?.filter((one) => !CONDITIONS.has(one.name.value)) ?? [];
    const parts = [
      ...(field.arguments ?? []).map((one) => print(one)).sort(),
      ...own.map((one) => print(one)),
    ];
    const id = `${name}(${parts.join(",")})`;
    const apart = field.selectionSet || (mutation && typeInfo.getParentType() === mutation);
    const number = apart ? numberOfKey(id, key) : 0;
    if (!number && !own.length && !typeInfo.getFieldDef()?.args.length) return name;
    const distinct = `${id} ${number}`;
    const alias = numbers.get(distinct) ?? numbers.size;
    numbers.set(distinct, alias);
    return `${name}${separator}${alias}`;
  };

  const numberOfRequirement = (field: string): number => {
    const requirement = requirementOf(typeInfo.getParentType()?.name ?? "", field);
    if (!requirement) return NO_REQUIREMENT;
    const known = requirements.get(requirement.id) ?? { number: requirements.size, requirement };
    requirements.set(requirement.id, known);
    return known.number;
  };

  const operation = client.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const representations = operation ? clientsRepresentations(operation) : REPRESENTATIONS;
  const document = visit(
    client,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(field): CanonicalField | null {
          if (isIntrospection(field)) {
            introspects = true;
            sources.push("");
            required.push(NO_REQUIREMENT);
            return null;
          }
          const clientKey = field.alias?.value ?? field.name.value;
          const source = sourceOf(field, clientKey);
          sources.push(source);
          if (!field.selectionSet) countCopy(source, clientKey);
          const requirement = numberOfRequirement(field.name.value);
          required.push(requirement);
          const { alias: _, ...others } = field;
          const bare = {
            ...others,
            ...(requirement === NO_REQUIREMENT ? {} : { requirement }),
            arguments: inOrder(field.arguments),
          };
          if (source === field.name.value) return { ...bare, clientKey };
          return { ...bare, clientKey, alias: { kind: Kind.NAME, value: source } };
        },
      },
      SelectionSet: {
        // Where types decide of what is asked, they are asked for: the planner may otherwise ask nothing of an object
        // of which no fragment holds, and it would seem to be null.
        leave: (set) =>
          isAbstractType(typeInfo.getParentType()) && !set.selections.some(isTypename) && hasFragments(set)
            ? { ...set, selections: [ADDED_TYPENAME, ...set.selections] }
            : undefined,
      },
      Variable: {
        enter: (variable) =>
          variable.name.value === REPRESENTATIONS
            ? { ...variable, name: { kind: Kind.NAME, value: representations } }
            : undefined,
      },
      FragmentSpread: {
        enter: (spread) => (directiveOf(spread, "defer") ? numbered(spread, defers++) : undefined),
      },
      InlineFragment: {
        enter: (fragment) => (directiveOf(fragment, "defer") ? numbered(fragment, defers++) : undefined),
      },
    }),
  );
  return {
    document,
    sources,
    requirements: [...requirements.values()].map(({ requirement }) => requirement),
    required: requirements.size ? required : [],
    introspects,
    copies,
    defers,
  };
}

const inOrder = (args: readonly ArgumentNode[] = []): readonly ArgumentNode[] =>
  args.length > 1
    ? [...args].sort(({ name: one }, { name: other }) => (one.value < other.value ? -1 : 1))
    : args;

const NO_REQUIREMENT = -1;

/** The `__typename` that no client asked for. */
export const ADDED_TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

const isTypename = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && selection.name.value === "__typename" && !selection.directives?.length;

const hasFragments = ({ selections }: SelectionSetNode): boolean =>
  selections.some(({ kind }) => kind !== Kind.FIELD);

const CONDITIONS: ReadonlySet<string> = new Set(["skip", "include"]);

function numbered<Node extends { readonly directives?: readonly DirectiveNode[] | undefined }>(
  node: Node,
  number: number,
): Node {
  const directives = node.directives?.map((directive): DirectiveNode => {
    if (directive.name.value !== "defer") return directive;
    const others = directive.arguments?.filter(({ name }) => name.value !== "label") ?? [];
    const label = {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: "label" },
      value: { kind: Kind.STRING, value: String(number) },
    } as const;
    return { ...directive, arguments: [...others, label] };
  });
  return { ...node, directives };
}
