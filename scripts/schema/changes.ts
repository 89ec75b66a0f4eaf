import { Supergraph } from "@apollo/federation-internals";
import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import type { Usage } from "@passerelle/gateway/observe/usage/usage-file";
import { type GraphQLSchema, parse, validate } from "graphql";

/** A document of a client. */
export interface ClientDocument {
  /** Whose it is, as it is told. */
  name: string;
  text: string;
}

/** What tells who uses a graph; nothing known when both are absent. */
export interface Clients {
  usage?: Usage;
  documents?: readonly ClientDocument[];
  /** Days without a use after which something is used no more. */
  days: number;
  today: string;
}

export interface SchemaChange {
  level: "breaking" | "dangerous" | "safe";
  message: string;
  path: string;
  /** Of a breaking change: who would be broken, or why that cannot be told; empty when nobody would. */
  users: string[];
}

/** The graph that clients of a supergraph see. */
export const clientSchema = (supergraphSdl: string): GraphQLSchema =>
  Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false })
    .apiSchema()
    .toGraphQLJSSchema();

const LEVELS = {
  [CriticalityLevel.Breaking]: "breaking",
  [CriticalityLevel.Dangerous]: "dangerous",
  [CriticalityLevel.NonBreaking]: "safe",
} as const;

/** What changes from one graph to another, descriptions apart, what breaks clients first. */
export async function schemaChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
  clients: Clients,
): Promise<SchemaChange[]> {
  const changes = (await diff(before, after)).filter(({ type }) => !String(type).includes("DESCRIPTION"));
  const broken = brokenDocuments(before, after, clients.documents ?? []);
  return changes
    .map((change): SchemaChange => {
      const level = LEVELS[change.criticality.level];
      const users = level === "breaking" ? usersOf(change, clients, broken) : [];
      return { level, message: change.message, path: change.path ?? "", users };
    })
    .sort((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level));
}

const ORDER: readonly SchemaChange["level"][] = ["breaking", "dangerous", "safe"];

/** Documents that were valid and are no more, with what is said of them. */
function brokenDocuments(
  before: GraphQLSchema,
  after: GraphQLSchema,
  documents: readonly ClientDocument[],
): { name: string; reasons: string }[] {
  return documents.flatMap(({ name, text }) => {
    const document = parse(text);
    if (validate(before, document).length) return [];
    const reasons = validate(after, document).map(({ message }) => message);
    return reasons.length ? [{ name, reasons: reasons.join(" ") }] : [];
  });
}

function usersOf(change: Change, clients: Clients, broken: readonly { name: string; reasons: string }[]) {
  const { usage, documents } = clients;
  if (!usage && !documents) return ["nothing tells that nobody uses it: give --usage or --manifest"];
  const last = change.path?.split(".").at(-1)?.replace(/^@/, "") ?? "";
  const named = broken.filter(({ reasons }) => reasons.includes(last)).map(({ name }) => `document ${name}`);
  return usage ? [...named, ...counted(change, usage, clients)] : named;
}

/** Who used it lately, by the counters; they know fields and arguments, and not what comes in variables. */
function counted(change: Change, usage: Usage, { days, today }: Clients): string[] {
  const since = new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  if (usage.since > since) return [`counted since ${usage.since} only, less than ${days} days`];
  const isUsed = coordinates(change);
  if (!isUsed) return ["the counters do not see what comes in variables or answers"];
  const found = new Map<string, { count: number; last: string }>();
  for (const [coordinate, consumers] of usage.uses) {
    if (!isUsed(coordinate)) continue;
    for (const [consumer, { count, last }] of consumers) {
      if (last < since) continue;
      const known = found.get(consumer);
      found.set(consumer, {
        count: (known?.count ?? 0) + count,
        last: known && known.last > last ? known.last : last,
      });
    }
  }
  return [...found].map(([consumer, { count, last }]) => `${consumer} (${count} times, last on ${last})`);
}

/** Which coordinates of the counters a change concerns; undefined when they cannot tell. */
function coordinates({ type, path = "" }: Change): ((coordinate: string) => boolean) | undefined {
  const [owner = "", field, argument] = path.split(".");
  if (/^(INPUT|ENUM|DIRECTIVE|UNION|SCHEMA)/.test(String(type))) return undefined;
  if (field === undefined) return (coordinate) => coordinate.startsWith(`${owner}.`);
  // An argument that is now required concerns those who do not give it.
  if (argument === undefined || String(type) === "FIELD_ARGUMENT_ADDED")
    return (coordinate) => coordinate === `${owner}.${field}`;
  return (coordinate) => coordinate === `${owner}.${field}(${argument}:)`;
}

/** The changes of one graph, as a terminal shows them. */
export function writtenChanges(changes: readonly SchemaChange[]): string {
  if (!changes.length) return "  no change\n";
  return changes
    .map(({ level, message, users }) => {
      const label =
        level === "breaking" ? (users.length ? "BREAKS" : "unused") : level === "dangerous" ? "danger" : "ok";
      return [`  ${label.padEnd(7)} ${message}`, ...users.map((user) => `            used by ${user}`)].join(
        "\n",
      );
    })
    .join("\n")
    .concat("\n");
}
