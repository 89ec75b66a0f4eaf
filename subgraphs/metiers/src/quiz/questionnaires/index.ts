import type { QuestionnaireDefinition } from "../questionnaire.ts";
import { questionnaire20261 } from "./2026-1.ts";

/** Every questionnaire ever published, the current one last: a saved result keeps its meaning. */
export const questionnaires: readonly QuestionnaireDefinition[] = [questionnaire20261];

/** The questionnaire of a version, the current one when none is asked; undefined when there is no such version. */
export const questionnaireDe = (version?: string | null): QuestionnaireDefinition | undefined =>
  version == null ? questionnaires.at(-1) : questionnaires.find((known) => known.version === version);
