import { refuseHostile } from "./hostile-values.ts";
import { type HttpRefusal, refusal } from "./refusals.ts";

/** What a client asks to run, however it came: by its text, by the name of a trusted document, or by a hash. */
export interface AskedOperation {
  query: string | undefined;
  documentId: string | undefined;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>> | undefined;
  extensions: Readonly<Record<string, unknown>> | undefined;
}

/** Reads the JSON of a POST, or of a message: the same parameters by any way in. */
export function readParameters(body: unknown): AskedOperation | HttpRefusal {
  if (!isRecord(body)) return Array.isArray(body) ? BATCH : NO_OBJECT;
  if (Object.hasOwn(body, "__proto__")) return NO_OBJECT;
  const { query, operationName, variables, extensions } = body;
  const documentId = body.documentId ?? body.id;
  if (operationName != null && typeof operationName !== "string") return WRONG_NAME;
  if (variables != null && !isRecord(variables)) return WRONG_VARIABLES;
  if (extensions != null && !isRecord(extensions)) return WRONG_EXTENSIONS;
  if (documentId != null && typeof documentId !== "string") return WRONG_ID;
  if (query != null && typeof query !== "string") return NO_QUERY;
  if (!query && !documentId && !extensions?.persistedQuery) return NO_QUERY;
  if (documentId && (query || extensions?.persistedQuery)) return NAMED_TWICE;
  const hostile = variables && refuseHostile(variables);
  if (hostile) return hostile;
  return {
    query: query || undefined,
    documentId: documentId || undefined,
    operationName: operationName || undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
}

/** Reads the address of a GET, where variables and extensions are JSON texts and nothing is said twice. */
export function readQueryString(parameters: Record<string, unknown>): AskedOperation | HttpRefusal {
  const body: Record<string, unknown> = {};
  for (const name of ["query", "documentId", "id", "operationName", "variables", "extensions"]) {
    const value = parameters[name];
    if (value === undefined || value === "") continue;
    if (typeof value !== "string") return SAID_TWICE;
    if (name !== "variables" && name !== "extensions") body[name] = value;
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
const WRONG_ID = refusal("BAD_REQUEST", {
  fr: "« documentId » est le nom d'un document, un texte.",
  en: "`documentId` is the name of a document, a text.",
});
const NAMED_TWICE = refusal("BAD_REQUEST", {
  fr: "Dire ce qui est demandé d'une seule façon : « query », « documentId » ou une empreinte.",
  en: "Say what is asked in one way only: `query`, `documentId` or a hash.",
});
