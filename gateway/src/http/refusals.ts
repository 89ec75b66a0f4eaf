import { codedError, ERROR_CODES, type ErrorCode, type ErrorText } from "@passerelle/kernel/errors";
import type { Refusal } from "../engine/engine.ts";

/** A refusal of the door itself: what was asked never reaches the engine. */
export interface HttpRefusal extends Refusal {
  /** Headers that the status asks for. */
  headers?: Readonly<Record<string, string>>;
}

export interface RefusalOptions {
  /** HTTP status, by default that of the code. */
  status?: number;
  headers?: Record<string, string>;
  /** More members of the error's `extensions`; never personal data. */
  details?: Record<string, unknown>;
}

/** Makes a refusal once, for all who meet it. */
export function refusal(
  code: ErrorCode,
  text: ErrorText,
  { status = ERROR_CODES[code].status, headers, details }: RefusalOptions = {},
): HttpRefusal {
  return {
    kind: "refused",
    status,
    errors: [codedError(code, text, details).toJSON()],
    ...(headers ? { headers } : {}),
  };
}

/** A refusal on its way through code that can only throw, as Fastify's body parser. */
export class RefusedRequest extends Error {
  readonly refusal: HttpRefusal;
  constructor(refused: HttpRefusal) {
    super(refused.errors[0]?.message);
    this.refusal = refused;
  }
}

export const NOT_JSON = refusal("BAD_REQUEST", {
  fr: "La requête n'est pas du JSON lisible.",
  en: "The request is not readable JSON.",
});

export const NOT_UTF8 = refusal("BAD_REQUEST", {
  fr: "La requête n'est pas de l'UTF-8.",
  en: "The request is not UTF-8.",
});

export const NOT_JSON_TYPE = refusal(
  "BAD_REQUEST",
  {
    fr: "Envoyer du JSON en UTF-8, non compressé, avec « content-type: application/json ».",
    en: "Send JSON in UTF-8, not compressed, with `content-type: application/json`.",
  },
  { status: 415 },
);

export const TOO_LONG = refusal(
  "LIMIT_EXCEEDED",
  { fr: "La requête est trop longue.", en: "The request is too large." },
  { status: 413 },
);

export const NOT_ACCEPTABLE = refusal(
  "BAD_REQUEST",
  {
    fr: "Accepter « application/json » ou « application/graphql-response+json ».",
    en: "Accept `application/json` or `application/graphql-response+json`.",
  },
  { status: 406 },
);

export const NO_SUCH_METHOD = refusal(
  "BAD_REQUEST",
  { fr: "Le graphe se demande par POST ou par GET.", en: "The graph is asked by POST or GET." },
  { status: 405, headers: { allow: "GET, POST" } },
);

export const MUTATION_BY_GET = refusal(
  "BAD_REQUEST",
  { fr: "Une mutation se demande par POST.", en: "A mutation is asked by POST." },
  { status: 405, headers: { allow: "POST" } },
);

export const NEEDS_A_STREAM = refusal(
  "BAD_REQUEST",
  {
    fr: "Un abonnement se lit en continu : accepter « text/event-stream », ou passer par WebSocket (« graphql-transport-ws »).",
    en: "A subscription is read as a stream: accept `text/event-stream`, or use WebSocket (`graphql-transport-ws`).",
  },
  { status: 406 },
);

export const NEEDS_EVENTS = refusal(
  "BAD_REQUEST",
  {
    fr: "Cette adresse donne des flux d'événements : accepter « text/event-stream ».",
    en: "This address gives streams of events: accept `text/event-stream`.",
  },
  { status: 406 },
);

export const TOO_LATE = refusal("TIMEOUT", {
  fr: "La réponse n'est pas arrivée dans le temps imparti.",
  en: "The answer did not come within the time allowed.",
});

export const NOWHERE = refusal("NOT_FOUND", {
  fr: "Rien à cette adresse : le graphe est à /graphql.",
  en: "Nothing here: the graph is at /graphql.",
});
