import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import type { Annotations, Application } from "../../supergraph/annotations.ts";
import type { Alternatives, Requirement } from "./requirement.ts";

/** What the fields that clients see ask of their reader, by `@authenticated`, `@requiresScopes` and `@policy`. */
export class AccessRules {
  readonly #annotations: Annotations;
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, Requirement | undefined>();

  constructor(annotations: Annotations, schema: GraphQLSchema) {
    this.#annotations = annotations;
    this.#schema = schema;
  }

  /**
   * The requirement of a field of an object or interface: its own, that of the type that has it and that of the type
   * of its value; undefined when it has none.
   *
   * What is asked of an interface may be any of its objects: it requires what each of them does, for its type and for
   * the field. A union asks nothing: its objects are read by fragments on their types, which do.
   */
  of(type: string, field: string): Requirement | undefined {
    const id = `${type}.${field}`;
    if (this.#known.has(id)) return this.#known.get(id);
    const parent = this.#schema.getType(type);
    const value =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field]?.type : undefined;
    const made = value
      ? conjunction([
          ...this.#namesOf(parent).flatMap((name) => [this.#ofType(name), this.#ofField(name, field)]),
          ...this.#namesOf(getNamedType(value)).map((name) => this.#ofType(name)),
        ])
      : undefined;
    this.#known.set(id, made);
    return made;
  }

  /** A type and, of an interface, the objects that clients see of it. */
  #namesOf(type: GraphQLNamedType | undefined): string[] {
    if (!type) return [];
    if (!isInterfaceType(type)) return [type.name];
    return [type.name, ...this.#schema.getPossibleTypes(type).map(({ name }) => name)];
  }

  #ofType(type: string): Part {
    return partOf((directive) => this.#annotations.onType(type, directive));
  }

  #ofField(type: string, field: string): Part {
    return partOf((directive) => this.#annotations.onField(type, field, directive));
  }
}

type Part = Omit<Requirement, "id">;

/** What the directives of one element ask. */
const partOf = (applications: (directive: string) => readonly Application[]): Part => ({
  authenticated: applications("authenticated").length > 0,
  scopes: applications("requiresScopes").flatMap(({ scopes }) => alternativesOf(scopes)),
  policies: applications("policy").flatMap(({ policies }) => alternativesOf(policies)),
});

/** Alternatives in one order, each in one order; none when there are none to choose from, which asks nothing. */
function alternativesOf(value: unknown): Alternatives[] {
  const lists = Array.isArray(value) ? value.map((one) => [...new Set([one].flat().map(String))].sort()) : [];
  return lists.length ? [lists.sort((one, other) => (String(one) < String(other) ? -1 : 1))] : [];
}

/** All of several requirements, each thing once; undefined when they ask nothing. */
function conjunction(parts: readonly Part[]): Requirement | undefined {
  const authenticated = parts.some((one) => one.authenticated);
  const scopes = distinct(parts.flatMap((one) => one.scopes));
  const policies = distinct(parts.flatMap((one) => one.policies));
  if (!authenticated && !scopes.length && !policies.length) return undefined;
  return { id: JSON.stringify([authenticated, scopes, policies]), authenticated, scopes, policies };
}

function distinct(all: readonly Alternatives[]): Alternatives[] {
  const byText = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}
