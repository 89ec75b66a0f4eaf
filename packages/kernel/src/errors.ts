import { GraphQLError } from "graphql";

/**
 * Every code that a client of the graph may meet, with what it means: `docs/errors.md` is generated from here.
 * `status` is the HTTP status when the code refuses a whole request.
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: {
    status: 400,
    fr: "Un argument n'a pas la forme attendue : le message dit lequel et ce qu'il faut changer.",
    en: "An argument is not of the expected form: the message names it and what to change.",
  },
  BAD_REQUEST: {
    status: 400,
    fr: "Ce n'est pas ainsi qu'une question se pose au graphe : le message dit ce qu'il faut changer.",
    en: "This is not how the graph is asked: the message says what to change.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 400,
    fr: "Aucune question n'est enregistrée sous cette empreinte : envoyer son texte avec elle.",
    en: "No question is registered under this hash: send its text with it.",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 400,
    fr: "Les questions ne s'enregistrent pas ici, ou pas de cette façon : envoyer leur texte seul.",
    en: "Questions are not registered here, or not in this way: send their text alone.",
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    fr: "Seules les questions connues d'avance sont acceptées de ce client.",
    en: "Only questions known in advance are accepted from this client.",
  },
  UNAUTHENTICATED: {
    status: 401,
    fr: "Cette donnée demande une identité.",
    en: "This data asks for an identity.",
  },
  FORBIDDEN: {
    status: 403,
    fr: "Cette identité ne donne pas accès à cette donnée.",
    en: "This identity gives no access to this data.",
  },
  NOT_FOUND: { status: 404, fr: "Rien ne porte cet identifiant.", en: "Nothing has this identifier." },
  CONFLICT: {
    status: 409,
    fr: "La demande contredit l'état actuel.",
    en: "The request contradicts the present state.",
  },
  DOCUMENT_LIMIT: {
    status: 400,
    fr: "L'opération demande plus que ce qu'une opération peut demander : le message dit quelle limite, ce qui a été trouvé et ce qu'il faut changer.",
    en: "The operation asks more than one operation may: the message says which limit, what was found and what to change.",
  },
  LIMIT_EXCEEDED: {
    status: 429,
    fr: "Une limite est dépassée : le message dit laquelle.",
    en: "A limit is exceeded: the message names it.",
  },
  UPSTREAM_UNAVAILABLE: {
    status: 503,
    fr: "Un des systèmes fédérés ne répond pas : le reste de la réponse est juste.",
    en: "One of the federated systems does not answer: the rest of the answer is right.",
  },
  UPSTREAM_INVALID: {
    status: 502,
    fr: "Un des systèmes fédérés a répondu autre chose que ce que son schéma promet.",
    en: "One of the federated systems answered something else than its schema promises.",
  },
  TIMEOUT: {
    status: 504,
    fr: "La réponse n'est pas arrivée dans le temps imparti.",
    en: "The answer did not come within the time allowed.",
  },
  INTERNAL: {
    status: 500,
    fr: "Une erreur de notre fait ; l'identifiant permet de la retrouver dans les journaux.",
    en: "An error of ours; the id finds it in the logs.",
  },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a coded error says, to French end users and to English-speaking developers. */
export interface ErrorText {
  fr: string;
  en: string;
}

/**
 * Makes the error that a resolver throws: `message` is the French text, `extensions` carry the code,
 * the English text and any detail (never personal data).
 */
export function codedError(
  code: ErrorCode,
  text: ErrorText,
  details: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(text.fr, { extensions: { code, messageEn: text.en, ...details } });
}

/** `BAD_USER_INPUT` on one argument: the commonest error of all. */
export function badInput(argument: string, text: ErrorText): GraphQLError {
  return codedError("BAD_USER_INPUT", text, { argument });
}

/** A problem that ends a command with one clear line, without a stack: wrong configuration, busy port. */
export class OperatorError extends Error {}
