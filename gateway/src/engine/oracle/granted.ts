import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type TypeNode,
  visit,
} from "graphql";
import type { Grants } from "../../access/identity.ts";

/** What access directives say in the SDL of a scenario's subgraphs, read apart from our engine's way. */
export class Granted {
  readonly #directives = new Map<string, ConstDirectiveNode[]>();
  readonly #types = new Map<string, string>();

  constructor(subgraphs: Iterable<DocumentNode>) {
    for (const { definitions } of subgraphs)
      for (const definition of definitions) {
        if (!("name" in definition) || !definition.name || !("directives" in definition)) continue;
        const type = definition.name.value;
        this.#note(type, definition.directives as readonly ConstDirectiveNode[]);
        if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
          continue;
        for (const { name, type: value, directives = [] } of definition.fields ?? []) {
          this.#note(`${type}.${name.value}`, directives);
          this.#types.set(`${type}.${name.value}`, nameOf(value));
        }
      }
  }

  /** The code with which a field of an object is refused; nothing when it is granted. */
  refusal(type: string, field: string, grants: Grants): "UNAUTHENTICATED" | "FORBIDDEN" | undefined {
    const value = this.#types.get(`${type}.${field}`) ?? "";
    const all = [type, `${type}.${field}`, value].flatMap((id) => this.#directives.get(id) ?? []);
    if (all.every((directive) => allows(directive, grants))) return undefined;
    return grants.authenticated ? "FORBIDDEN" : "UNAUTHENTICATED";
  }

  #note(id: string, directives: readonly ConstDirectiveNode[]): void {
    this.#directives.set(id, [...(this.#directives.get(id) ?? []), ...directives]);
  }
}

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

function allows({ name, arguments: given = [] }: ConstDirectiveNode, grants: Grants): boolean {
  const lists = () => JSON.parse(given[0] ? print(given[0].value) : "[]") as string[][];
  // No list at all asks nothing.
  const oneOf = (had: ReadonlySet<string>) =>
    !lists().length || lists().some((all) => all.every((one) => had.has(one)));
  switch (name.value) {
    case "authenticated":
      return grants.authenticated;
    case "requiresScopes":
      return oneOf(grants.scopes);
    case "policy":
      return oneOf(grants.policies);
    default:
      return true;
  }
}

/** The document with `__typename` everywhere: what has nothing else to show is fetched all the same. */
export const withTypenames = (query: string): string =>
  print(
    visit(parse(query), {
      SelectionSet: {
        leave: (set) => ({
          ...set,
          selections: [
            ...set.selections,
            { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } },
          ],
        }),
      },
    }),
  );
