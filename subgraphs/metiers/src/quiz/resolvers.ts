import { badInput } from "@passerelle/kernel/errors";
import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { QueryResultatQuizArgs, Resolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { questionnaireDe } from "./questionnaires/index.ts";
import { type MetierNote, noter, pesees, vocabulaire } from "./score.ts";

/** Answers that are read: a questionnaire has some fifty. */
const MOST_ANSWERS = 500;

async function resultatQuiz(_: unknown, args: QueryResultatQuizArgs, { sql, loaders }: Context) {
  const first = pageSize(args, { byDefault: 10, max: 50 });
  const { version, choix } = args.reponses;
  const questionnaire = questionnaireDe(version);
  if (!questionnaire)
    throw badInput("version", {
      fr: `Il n'y a pas de questionnaire « ${version?.slice(0, 40)} ».`,
      en: `There is no questionnaire "${version?.slice(0, 40)}".`,
    });
  if (choix.length > MOST_ANSWERS)
    throw badInput("choix", {
      fr: `« choix » compte au plus ${MOST_ANSWERS} réponses ; reçu ${choix.length}.`,
      en: `\`choix\` takes ${MOST_ANSWERS} answers at most; got ${choix.length}.`,
    });
  const poids = pesees(questionnaire, choix);
  const candidats = poids.size
    ? await sql<MetierNote[]>`
        select id, centres from metiers where retire_le is null and centres && ${[...poids.keys()]}::text[]`
    : [];
  const suggestions = noter(candidats, poids, vocabulaire(questionnaire), first);
  const metiers = await Promise.all(suggestions.map(({ id }) => loaders.metier.load(id)));
  return {
    version: questionnaire.version,
    avertissement: questionnaire.avertissement,
    metiers: suggestions.flatMap(({ score, raisons }, index) => {
      const metier = metiers[index];
      return metier ? [{ metier, score, raisons }] : [];
    }),
  };
}

/** Weights with their centres; a centre that is not loaded (an empty base) is left out. */
async function avecCentres(poids: readonly { centre: string; poids: number }[], { loaders }: Context) {
  const centres = await Promise.all(poids.map(({ centre }) => loaders.centre.load(centre)));
  return poids.flatMap(({ poids: valeur }, index) => {
    const centre = centres[index];
    return centre ? [{ centre, poids: valeur }] : [];
  });
}

export const quizResolvers = {
  Query: {
    quizMetiers: (_, { version }) => questionnaireDe(version) ?? null,
    resultatQuiz,
  },
  ReponseProposee: {
    poids: ({ interets }, _, context) =>
      avecCentres(
        Object.entries(interets).map(([centre, poids]) => ({ centre, poids })),
        context,
      ),
  },
  MetierSuggere: {
    raisons: ({ raisons }, _, context) => avecCentres(raisons, context),
  },
} satisfies Resolvers;
