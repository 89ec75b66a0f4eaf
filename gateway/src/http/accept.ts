/** What a client can read, by its `Accept` header. */
export interface Accepted {
  /** The `content-type` of a plain answer; none if the client reads no JSON. */
  json: string | undefined;
  /** Can it read an answer in parts (`multipart/mixed`, the `@defer` of 2022-08-24)? */
  parts: boolean;
  /** Does it prefer a stream of events to plain JSON? */
  events: boolean;
}

export const JSON_TYPE = "application/json; charset=utf-8";
const RESPONSE_TYPE = "application/graphql-response+json; charset=utf-8";

/** Clients send few distinct headers: each is read once, and a flood of others empties what is kept. */
const MAX_KNOWN = 200;
const known = new Map<string, Accepted>();

/** Reads an `Accept` header, by its weights; without one, the answer is `application/json`. */
export function readAccept(header: string | undefined): Accepted {
  const text = header || "*/*";
  const found = known.get(text);
  if (found) return found;
  const accepted = negotiate(text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, accepted);
  return accepted;
}

interface Range {
  type: string;
  parameters: ReadonlyMap<string, string>;
  /** Its weight, less a little for each range before it: the first of equals wins. */
  weight: number;
}

function negotiate(header: string): Accepted {
  const ranges = header.split(",").map(readRange);
  const json = weigh(ranges, "application/json");
  const response = weigh(ranges, "application/graphql-response+json");
  const events = named(ranges, "text/event-stream")?.weight ?? 0;
  return {
    json: response > json ? RESPONSE_TYPE : json > 0 ? JSON_TYPE : undefined,
    parts: ranges.some(readsParts),
    events: events > 0 && events > Math.max(json, response),
  };
}

function readRange(text: string, index: number): Range {
  const [type = "", ...rest] = text.split(";").map((part) => part.trim());
  const parameters = new Map(
    rest.map((part) => {
      const [name = "", value = ""] = part.split("=", 2).map((side) => side.trim());
      return [name.toLowerCase(), value.replace(/^"(.*)"$/, "$1")];
    }),
  );
  const q = Number(parameters.get("q") ?? 1);
  return { type: type.toLowerCase(), parameters, weight: q > 0 ? Math.min(q, 1) - index * 1e-6 : 0 };
}

const named = (ranges: readonly Range[], type: string) => ranges.find((range) => range.type === type);

/** The weight of a type: that of the narrowest range that covers it. */
const weigh = (ranges: readonly Range[], type: string): number =>
  (named(ranges, type) ?? named(ranges, "application/*") ?? named(ranges, "*/*"))?.weight ?? 0;

/** Is it the multipart of `@defer`, in the only version that we write? */
const readsParts = ({ type, parameters, weight }: Range): boolean =>
  type === "multipart/mixed" &&
  weight > 0 &&
  !parameters.has("subscriptionspec") &&
  (parameters.get("deferspec") ?? "20220824") === "20220824";
