import { type FieldNode, type GraphQLField, Kind } from "graphql";
import type { ListSize } from "./model.ts";
import type { Size } from "./program.ts";

/**
 * How many items `@listSize` says that a field gives, by what is written of its arguments and their defaults; `count`
 * is how many of them say so.
 */
export function sizeOf(
  said: ListSize,
  byDefault: number,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): { size: Size | number; count: number } {
  const otherwise = said.assumed ?? byDefault;
  const given = said.slicing.flatMap((name): Size["given"][number][] => {
    const value = node.arguments?.find((one) => one.name.value === name)?.value;
    const usual = field.args.find((one) => one.name === name)?.defaultValue;
    const absent = typeof usual === "number" ? usual : undefined;
    if (!value) return absent === undefined ? [] : [absent];
    if (value.kind === Kind.VARIABLE) return [{ variable: value.name.value, absent }];
    return value.kind === Kind.INT ? [Number(value.value)] : [];
  });
  const count = given.length;
  if (!count) return { size: otherwise, count };
  const numbers = given.filter((one) => typeof one === "number");
  return { size: numbers.length === count ? Math.max(0, ...numbers) : { given, otherwise }, count };
}
