import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
  visit,
} from "graphql";
import type { PlannedFetch, PlannedNode } from "./planner.ts";
import { type RequiredStandIns, refineFetch } from "./required-groups.ts";

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A supergraph whose `@requires` have no arguments any more, and how its plans become plans of the real one. */
export interface WithoutRequiredArguments {
  supergraphSdl: string;
  refine(fetch: PlannedFetch): PlannedNode;
}

/**
 * Gives every field that a `@requires` asks with arguments, as `price(currency: "EUR")`, a name of its own.
 *
 * Apollo's planner forgets those arguments: two fields that require the same one with different arguments would
 * share its value, and so would the client's own. Here each becomes a field without arguments of the supergraph that
 * is planned; in the requests it is an alias of the real field again, and in the representations the real field. Two
 * that stand for the same field cannot be in one representation: their fetch is made twice.
 *
 * Returns undefined when no `@requires` has arguments.
 */
export function withoutRequiredArguments(
  supergraphSdl: string,
  separator: string,
): WithoutRequiredArguments | undefined {
  if (!/requires: "[^"]*\(/.test(supergraphSdl)) return undefined;
  const document = parse(supergraphSdl, { noLocation: true });
  const types = new Map(
    document.definitions.flatMap((one): [string, Composite][] =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? [[one.name.value, one]]
        : [],
    ),
  );
  const byText = new Map<string, string>();
  const added = new Map<string, Map<string, FieldDefinitionNode>>();
  const required: RequiredStandIns = { fields: new Map(), neededBy: new Map() };

  const standInFor = (field: FieldNode): string => {
    const args = (field.arguments ?? []).map((one) => print(one)).sort();
    const text = `${field.name.value}(${args.join(",")})`;
    const name = byText.get(text) ?? `${field.name.value}${separator}required${byText.size}`;
    byText.set(text, name);
    required.fields.set(name, field);
    return name;
  };

  const addTo = (type: Composite, field: string, name: string): void => {
    const definition = type.fields?.find((one) => one.name.value === field);
    if (!definition) return;
    const list = added.get(type.name.value) ?? new Map<string, FieldDefinitionNode>();
    added.set(type.name.value, list);
    if (list.has(name)) return;
    list.set(name, { ...definition, name: { kind: Kind.NAME, value: name }, arguments: [] });
    for (const other of types.values())
      if (other.interfaces?.some((one) => one.name.value === type.name.value)) addTo(other, field, name);
  };

  const replaceIn = (set: SelectionSetNode, on: string, needed: Set<string>): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return {
          ...selection,
          selectionSet: replaceIn(selection.selectionSet, selection.typeCondition?.name.value ?? on, needed),
        };
      const type = types.get(on);
      const definition = type?.fields?.find((one) => one.name.value === selection.name.value);
      const below = definition && namedType(definition.type).name.value;
      const inside =
        selection.selectionSet && below ? replaceIn(selection.selectionSet, below, needed) : undefined;
      const kept = inside ? { ...selection, selectionSet: inside } : selection;
      // One asked without the arguments it takes is not the one asked with some.
      if (!type || !definition?.arguments?.length) return kept;
      const name = standInFor(selection);
      addTo(type, selection.name.value, name);
      needed.add(name);
      return { ...kept, name: { kind: Kind.NAME, value: name } as const, arguments: [] };
    }),
  });

  const graphs = graphNames(document);
  const withoutArguments = (type: Composite): Composite => ({
    ...type,
    fields:
      type.fields?.map((field) => ({
        ...field,
        directives:
          field.directives?.map((directive): ConstDirectiveNode => {
            const requires = stringArgument(directive, "requires");
            if (directive.name.value !== "join__field" || requires === undefined) return directive;
            const needed = new Set<string>();
            const set = replaceIn(selectionSet(requires), type.name.value, needed);
            const graph = graphs.get(enumArgument(directive, "graph") ?? "") ?? "";
            if (needed.size) required.neededBy.set(`${graph} ${type.name.value}.${field.name.value}`, needed);
            return withArgument(directive, "requires", print(set).slice(1, -1).trim());
          }) ?? [],
      })) ?? [],
  });
  const replaced = visit(document, {
    ObjectTypeDefinition: withoutArguments,
    InterfaceTypeDefinition: withoutArguments,
  });
  const extended = visit(replaced, {
    enter(node) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        return undefined;
      const own = added.get(node.name.value);
      return own ? { ...node, fields: [...(node.fields ?? []), ...own.values()] } : undefined;
    },
  });
  return {
    supergraphSdl: print(extended),
    refine: (fetch) => refineFetch(fetch, required),
  };
}

/** Names of the subgraphs by the value that stands for them in the supergraph. */
function graphNames(document: DocumentNode): Map<string, string> {
  const graphs = document.definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === "join__Graph",
  );
  return new Map(
    graphs?.kind === Kind.ENUM_TYPE_DEFINITION
      ? graphs.values?.map(({ name, directives }) => [
          name.value,
          (directives?.[0] && stringArgument(directives[0], "name")) ?? name.value,
        ])
      : [],
  );
}

const namedType = (type: TypeNode): NamedTypeNode =>
  type.kind === Kind.NAMED_TYPE ? type : namedType(type.type);

const selectionSet = (text: string): SelectionSetNode =>
  (parse(`{ ${text} }`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet;

const argumentOf = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((one) => one.name.value === name)?.value;

function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function enumArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

const withArgument = (directive: ConstDirectiveNode, name: string, value: string): ConstDirectiveNode => ({
  ...directive,
  arguments:
    directive.arguments?.map((one) =>
      one.name.value === name ? { ...one, value: { kind: Kind.STRING, value } } : one,
    ) ?? [],
});
