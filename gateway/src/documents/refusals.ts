import { refusal } from "../http/refusals.ts";

/** Clients that try a hash first read this message, or this code, and send the text with its hash. */
export const NOT_REGISTERED = refusal("PERSISTED_QUERY_NOT_FOUND", {
  fr: "PersistedQueryNotFound",
  en: "No text is known by this hash: send it with its text.",
});

/** Clients that try a hash first read this message, or this code, and send texts only from then on. */
export const NO_REGISTRATION = refusal("PERSISTED_QUERY_NOT_SUPPORTED", {
  fr: "PersistedQueryNotSupported",
  en: "Texts are not named by a hash here: send the text.",
});

export const WRONG_HASH = refusal("BAD_REQUEST", {
  fr: "L'empreinte n'est pas celle du texte : envoyer son SHA-256, en hexadécimal.",
  en: "The hash is not that of the text: send its SHA-256, in hexadecimal.",
});

export const NO_SUCH_DOCUMENT = refusal("NOT_FOUND", {
  fr: "Aucun document de confiance ne porte ce nom.",
  en: "No trusted document has this name.",
});

export const ANOTHER_OPERATION = refusal("BAD_REQUEST", {
  fr: "« operationName » n'est pas l'opération de ce document.",
  en: "`operationName` is not the operation of this document.",
});

export const NOT_TRUSTED = refusal("DOCUMENT_NOT_TRUSTED", {
  fr: "Seuls les documents de confiance sont exécutés : demander à l'exploitant d'y ajouter le vôtre.",
  en: "Only trusted documents are run: ask the operator to add yours.",
});
