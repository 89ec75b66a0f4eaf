import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from "graphql";

/** Arguments of one application of a directive. */
export type Application = Readonly<Record<string, unknown>>;

/**
 * What a supergraph says of its types, fields and arguments by directives that are not for planning: access, cost,
 * cache, contracts. A directive is asked by its name in its own specification, whatever the supergraph calls it.
 */
export interface Annotations {
  /** Is the directive applied anywhere? */
  has(directive: string): boolean;
  onType(type: string, directive: string): readonly Application[];
  onField(type: string, field: string, directive: string): readonly Application[];
  onArgument(type: string, field: string, argument: string, directive: string): readonly Application[];
}

/** Reads the annotations of a supergraph. Throws on a text that is not GraphQL. */
export function readAnnotations(supergraphSdl: string): Annotations {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = specifiedNames(document);
  const found = new Map<string, Application[]>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined): void => {
    for (const { name, arguments: given = [] } of directives ?? []) {
      const id = `${coordinate}@${names.get(name.value) ?? name.value}`;
      const application = Object.fromEntries(
        given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
      );
      const known = found.get(id);
      if (known) known.push(application);
      else found.set(id, [application]);
    }
  };
  for (const definition of document.definitions) {
    if (!isTypeDefinition(definition)) continue;
    const type = definition.name.value;
    note(type, definition.directives);
    if (!("fields" in definition)) continue;
    for (const field of definition.fields ?? ([] as (FieldDefinitionNode | InputValueDefinitionNode)[])) {
      note(`${type}.${field.name.value}`, field.directives);
      if (!("arguments" in field)) continue;
      for (const argument of field.arguments ?? [])
        note(`${type}.${field.name.value}(${argument.name.value}:)`, argument.directives);
    }
  }
  const at = (coordinate: string, directive: string) => found.get(`${coordinate}@${directive}`) ?? NONE;
  return {
    has: (directive) => [...found.keys()].some((id) => id.endsWith(`@${directive}`)),
    onType: (type, directive) => at(type, directive),
    onField: (type, field, directive) => at(`${type}.${field}`, directive),
    onArgument: (type, field, argument, directive) => at(`${type}.${field}(${argument}:)`, directive),
  };
}

const NONE: readonly Application[] = [];

const isTypeDefinition = (definition: { kind: string }): definition is TypeDefinitionNode =>
  TYPE_KINDS.has(definition.kind);
const TYPE_KINDS: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
]);

/** Names of directives in the supergraph → their names in their specifications, as its `@link`s say. */
function specifiedNames(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== "link") continue;
      const link = Object.fromEntries(
        (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
      );
      const specification = specificationOf(String(link.url ?? ""));
      // The directive that has the name of its specification, as `@tag` of `…/tag/v0.3`.
      if (typeof link.as === "string") names.set(link.as, specification);
      for (const one of Array.isArray(link.import) ? link.import : []) {
        const { name, as } = typeof one === "string" ? { name: one, as: one } : (one as Imported);
        if (name.startsWith("@")) names.set((as ?? name).slice(1), name.slice(1));
      }
    }
  }
  return names;
}

interface Imported {
  name: string;
  as?: string;
}

/** `https://specs.apollo.dev/tag/v0.3` → `tag` */
const specificationOf = (url: string): string => /([^/]+)(?:\/v\d+\.\d+)?\/?$/.exec(url)?.[1] ?? "";
