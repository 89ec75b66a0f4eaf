import { ANYONE, type Caller } from "@passerelle/kernel/caller";
import type { SignedRequest, Signer } from "@passerelle/kernel/signing/signature";

const JSON_HEADERS = ["content-type", "application/json", "accept", "application/json"];

/** Headers of the requests to one address, as undici takes them: signed for a body and a caller when there is a signer. */
export function signedHeaders(
  sign: Signer | undefined,
  to: Pick<SignedRequest, "method" | "path" | "query">,
): (body: string | Buffer, caller: Caller | undefined) => string[] {
  if (!sign) return () => JSON_HEADERS;
  return (body, caller = ANYONE) => {
    const signed = sign({ ...to, body, caller });
    const headers = JSON_HEADERS.slice();
    for (const name in signed) headers.push(name, signed[name as keyof typeof signed]);
    return headers;
  };
}
