import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isSpecifiedScalarType,
} from "graphql";

type Given = Readonly<Record<string, unknown>>;

/** Tells what is wrong at a place, `filtre.codes[3]`; answers whether it wants to know more. */
export type Tell = (place: string, message: string) => boolean;

/** Is a value, plainly, one of a type? False where it must be judged with more care. */
export type IsPlainlyRight = (type: GraphQLInputType, value: unknown) => boolean;

/** Levels of a value below a scalar of the subgraphs': whoever writes it as JSON does so by recursion. */
const MAX_DEPTH = 200;
/** Characters of a value that a message repeats. */
const MAX_SHOWN = 80;

/**
 * Judges a value as graphql-js does, and tells what is wrong with it.
 *
 * Not by graphql-js itself: its messages repeat the whole value, twice, for each error, which for a hostile one holds
 * the event loop for as long as a thousand requests. Answers whether to go on.
 */
export function tellWrong(
  type: GraphQLInputType,
  value: unknown,
  place: string,
  tell: Tell,
  isRight: IsPlainlyRight,
): boolean {
  if (isRight(type, value)) return true;
  if (isNonNullType(type))
    return value === null || value === undefined
      ? tell(place, `Expected non-nullable type "${type}" not to be null.`)
      : tellWrong(type.ofType, value, place, tell, isRight);
  if (value === null || value === undefined) return true;
  if (isListType(type)) {
    // A value that is no list stands for a list of one.
    if (!Array.isArray(value)) return tellWrong(type.ofType, value, place, tell, isRight);
    return value.every(
      (item, index) =>
        isRight(type.ofType, item) || tellWrong(type.ofType, item, `${place}[${index}]`, tell, isRight),
    );
  }
  if (isInputObjectType(type)) return tellWrongObject(type, value, place, tell, isRight);
  const message = wrongLeaf(type, value);
  return message === undefined || tell(place, message);
}

function tellWrongObject(
  type: GraphQLInputObjectType,
  value: unknown,
  place: string,
  tell: Tell,
  isRight: IsPlainlyRight,
): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return tell(place, `Expected type "${type}" to be an object.`);
  const given = value as Given;
  const fields = type.getFields();
  for (const field of Object.values(fields)) {
    const own = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    const goOn =
      own === undefined
        ? !isRequiredInputField(field) ||
          tell(place, `Field "${field.name}" of required type "${field.type}" was not provided.`)
        : tellWrong(field.type, own, `${place}.${field.name}`, tell, isRight);
    if (!goOn) return false;
  }
  for (const name in given)
    if (
      !Object.hasOwn(fields, name) &&
      !tell(place, `Field "${cut(name)}" is not defined by type "${type}".`)
    )
      return false;
  return !type.isOneOf || tellWrongChoice(type, given, place, tell);
}

function tellWrongChoice(type: GraphQLInputObjectType, given: Given, place: string, tell: Tell): boolean {
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  const [name = ""] = names;
  if (names.length !== 1) return tell(place, `Exactly one key must be specified for OneOf type "${type}".`);
  return given[name] !== null || tell(`${place}.${name}`, `Field "${name}" must be non-null.`);
}

/** Why a value is none of a scalar or of an enum. */
function wrongLeaf(
  type: Exclude<GraphQLInputType, { ofType: unknown } | GraphQLInputObjectType>,
  value: unknown,
): string | undefined {
  const isOurs = isEnumType(type) || isSpecifiedScalarType(type);
  if (typeof value === "object")
    return isOurs
      ? `Expected type "${type}".`
      : isDeeperThan(MAX_DEPTH, value)
        ? `More than ${MAX_DEPTH} levels.`
        : undefined;
  try {
    // Without suggestions of other names.
    if (type.parseValue(value, true) !== undefined) return undefined;
  } catch {
    // Its message repeats the value whole.
  }
  return `Expected type "${type}", found ${cut(JSON.stringify(value) ?? typeof value)}.`;
}

/** Does a value nest beyond so many levels? By recursion, which ends there. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  for (const key in value) if (isDeeperThan(levels - 1, (value as Given)[key])) return true;
  return false;
}

const cut = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
