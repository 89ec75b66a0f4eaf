import { ANYONE } from "@passerelle/kernel/caller";
import type { SignedRequest, Signer } from "@passerelle/kernel/signing/signature";
import type { SubgraphRequest } from "./transport.ts";

const JSON_HEADERS = ["content-type", "application/json", "accept", "application/json"];

/** Headers of the requests to one address, as undici takes them: signed for a body and a caller when there is a signer. */
export function signedHeaders(
  sign: Signer | undefined,
  to: Pick<SignedRequest, "method" | "path" | "query">,
): (body: string | Buffer, request: Pick<SubgraphRequest, "caller" | "trace">) => string[] {
  return (body, { caller = ANYONE, trace }) => {
    if (!sign && !trace) return JSON_HEADERS;
    const headers = JSON_HEADERS.slice();
    const signed = sign?.({ ...to, body, caller });
    for (const name in signed) headers.push(name, signed[name as keyof typeof signed]);
    for (const name in trace) headers.push(name, trace[name] ?? "");
    return headers;
  };
}
