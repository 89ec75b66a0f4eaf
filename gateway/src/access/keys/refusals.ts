import type { ErrorCode } from "@passerelle/kernel/errors";
import { type HttpRefusal, refusal } from "../../http/refusals.ts";

/** What is wrong with a partner key, or with its use; `extensions.reason` of the error. */
export type KeyReason =
  | "KEY_MISTYPED"
  | "KEY_UNKNOWN"
  | "KEY_REVOKED"
  | "KEY_EXPIRED"
  | "KEY_REPLACED"
  | "KEY_ORIGIN"
  | "KEY_IN_ADDRESS"
  | "KEY_CONTRACT"
  | "KEYS_UNAVAILABLE";

const key = (
  reason: KeyReason,
  fr: string,
  en: string,
  { code = "UNAUTHENTICATED", headers }: { code?: ErrorCode; headers?: Record<string, string> } = {},
): HttpRefusal =>
  refusal(
    code,
    { fr, en },
    {
      details: { reason },
      headers:
        headers ??
        (code === "UNAUTHENTICATED"
          ? { "www-authenticate": 'ApiKey realm="passerelle", header="x-api-key"' }
          : {}),
    },
  );

/** The refusal for each reason; none repeats the key. */
export const KEY_REFUSALS: Readonly<Record<KeyReason, HttpRefusal>> = {
  KEY_MISTYPED: key(
    "KEY_MISTYPED",
    "Cette clé n'est pas écrite comme elle a été donnée : la recopier en entier.",
    "This key is not written as it was given: copy it whole.",
  ),
  KEY_UNKNOWN: key("KEY_UNKNOWN", "Cette clé n'est pas connue ici.", "This key is not known here."),
  KEY_REVOKED: key(
    "KEY_REVOKED",
    "Cette clé a été révoquée : en demander une autre à qui l'avait donnée.",
    "This key was revoked: ask whoever gave it for another.",
  ),
  KEY_EXPIRED: key(
    "KEY_EXPIRED",
    "Cette clé a expiré : en demander une autre à qui l'avait donnée.",
    "This key has expired: ask whoever gave it for another.",
  ),
  KEY_REPLACED: key(
    "KEY_REPLACED",
    "Cette clé a été remplacée et le délai de recouvrement est passé : employer la nouvelle.",
    "This key was replaced and the overlap is over: use the new one.",
  ),
  KEY_ORIGIN: key(
    "KEY_ORIGIN",
    "Cette clé ne s'emploie pas depuis ce site (« Origin ») : le faire ajouter aux origines de la clé.",
    "This key is not for use from this site (`Origin`): have it added to the key's origins.",
    { code: "FORBIDDEN" },
  ),
  KEY_IN_ADDRESS: key(
    "KEY_IN_ADDRESS",
    "Une clé secrète ne se met pas dans une adresse, que les journaux gardent : l'envoyer par l'en-tête « x-api-key », et remplacer celle-ci.",
    "A secret key does not go in an address, which logs keep: send it by the header `x-api-key`, and replace this one.",
    { code: "FORBIDDEN" },
  ),
  KEY_CONTRACT: key(
    "KEY_CONTRACT",
    "La vue du graphe à laquelle cette clé donne droit n'est pas servie ici.",
    "The view of the graph that this key gives is not served here.",
    { code: "FORBIDDEN" },
  ),
  KEYS_UNAVAILABLE: key(
    "KEYS_UNAVAILABLE",
    "Les clés ne peuvent pas être lues pour l'instant : recommencer dans quelques secondes.",
    "Keys cannot be read at the moment: try again in a few seconds.",
    { code: "UPSTREAM_UNAVAILABLE", headers: { "retry-after": "5" } },
  ),
};
