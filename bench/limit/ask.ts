import { Pool } from "undici";

export type System = "catalogue" | "metiers" | "orientation" | "remuneration";

/** Sends a body to a system and gives the `data` of its answer. */
export type Ask = <Data>(system: System, body: string) => Promise<Data>;

/** Connections to one subgraph: as many as our gateway's own transport opens. */
export const CONNECTIONS = 32;

/** The data of an answer; any error ends the request, as nothing goes wrong in the bench. */
export function dataOf<Data>(text: string): Data {
  const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`a subgraph answered ${JSON.stringify(errors).slice(0, 200)}`);
  return data;
}

/** Asks through `undici`, by its quickest way: handlers called by the parser, no stream, no headers kept. */
export function askByUndici(urls: Record<System, string>): Ask {
  const pools = new Map(
    Object.entries(urls).map(([system, url]) => [
      system,
      new Pool(new URL(url).origin, { connections: CONNECTIONS }),
    ]),
  );
  return <Data>(system: System, body: string) =>
    new Promise<Data>((resolve, reject) => {
      const chunks: Buffer[] = [];
      (pools.get(system) as Pool).dispatch(
        { method: "POST", path: "/graphql", headers: { "content-type": "application/json" }, body },
        {
          onRequestStart() {},
          onResponseStart() {},
          onResponseData(_controller, chunk) {
            chunks.push(chunk);
          },
          onResponseEnd() {
            try {
              const [first] = chunks;
              resolve(dataOf((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString()));
            } catch (error) {
              reject(error as Error);
            }
          },
          onResponseError(_controller, error) {
            reject(error);
          },
        },
      );
    });
}
