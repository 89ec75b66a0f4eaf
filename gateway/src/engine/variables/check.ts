import {
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { refusedBecause } from "../document/refusal.ts";
import type { Refusal } from "../engine.ts";
import { type IsPlainlyRight, isDeeperThan, tellWrong } from "./wrong.ts";

type Given = Readonly<Record<string, unknown>>;

/** Errors told at most. */
const MAX_ERRORS = 20;
/** Levels below a scalar of the subgraphs' that are plainly right. */
const NEAR = 20;

/** Is the value surely one of the type? */
type Accepts = (value: unknown) => boolean;

/**
 * Compiles the variables of an operation into a check of those that a client gives, which returns why they are refused.
 *
 * `conditions` are those that `@skip`, `@include` and `@defer` read: with a default they may be absent, but not null.
 * What is plainly right is recognised at once; anything else is judged with the care of graphql-js.
 */
export function compileVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  conditions: readonly string[],
): (given: Given) => Refusal | undefined {
  const built = new Map<GraphQLInputType, Accepts>();
  const checks = variableDefinitions.map(({ variable, type, defaultValue }) => {
    const input = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as
      | GraphQLInputType
      | undefined;
    if (!input) throw new Error("a valid document knows the types of its variables");
    return {
      name: variable.name.value,
      type: input,
      mayBeAbsent: type.kind !== "NonNullType" || defaultValue !== undefined,
      accepts: accepts(input, built),
    };
  });
  const plainlyRight = (given: Given) =>
    checks.every(({ name, mayBeAbsent, accepts: isRight }) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      return value === undefined ? mayBeAbsent : isRight(value);
    });
  const isPlainlyRight: IsPlainlyRight = (type, value) => accepts(type, built)(value);
  return (given) => {
    try {
      const unsettled = conditions.find((name) => Object.hasOwn(given, name) && given[name] === null);
      if (unsettled !== undefined) return refusedCondition(unsettled);
      if (plainlyRight(given)) return undefined;
      const errors = wrongVariables(checks, given, isPlainlyRight);
      return errors.length ? { kind: "refused", status: 400, errors } : undefined;
    } catch (error) {
      // Nested beyond what recursion can follow.
      if (error instanceof RangeError) return { kind: "refused", status: 400, errors: [TOO_DEEP] };
      throw error;
    }
  };
}

/** What is wrong, in bounds: the first errors, each of them short. */
function wrongVariables(
  variables: readonly { name: string; type: GraphQLInputType; mayBeAbsent: boolean }[],
  given: Given,
  isPlainlyRight: IsPlainlyRight,
): GraphQLFormattedError[] {
  const errors: GraphQLFormattedError[] = [];
  const add = (message: string): boolean =>
    errors.push({ message, extensions: { code: "BAD_USER_INPUT" } }) < MAX_ERRORS;
  for (const { name, type, mayBeAbsent } of variables) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const goOn =
      value === undefined
        ? mayBeAbsent || add(`Variable "$${name}" of required type "${type}" was not provided.`)
        : tellWrong(
            type,
            value,
            name,
            (place, message) => add(`Variable "$${name}" got an invalid value at "${place}": ${message}`),
            isPlainlyRight,
          );
    if (!goOn) break;
  }
  return errors;
}

function accepts(type: GraphQLInputType, built: Map<GraphQLInputType, Accepts>): Accepts {
  const known = built.get(type);
  if (known) return known;
  // Input types may contain themselves: what is being built is found by name when it is used.
  built.set(type, (value) => built.get(type)?.(value) ?? false);
  const made = makeAccepts(type, built);
  built.set(type, made);
  return made;
}

function makeAccepts(type: GraphQLInputType, built: Map<GraphQLInputType, Accepts>): Accepts {
  if (isNonNullType(type)) {
    const inside = accepts(type.ofType, built);
    return (value) => value !== null && value !== undefined && inside(value);
  }
  if (isListType(type)) {
    const inside = accepts(type.ofType, built);
    return (value) => value === null || (Array.isArray(value) && value.every(inside));
  }
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => value === null || names.has(value as string);
  }
  if (isInputObjectType(type)) {
    if (type.isOneOf) return () => false;
    const fields = new Map(
      Object.values(type.getFields()).map((field) => [
        field.name,
        { required: isRequiredInputField(field), accepts: accepts(field.type, built) },
      ]),
    );
    const required = [...fields].flatMap(([name, field]) => (field.required ? [name] : []));
    return (value) => {
      if (value === null) return true;
      if (typeof value !== "object" || Array.isArray(value)) return false;
      const given = value as Given;
      for (const name in given) if (!fields.get(name)?.accepts(given[name])) return false;
      return required.every((name) => Object.hasOwn(given, name));
    };
  }
  switch (type.name) {
    case "String":
      return (value) => value === null || typeof value === "string";
    case "ID":
      return (value) => value === null || typeof value === "string" || Number.isSafeInteger(value);
    case "Int":
      return (value) => value === null || (typeof value === "number" && (value | 0) === value);
    case "Float":
      return (value) => value === null || (typeof value === "number" && Number.isFinite(value));
    case "Boolean":
      return (value) => value === null || typeof value === "boolean";
    default:
      // A scalar of the subgraphs': they judge it.
      return (value) => typeof value !== "object" || !isDeeperThan(NEAR, value);
  }
}

const refusedCondition = (name: string): Refusal =>
  refusedBecause("BAD_USER_INPUT", {
    fr: `La variable « ${name} » décide d'une partie de la réponse : elle ne peut pas être nulle.`,
    en: `The variable "${name}" decides of a part of the answer: it may not be null.`,
  });

const TOO_DEEP: GraphQLFormattedError = {
  message: "Les variables sont trop profondes.",
  extensions: { code: "BAD_USER_INPUT", messageEn: "The variables nest too deeply." },
};
