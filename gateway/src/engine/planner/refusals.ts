import { refusedBecause } from "../document/refusal.ts";
import type { Refusal } from "../engine.ts";

/** What takes more of the planner, or of memory, than a document may. */
export const TOO_COMPLICATED: Refusal = refusedBecause("LIMIT_EXCEEDED", {
  fr: "Cette opération est trop compliquée à planifier : la découper en plusieurs.",
  en: "This operation is too complicated to plan: split it into several.",
});

/** What nobody had time for: the same may be answered a moment later. */
export const BUSY: Refusal = {
  ...refusedBecause("LIMIT_EXCEEDED", {
    fr: "Trop d'opérations nouvelles à la fois : réessayer dans un instant.",
    en: "Too many new operations at once: try again in a moment.",
  }),
  transient: true,
};

export const tooManyCopies = (max: number): Refusal =>
  refusedBecause("DOCUMENT_LIMIT", {
    fr: `Un même champ est demandé sous plus de ${max} noms : en retirer.`,
    en: `One field is asked under more than ${max} names: remove some.`,
  });

export const tooManyRequests = (max: number): Refusal =>
  refusedBecause("DOCUMENT_LIMIT", {
    fr: `Cette opération demanderait plus de ${max} requêtes aux systèmes fédérés : la découper en plusieurs.`,
    en: `This operation would take more than ${max} requests to the federated systems: split it into several.`,
  });

export const SCHEMA_ANSWER_TOO_LONG: Refusal = refusedBecause("DOCUMENT_LIMIT", {
  fr: "Cette question sur le schéma a une réponse trop longue : la découper.",
  en: "This question about the schema has too long an answer: split it.",
});
