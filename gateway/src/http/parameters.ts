import { refuseHostile } from "./hostile-values.ts";
import { type HttpRefusal, refusal } from "./refusals.ts";

/** What a client asks to run, however it came. */
export interface AskedOperation {
  query: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>> | undefined;
  extensions: Readonly<Record<string, unknown>> | undefined;
}

/** Reads the JSON of a POST, or of a message: the same parameters by any way in. */
export function readParameters(body: unknown): AskedOperation | HttpRefusal {
  if (!isRecord(body)) return Array.isArray(body) ? BATCH : NO_OBJECT;
  if (Object.hasOwn(body, "__proto__")) return NO_OBJECT;
  const { query, operationName, variables, extensions } = body;
  if (operationName != null && typeof operationName !== "string") return WRONG_NAME;
  if (variables != null && !isRecord(variables)) return WRONG_VARIABLES;
  if (extensions != null && !isRecord(extensions)) return WRONG_EXTENSIONS;
  if (typeof query !== "string" || query === "")
    return query == null && extensions?.persistedQuery ? NO_PERSISTED : NO_QUERY;
  const hostile = variables && refuseHostile(variables);
  if (hostile) return hostile;
  return {
    query,
    operationName: operationName || undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
}

/** Reads the address of a GET, where variables and extensions are JSON texts and nothing is said twice. */
export function readQueryString(parameters: Record<string, unknown>): AskedOperation | HttpRefusal {
  const body: Record<string, unknown> = {};
  for (const name of ["query", "operationName", "variables", "extensions"]) {
    const value = parameters[name];
    if (value === undefined || value === "") continue;
    if (typeof value !== "string") return SAID_TWICE;
    if (name === "query" || name === "operationName") body[name] = value;
    else
      try {
        body[name] = JSON.parse(value);
      } catch {
        return name === "variables" ? WRONG_VARIABLES : WRONG_EXTENSIONS;
      }
  }
  return readParameters(body);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const BATCH = refusal("BAD_REQUEST", {
  fr: "Une requête à la fois : les lots ne sont pas acceptés.",
  en: "One request at a time: batches are not accepted.",
});
const NO_OBJECT = refusal("BAD_REQUEST", {
  fr: 'Envoyer un objet JSON, comme {"query": "{ __typename }"}.',
  en: 'Send a JSON object, such as {"query": "{ __typename }"}.',
});
const NO_QUERY = refusal("BAD_REQUEST", {
  fr: "« query » est le texte de la question, et il manque.",
  en: "`query` is the text of the question, and it is missing.",
});
const WRONG_NAME = refusal("BAD_REQUEST", {
  fr: "« operationName » est un texte.",
  en: "`operationName` is a text.",
});
const WRONG_VARIABLES = refusal("BAD_REQUEST", {
  fr: "« variables » est un objet JSON, et non un texte.",
  en: "`variables` is a JSON object, not a text.",
});
const WRONG_EXTENSIONS = refusal("BAD_REQUEST", {
  fr: "« extensions » est un objet JSON.",
  en: "`extensions` is a JSON object.",
});
const SAID_TWICE = refusal("BAD_REQUEST", {
  fr: "Chaque paramètre de l'adresse se dit une fois.",
  en: "Each parameter of the address is said once.",
});
/** Clients that try a hash first read this code, and send the text. */
const NO_PERSISTED = refusal("PERSISTED_QUERY_NOT_SUPPORTED", {
  fr: "Les questions enregistrées ne sont pas acceptées : envoyer le texte.",
  en: "Persisted queries are not accepted: send the text.",
});
