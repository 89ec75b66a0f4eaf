import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parseValue,
  valueFromASTUntyped,
} from "graphql";
import type { Draw } from "./draw.ts";

/** Literals of scalars, by name; another scalar takes any of them. */
const LITERALS: Readonly<Record<string, readonly string[]>> = {
  Int: ["0", "1", "2", "-3"],
  Float: ["0.5", "2", "1e3"],
  String: ['""', '"EUR"', '"é\\n\\"x\\""'],
  ID: ['"1"', '"2"', "3"],
  Boolean: ["true", "false"],
};

/** Draws the arguments of fields, and the variables that they use. */
export class ArgumentWriter {
  readonly values: Record<string, unknown> = {};
  readonly #draw: Draw;
  readonly #given: Readonly<Record<string, readonly string[]>>;
  readonly #declared = new Map<string, string>();

  constructor(draw: Draw, given: Readonly<Record<string, readonly string[]>>) {
    this.#draw = draw;
    this.#given = given;
  }

  /** `$v0: Int = 2, $yes: Boolean!`, of the variables used so far. */
  declarations(): string {
    return [...this.#declared].map(([name, type]) => `$${name}: ${type}`).join(", ");
  }

  write(args: readonly GraphQLArgument[]): string {
    const given = args
      .filter((one) => (isNonNullType(one.type) && one.defaultValue === undefined) || this.#draw.chance(2))
      .map(({ name, type }) => `${name}: ${this.#value(name, type, true)}`);
    return given.length ? `(${given.join(", ")})` : "";
  }

  /** A literal or a variable, for `@skip` and `@include`. */
  boolean(): string {
    const chosen = this.#draw.pick(["true", "false", "$yes", "$no", "$yes", "$no", "$absent"]);
    if (chosen === "$absent") this.#declared.set("absent", "Boolean! = true");
    else if (chosen.startsWith("$")) {
      this.#declared.set(chosen.slice(1), "Boolean!");
      this.values[chosen.slice(1)] = chosen === "$yes";
    }
    return chosen;
  }

  #value(name: string, type: GraphQLInputType, variables: boolean): string {
    if (variables && this.#draw.chance(3)) return this.#variable(name, type);
    if (!isNonNullType(type) && this.#draw.chance(6)) return "null";
    const given = Object.hasOwn(this.#given, name) ? this.#given[name] : undefined;
    const inner = getNullableType(type);
    if (given) {
      const fit = given.filter((text) => !isNonNullType(type) || text !== "null");
      return this.#draw.pick(fit.length ? fit : given);
    }
    if (isListType(inner)) {
      const items = Array.from({ length: this.#draw.below(3) }, () =>
        this.#value("", inner.ofType, variables),
      );
      return `[${items.join(", ")}]`;
    }
    if (isEnumType(inner)) return this.#draw.pick(inner.getValues()).name;
    if (!isInputObjectType(inner)) return this.#draw.pick(LITERALS[inner.name] ?? LITERALS.String ?? []);
    const fields = Object.values(inner.getFields())
      .filter((one) => (isNonNullType(one.type) && one.defaultValue === undefined) || this.#draw.chance(2))
      .map((one) => `${one.name}: ${this.#value(one.name, one.type, variables)}`);
    return `{ ${fields.join(", ")} }`;
  }

  #variable(name: string, type: GraphQLInputType): string {
    const variable = `v${this.#declared.size}`;
    const byDefault = this.#draw.chance(3) ? ` = ${this.#value(name, type, false)}` : "";
    this.#declared.set(variable, `${type}${byDefault}`);
    const optional = byDefault !== "" || !isNonNullType(type);
    if (!optional || !this.#draw.chance(3)) this.values[variable] = plain(this.#value(name, type, false));
    return `$${variable}`;
  }
}

/** The JSON of a literal. */
const plain = (literal: string): unknown =>
  JSON.parse(JSON.stringify(valueFromASTUntyped(parseValue(literal))));
