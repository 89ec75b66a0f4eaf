import type { Claim } from "../http/door.ts";

/** A partner key as it was given. */
export interface SaidKey {
  text: string;
  /** Was it in the address, as the parameter `cle`? */
  byAddress: boolean;
}

/** What an identity is given as when it is not a text: it is refused, and does not pass for nothing said. */
const NO_TEXT = "?";

const textOf = (said: unknown): string | undefined =>
  said == null || said === "" ? undefined : typeof said === "string" ? said : NO_TEXT;

/** `Authorization`: of the request, or of the first message of a WebSocket, where a browser cannot set headers. */
export function authorizationOf({ headers, parameters }: Claim): string | undefined {
  const said = parameters && textOf(parameters.Authorization ?? parameters.authorization);
  return said ?? headers.authorization;
}

/** A partner key: `x-api-key`, `cle` in the address (widgets ask by GET), `cle` or `x-api-key` in the first message of a WebSocket. */
export function keyOf({ headers, parameters, query }: Claim): SaidKey | undefined {
  const said =
    textOf(headers["x-api-key"]) ?? (parameters && textOf(parameters.cle ?? parameters["x-api-key"]));
  if (said !== undefined) return { text: said, byAddress: false };
  const text = textOf((query as Record<string, unknown> | undefined)?.cle);
  return text ? { text, byAddress: true } : undefined;
}

/** The site whose page asks, as its browser says: pages cannot make it say another. */
export const siteOf = ({ headers }: Claim): { origin: string | undefined; sameHost: string | undefined } => ({
  origin: headers.origin,
  sameHost: headers["sec-fetch-site"] === "same-origin" ? headers.host : undefined,
});
