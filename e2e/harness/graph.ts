import type { Example } from "@passerelle/gateway/http/explorer";
import { request } from "undici";

/** Tests read answers whose type only the query knows. */
type Json = ReturnType<typeof JSON.parse>;

export interface GraphAnswer {
  data: Json;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Asks the graph as any client would: one POST of JSON. */
export async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GraphAnswer> {
  const answer = await request(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.body.json()) as GraphAnswer;
}

/** Asks one of the examples, with other variables if given; fails on any error in the answer. */
export async function askExample(
  url: string,
  example: Example,
  variables: Record<string, unknown> = {},
): Promise<Json> {
  const answer = await ask(url, example.query, { ...example.variables, ...variables });
  expect(answer.errors ?? []).toEqual([]);
  return answer.data;
}
