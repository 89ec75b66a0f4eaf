import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  type SelectionSetNode,
} from "graphql";
import type { Freedom } from "./perturbation.ts";

interface Declared {
  subgraph: string;
  node: FieldDefinitionNode;
}

/** Reads, in the SDL of a scenario's subgraphs, which of them own a field and what federation makes of it. */
export class Ownership {
  readonly #supergraph: GraphQLSchema;
  readonly #fields = new Map<string, Declared[]>();
  readonly #keys = new Map<string, SelectionSetNode[]>();
  readonly #freedom = new Map<string, Freedom>();

  constructor(supergraph: GraphQLSchema, subgraphs: ReadonlyMap<string, DocumentNode>) {
    this.#supergraph = supergraph;
    for (const [subgraph, document] of subgraphs)
      for (const node of document.definitions) {
        if (!("fields" in node) || node.kind.startsWith("Input")) continue;
        const type = node.name.value;
        for (const key of directives(node.directives, "key")) this.#key(subgraph, type, key);
        for (const context of directives(node.directives, "context")) this.#mark(type, context);
        for (const field of (node.fields ?? []) as FieldDefinitionNode[]) {
          const id = `${type}.${field.name.value}`;
          this.#fields.set(id, [...(this.#fields.get(id) ?? []), { subgraph, node: field }]);
        }
      }
    for (const [id, declared] of this.#fields) {
      const [type = ""] = id.split(".");
      for (const { node } of declared) {
        for (const directive of directives(node.directives, "requires"))
          this.#used(type, fieldsOf(directive), "null");
        for (const argument of node.arguments ?? [])
          for (const directive of directives(argument.directives, "fromContext")) this.#mark(type, directive);
      }
      // Where one subgraph says `Int!` and another `Int`, a null means different things to them.
      if (new Set(declared.map(({ node }) => print(node.type))).size > 1) this.#limit(id, "none");
    }
  }

  /** Keys by which a subgraph finds entities of a type. */
  keys(subgraph: string, type: string): readonly SelectionSetNode[] {
    return this.#keys.get(`${subgraph} ${type}`) ?? [];
  }

  /** All keys of a subgraph: the fields of a nested key may be external too. */
  nested(subgraph: string): SelectionSetNode[] {
    return [...this.#keys].flatMap(([id, keys]) => (id.startsWith(`${subgraph} `) ? keys : []));
  }

  /** The subgraphs that answer a field, on the type itself or on an interface object. */
  owners(type: string, field: string): string[] {
    const declared = this.#named(type).flatMap((name) => this.#fields.get(`${name}.${field}`) ?? []);
    const overridden = declared.flatMap(({ node }) =>
      directives(node.directives, "override").map((directive) => text(directive, "from")),
    );
    return declared
      .filter(({ node }) => !directives(node.directives, "external").length)
      .map(({ subgraph }) => subgraph)
      .filter((subgraph) => !overridden.includes(subgraph));
  }

  requires(type: string, field: string): SelectionSetNode | undefined {
    for (const name of this.#named(type))
      for (const { node } of this.#fields.get(`${name}.${field}`) ?? [])
        for (const directive of directives(node.directives, "requires")) return fieldsOf(directive);
    return undefined;
  }

  freedom(type: string, field: string): Freedom {
    const all = this.#named(type).map((name) => this.#freedom.get(`${name}.${field}`) ?? "any");
    return all.includes("none") ? "none" : all.includes("null") ? "null" : "any";
  }

  /** A type and the interfaces that may stand for it. */
  #named(type: string): string[] {
    const found = this.#supergraph.getType(type);
    return isObjectType(found) ? [type, ...found.getInterfaces().map(({ name }) => name)] : [type];
  }

  #key(subgraph: string, type: string, directive: ConstDirectiveNode) {
    const key = fieldsOf(directive);
    this.#used(type, key, "none");
    const resolvable = directive.arguments?.find(({ name }) => name.value === "resolvable")?.value;
    if (resolvable?.kind === "BooleanValue" && !resolvable.value) return;
    const id = `${subgraph} ${type}`;
    this.#keys.set(id, [...(this.#keys.get(id) ?? []), key]);
  }

  /** All fields of a selection, on a type and on those that implement it. */
  #used(type: string, { selections }: SelectionSetNode, freedom: Freedom) {
    const found = this.#supergraph.getType(type);
    for (const selection of selections) {
      if (selection.kind === "InlineFragment")
        this.#used(selection.typeCondition?.name.value ?? type, selection.selectionSet, freedom);
      if (selection.kind !== "Field") continue;
      const objects = isInterfaceType(found) ? this.#supergraph.getPossibleTypes(found) : [];
      for (const one of [type, ...objects.map(({ name }) => name)]) {
        const of =
          isObjectType(found) || isInterfaceType(found) ? found.getFields()[selection.name.value] : null;
        this.#limit(`${one}.${selection.name.value}`, String(of?.type).endsWith("!") ? "none" : freedom);
        if (of && selection.selectionSet)
          this.#used(getNamedType(of.type).name, selection.selectionSet, freedom);
      }
    }
  }

  /** What contexts read is never perturbed: every field that any of their selections may name. */
  #mark(type: string, directive: ConstDirectiveNode) {
    const words = (text(directive, "field") ?? "").match(/\w+/g) ?? [];
    for (const [name, found] of Object.entries(this.#supergraph.getTypeMap()))
      if (isObjectType(found)) for (const word of words) this.#limit(`${name}.${word}`, "none");
    this.#limit(type, "none");
  }

  #limit(id: string, freedom: Freedom) {
    if (this.#freedom.get(id) !== "none") this.#freedom.set(id, freedom);
  }
}

export function directives(list: readonly ConstDirectiveNode[] | undefined, name: string) {
  return (list ?? []).filter((directive) => directive.name.value === name);
}

function text(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === "StringValue" ? value.value : undefined;
}

function fieldsOf(directive: ConstDirectiveNode): SelectionSetNode {
  const [operation] = parse(`{ ${text(directive, "fields")} }`).definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("a selection was expected");
  return operation.selectionSet;
}
