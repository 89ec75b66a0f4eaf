import { badInput } from "@passerelle/kernel/errors";
import type { QuestionnaireDefinition } from "./questionnaire.ts";

/** A métier as the score sees it. */
export interface MetierNote {
  id: string;
  /** Ids of its centres of interest. */
  centres: readonly string[];
}

export interface Suggestion {
  id: string;
  score: number;
  /** Centres that explain it, the heaviest first. */
  raisons: { centre: string; poids: number }[];
}

/** Weights are added as whole hundredths: decimal fractions would make ties depend on the order. */
const CENTIEMES = 100;

/**
 * Weight of each centre of interest after some answers, in hundredths.
 *
 * Answers count once each, in whatever order they come. Throws `BAD_USER_INPUT` naming the first answer that
 * the questionnaire does not have.
 */
export function pesees(
  { questions, version }: QuestionnaireDefinition,
  choix: readonly string[],
): Map<string, number> {
  const answers = new Map(
    questions.flatMap(({ reponses }) => reponses.map(({ id, interets }) => [id, interets])),
  );
  const total = new Map<string, number>();
  for (const id of new Set(choix)) {
    const interets = answers.get(id);
    if (!interets)
      throw badInput("choix", {
        fr: `Le questionnaire ${version} n'a pas de réponse « ${id.slice(0, 40)} ».`,
        en: `Questionnaire ${version} has no answer "${id.slice(0, 40)}".`,
      });
    for (const [centre, poids] of Object.entries(interets))
      total.set(centre, (total.get(centre) ?? 0) + Math.round(poids * CENTIEMES));
  }
  return total;
}

/** Centres of interest that the answers of a questionnaire can strengthen. */
export const vocabulaire = ({ questions }: QuestionnaireDefinition): Set<string> =>
  new Set(questions.flatMap(({ reponses }) => reponses.flatMap(({ interets }) => Object.keys(interets))));

/**
 * The `limite` best métiers: sum of the weights of their centres of interest, divided by the square root of the
 * number of their centres, so that métiers with many tags do not win by that; ties by id (domain dossier §5.3).
 *
 * Only centres of `connus` count in that number: Onisep's own centres, which no answer can strengthen, would
 * push down exactly the métiers that are best described.
 */
export function noter(
  metiers: readonly MetierNote[],
  poids: ReadonlyMap<string, number>,
  connus: ReadonlySet<string>,
  limite: number,
): Suggestion[] {
  return metiers
    .map(({ id, centres }) => {
      const pesables = [...new Set(centres)].filter((centre) => connus.has(centre));
      const raisons = pesables
        .map((centre) => ({ centre, poids: (poids.get(centre) ?? 0) / CENTIEMES }))
        .filter((raison) => raison.poids > 0)
        .sort((a, b) => b.poids - a.poids || compare(a.centre, b.centre));
      const somme = pesables.reduce((sum, centre) => sum + (poids.get(centre) ?? 0), 0);
      return { id, score: somme && somme / CENTIEMES / Math.sqrt(pesables.length), raisons };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compare(a.id, b.id))
    .slice(0, limite);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
