import { randomBytes } from "node:crypto";

/** One request of a hostile client. */
export interface HostileRequest {
  name: string;
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const json = { "content-type": "application/json" };
const post =
  (name: string, query: string, headers: Record<string, string> = json, more: object = {}) =>
  () => ({
    name,
    method: "POST" as const,
    path: "/graphql",
    headers,
    body: JSON.stringify({ query, ...more }),
  });
const nested = (depth: number) =>
  `{ metiers { edges { node ${"{ formations { edges { node ".repeat(depth)}{ id }${" } } }".repeat(depth)} } } }`;

/** The hostile tenth: each is to be refused, and none may cost the others anything. */
export const HOSTILE: readonly (() => HostileRequest)[] = [
  post("deep", nested(12)),
  post("very deep", `{ ${"a { ".repeat(3_000)}b${" }".repeat(3_000)} }`),
  post("aliases", `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(" ")} }`),
  post(
    "fragments",
    `{ ...f0 } ${Array.from({ length: 20 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`).join(" ")} fragment f20 on Query { __typename }`,
  ),
  post(
    "dear",
    "{ formations(first: 100) { edges { node { sessions(first: 100) { edges { node { id } } } } } } }",
  ),
  post("huge page", "{ formations(first: 1000000000) { edges { node { id } } } }"),
  () =>
    post(
      "never the same",
      `{ metier(id: "${randomBytes(6).toString("hex")}") { a${randomBytes(6).toString("hex")}: id } }`,
    )(),
  post("forged token", "{ moi { acteur } }", {
    ...json,
    authorization: "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
  }),
  () =>
    post("unknown kid", "{ moi { acteur } }", {
      ...json,
      authorization: `Bearer ${Buffer.from(JSON.stringify({ alg: "RS256", typ: "at+jwt", kid: randomBytes(8).toString("hex") })).toString("base64url")}.${Buffer.from('{"iss":"x"}').toString("base64url")}.AAAA`,
    })(),
  post("no such key", "{ moi { acteur } }", { ...json, "x-api-key": "psl_public_rien" }),
  post("hidden field", "{ importsCatalogue { id } }"),
  post(
    "introspection without end",
    `{ __schema { types { ${"fields { type { ".repeat(14)}name${" } }".repeat(14)} } } }`,
  ),
  () => ({ name: "not JSON", method: "POST", path: "/graphql", headers: json, body: "{" }),
  () => ({ name: "too long", method: "POST", path: "/graphql", headers: json, body: "x".repeat(400_000) }),
  () => ({
    name: "unknown document",
    method: "GET",
    path: `/graphql?documentId=${randomBytes(32).toString("hex")}`,
    headers: {},
  }),
];
