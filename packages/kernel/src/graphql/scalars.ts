import { GraphQLScalarType, Kind } from "graphql";
import { badInput } from "../errors.ts";

/** A day of the calendar from year 1 (Postgres has no year 0) to 9999; there is no 30 February. */
function isDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/** The number that digits write from one place to another; negative when one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const ZERO = "0".charCodeAt(0);

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const dateText = (value: unknown): string => {
  if (typeof value === "string" && isDay(value)) return value;
  throw badInput("Date", {
    fr: `« ${String(value).slice(0, 40)} » n'est pas une date AAAA-MM-JJ du calendrier.`,
    en: `"${String(value).slice(0, 40)}" is not a calendar date YYYY-MM-DD.`,
  });
};

/** `Date`: a calendar day, `AAAA-MM-JJ`, without zone. */
export const DateScalar = new GraphQLScalarType({
  name: "Date",
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : dateText(value)),
  parseValue: dateText,
  parseLiteral: (node) => dateText(node.kind === Kind.STRING ? node.value : undefined),
});

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

const instantText = (value: unknown): string => {
  const day = typeof value === "string" ? INSTANT.exec(value)?.[1] : undefined;
  if (day !== undefined && isDay(day)) {
    const date = new Date(value as string);
    const year = date.getUTCFullYear();
    if (year >= 1 && year <= 9_999) return date.toISOString();
  }
  throw badInput("DateTime", {
    fr: `« ${String(value).slice(0, 40)} » n'est pas un instant ISO 8601 avec fuseau.`,
    en: `"${String(value).slice(0, 40)}" is not an ISO 8601 instant with a zone.`,
  });
};

/** `DateTime`: an instant, ISO 8601 with zone, answered in UTC. */
export const DateTimeScalar = new GraphQLScalarType({
  name: "DateTime",
  serialize: (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
  parseValue: instantText,
  parseLiteral: (node) => instantText(node.kind === Kind.STRING ? node.value : undefined),
});

const amountText = (value: unknown): string => {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || !/^-?\d{1,12}(\.\d{1,2})?$/.test(text))
    throw badInput("Montant", {
      fr: `« ${String(value).slice(0, 40)} » n'est pas un montant en euros, comme "685.00".`,
      en: `"${String(value).slice(0, 40)}" is not an amount in euros, such as "685.00".`,
    });
  const [whole, cents = ""] = text.split(".");
  return `${whole}.${cents.padEnd(2, "0")}`;
};

/** `Montant`: euros as a decimal string with two decimals, never a float. */
export const MontantScalar = new GraphQLScalarType({
  name: "Montant",
  serialize: (value) => amountText(typeof value === "object" && value ? String(value) : value),
  parseValue: amountText,
  parseLiteral: (node) =>
    amountText(
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
        ? node.value
        : undefined,
    ),
});

/** The scalars of `schema/commun.graphql`, for every subgraph's resolvers. */
export const commonScalars = { Date: DateScalar, DateTime: DateTimeScalar, Montant: MontantScalar };
