import { readFileSync } from "node:fs";
import { EXAMPLES } from "../../scripts/stack/examples.ts";

/** One request of an honest client; `headers` and the key are read at each, since they change. */
export interface HonestRequest {
  name: string;
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Who asks: what each sends is read when it asks. */
export interface Credentials {
  token(): string;
  partnerKey(): string;
}

interface Manifest {
  operations: { id: string; name: string }[];
}

const manifest = JSON.parse(
  readFileSync(new URL("../../schema/documents.json", import.meta.url), "utf8"),
) as Manifest;

const json = { "content-type": "application/json" };

/**
 * The honest nine tenths: widgets by GET of trusted documents, portals with a partner's key, counsellors with a token,
 * dashboards; in the shares of a weekday.
 */
export function honestRequests({ token, partnerKey }: Credentials): (() => HonestRequest)[] {
  const post = (id: string, headers: () => Record<string, string>) => () => {
    const { query, variables } = named(id);
    return {
      name: id,
      method: "POST" as const,
      path: "/graphql",
      headers: { ...json, ...headers() },
      body: JSON.stringify({ query, variables }),
    };
  };
  const trusted = (id: string) => () => {
    const { query, variables } = named(id);
    const [, operationName] = /query\s+(\w+)/.exec(query) ?? [];
    const found = manifest.operations.find(({ name }) => name === operationName);
    if (!found) throw new Error(`${id} is no trusted document`);
    const search = new URLSearchParams({ documentId: found.id, variables: JSON.stringify(variables) });
    return { name: `${id} (trusted)`, method: "GET" as const, path: `/graphql?${search}`, headers: {} };
  };
  const partner = () => ({ "x-api-key": partnerKey() });
  const counsellor = () => ({ authorization: `Bearer ${token()}` });
  return [
    ...Array(4).fill(trusted("widget-formations")),
    ...Array(2).fill(trusted("page-metier")),
    post("page-metier", partner),
    post("question-de-toujours", partner),
    post("recherche-conseiller", counsellor),
    post("departements", counsellor),
    post("simulation", () => ({})),
  ] as (() => HonestRequest)[];
}

function named(id: string) {
  const found = EXAMPLES.find((example) => example.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
}
