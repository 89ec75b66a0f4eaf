import type { ErrorCode } from "@passerelle/kernel/errors";
import { type HttpRefusal, refusal } from "../../http/refusals.ts";

/** What is wrong with a token; `extensions.reason` of the error. */
export type TokenReason =
  | "NOT_BEARER"
  | "NOT_A_TOKEN"
  | "TOO_LONG"
  | "WRONG_ISSUER"
  | "WRONG_AUDIENCE"
  | "WRONG_TYPE"
  | "WRONG_ALGORITHM"
  | "WRONG_SIGNATURE"
  | "UNKNOWN_KEY"
  | "EXPIRED"
  | "NOT_YET_VALID"
  | "BOUND"
  | "NO_ACTOR"
  | "INCOMPLETE"
  | "KEYS_UNAVAILABLE";

const token = (
  reason: TokenReason,
  fr: string,
  en: string,
  { code = "UNAUTHENTICATED", headers }: { code?: ErrorCode; headers?: Record<string, string> } = {},
): HttpRefusal =>
  refusal(
    code,
    { fr, en },
    {
      details: { reason },
      headers: headers ?? {
        "www-authenticate": `Bearer realm="passerelle", error="${code === "FORBIDDEN" ? "insufficient_scope" : "invalid_token"}", error_description="${en.replaceAll(/["\\]/g, "'")}"`,
      },
    },
  );

/** The refusal for each reason; none tells anything of the token itself. */
export const TOKEN_REFUSALS: Readonly<Record<TokenReason, HttpRefusal>> = {
  NOT_BEARER: token(
    "NOT_BEARER",
    "Une identité se présente par « Authorization: Bearer » suivi d'un jeton d'accès ; sans identité, retirer cet en-tête.",
    "An identity is given by `Authorization: Bearer` and an access token; without one, leave the header out.",
    { headers: { "www-authenticate": 'Bearer realm="passerelle"' } },
  ),
  NOT_A_TOKEN: token(
    "NOT_A_TOKEN",
    "Ce jeton n'est pas un jeton d'accès lisible : présenter, entier, le jeton d'accès (JWT signé) donné par l'émetteur.",
    "This is not a readable access token: present, whole, the access token (a signed JWT) that the issuer gave.",
  ),
  TOO_LONG: token(
    "TOO_LONG",
    "Ce jeton dépasse 8 Kio : demander à l'émetteur un jeton d'accès avec moins d'attributs.",
    "This token is over 8 KiB: ask the issuer for an access token with fewer claims.",
  ),
  WRONG_ISSUER: token(
    "WRONG_ISSUER",
    "L'émetteur de ce jeton n'est pas de ceux qui sont acceptés ici.",
    "The issuer of this token is not one of those accepted here.",
  ),
  WRONG_AUDIENCE: token(
    "WRONG_AUDIENCE",
    "Ce jeton n'est pas destiné à ce graphe : le demander à l'émetteur pour cette audience (« aud »).",
    "This token is not meant for this graph: ask the issuer for one with its audience (`aud`).",
  ),
  WRONG_TYPE: token(
    "WRONG_TYPE",
    "Ce jeton n'est pas un jeton d'accès : présenter le jeton d'accès et non le jeton d'identité.",
    "This token is not an access token: present the access token, not the ID token.",
  ),
  WRONG_ALGORITHM: token(
    "WRONG_ALGORITHM",
    "L'algorithme de signature de ce jeton n'est pas accepté de cet émetteur.",
    "The signature algorithm of this token is not accepted from this issuer.",
  ),
  WRONG_SIGNATURE: token(
    "WRONG_SIGNATURE",
    "La signature de ce jeton n'est pas celle de son émetteur.",
    "The signature of this token is not its issuer's.",
  ),
  UNKNOWN_KEY: token(
    "UNKNOWN_KEY",
    "L'émetteur ne publie pas la clé qui a signé ce jeton : en demander un autre.",
    "The issuer does not publish the key that signed this token: ask for another.",
  ),
  EXPIRED: token(
    "EXPIRED",
    "Ce jeton a expiré : en demander un autre à l'émetteur.",
    "This token has expired: ask the issuer for another.",
  ),
  NOT_YET_VALID: token(
    "NOT_YET_VALID",
    "Ce jeton n'est pas encore valable : vérifier l'horloge de l'émetteur.",
    "This token is not valid yet: check the issuer's clock.",
  ),
  BOUND: token(
    "BOUND",
    "Ce jeton est lié à une clé de son porteur (DPoP ou mTLS), ce qui ne se vérifie pas ici : demander un jeton « Bearer ».",
    "This token is bound to a key of its holder (DPoP or mTLS), which is not verified here: ask for a Bearer token.",
  ),
  NO_ACTOR: token(
    "NO_ACTOR",
    "Ce compte n'a aucun rôle dans ce graphe : le faire habiliter chez son émetteur.",
    "This account has no role in this graph: have it enrolled at its issuer.",
    { code: "FORBIDDEN" },
  ),
  INCOMPLETE: token(
    "INCOMPLETE",
    "Ce jeton ne dit pas l'organisation ou les territoires au titre desquels ce rôle agit : les faire ajouter par l'émetteur.",
    "This token does not tell the organisation or the territories for which this role acts: have the issuer add them.",
    { code: "FORBIDDEN" },
  ),
  KEYS_UNAVAILABLE: token(
    "KEYS_UNAVAILABLE",
    "Les clés de l'émetteur ne peuvent pas être lues pour l'instant : recommencer dans quelques secondes.",
    "The issuer's keys cannot be read at the moment: try again in a few seconds.",
    { code: "UPSTREAM_UNAVAILABLE", headers: { "retry-after": "5" } },
  ),
};
