import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from "jose";
import type { Issuer } from "../issuers.ts";
import { type KeySet, KeysUnavailable } from "./key-set.ts";
import type { TokenReason } from "./refusals.ts";

/** An issuer with its keys. */
export interface TrustedIssuer {
  rules: Issuer;
  keys: KeySet;
}

/** Characters of a token at most. */
const MAX_TOKEN = 8 * 1024;

/** Claims that only an ID token, a logout token or a refresh token has. */
const FOREIGN_CLAIMS = ["nonce", "at_hash", "c_hash", "s_hash", "events"];

/**
 * Verifies an access token by what the *issuer's configuration* says, never by what the token says of itself: `jku`,
 * `jwk`, `x5u` and `x5c` are not read. Returns its claims and its issuer, or why it is refused.
 */
export async function verifyToken(
  token: string,
  issuers: ReadonlyMap<string, TrustedIssuer>,
): Promise<{ claims: JWTPayload; issuer: Issuer } | TokenReason> {
  if (token.length > MAX_TOKEN) return "TOO_LONG";
  let type: string | undefined;
  let said: string | undefined;
  try {
    type = decodeProtectedHeader(token)
      .typ?.toLowerCase()
      .replace(/^application\//, "");
    said = decodeJwt(token).iss;
  } catch {
    return "NOT_A_TOKEN";
  }
  const issuer = said === undefined ? undefined : issuers.get(said);
  if (!issuer) return "WRONG_ISSUER";
  const { rules, keys } = issuer;
  const plain = type === undefined || type === "jwt";
  if (type !== "at+jwt" && !(plain && rules.plainJwt)) return "WRONG_TYPE";
  const options = {
    issuer: rules.issuer,
    audience: rules.audience,
    algorithms: rules.algorithms,
    clockTolerance: rules.clockTolerance,
    requiredClaims: ["sub", "exp"],
  };
  try {
    const { payload } = await jwtVerify(token, keys.key, options).catch(async (error) => {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      // The token does not name its key, and the issuer has several of the kind.
      for await (const key of error) {
        try {
          return await jwtVerify(token, key, options);
        } catch (failure) {
          if (!(failure instanceof errors.JWSSignatureVerificationFailed)) throw failure;
        }
      }
      throw new errors.JWSSignatureVerificationFailed();
    });
    return wrong(payload, plain, rules.clockTolerance) ?? { claims: payload, issuer: rules };
  } catch (error) {
    return reasonOf(error);
  }
}

/** What jose does not look at. */
function wrong(claims: JWTPayload, plain: boolean, tolerance: number): TokenReason | undefined {
  if (
    plain &&
    (FOREIGN_CLAIMS.some((name) => name in claims) || /^(id|refresh|logout)$/i.test(String(claims.typ)))
  )
    return "WRONG_TYPE";
  if (claims.cnf !== undefined) return "BOUND";
  if (claims.iat !== undefined && claims.iat > Date.now() / 1000 + tolerance) return "NOT_YET_VALID";
  return undefined;
}

function reasonOf(error: unknown): TokenReason {
  if (error instanceof errors.JWTExpired) return "EXPIRED";
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === "aud" ? "WRONG_AUDIENCE" : error.claim === "nbf" ? "NOT_YET_VALID" : "NOT_A_TOKEN";
  if (error instanceof errors.JOSEAlgNotAllowed) return "WRONG_ALGORITHM";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "WRONG_SIGNATURE";
  if (error instanceof errors.JWKSNoMatchingKey) return "UNKNOWN_KEY";
  if (error instanceof KeysUnavailable) return "KEYS_UNAVAILABLE";
  if (error instanceof errors.JOSEError || error instanceof TypeError) return "NOT_A_TOKEN";
  throw error;
}
