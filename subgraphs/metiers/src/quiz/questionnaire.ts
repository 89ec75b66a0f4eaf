/** One possible answer: its weight, from 0 to 1, on the centres of interest that it strengthens. */
export interface ReponseDefinition {
  id: string;
  libelle: string;
  /** Centre of interest → weight. */
  interets: Readonly<Record<string, number>>;
}

export interface QuestionDefinition {
  id: string;
  libelle: string;
  reponses: readonly ReponseDefinition[];
}

/** A questionnaire never changes once published: a new one takes a new version. */
export interface QuestionnaireDefinition {
  version: string;
  titre: string;
  avertissement: string;
  questions: readonly QuestionDefinition[];
}

/** A question as it is written: label, then label → weights by number of a centre of interest of the ROME. */
export type QuestionEcrite = readonly [
  string,
  readonly (readonly [string, Readonly<Record<number, number>>])[],
];

/** Gives ids to questions (`q1`) and answers (`q1a`), and to centres their id in the graph. */
export const numeroter = (questions: readonly QuestionEcrite[]): QuestionDefinition[] =>
  questions.map(([libelle, reponses], index) => ({
    id: `q${index + 1}`,
    libelle,
    reponses: reponses.map(([reponse, poids], place) => ({
      id: `q${index + 1}${"abcde"[place]}`,
      libelle: reponse,
      interets: Object.fromEntries(
        Object.entries(poids).map(([numero, valeur]) => [`ROME-CI-${numero}`, valeur]),
      ),
    })),
  }));
