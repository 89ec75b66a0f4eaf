import type { Subgraph } from "@passerelle/kernel/subgraph";
import type { MetierAttendu, Question } from "./judgements.ts";
import { ndcg10 } from "./ndcg.ts";

const RECHERCHE = `query ($texte: String!) { metiers(recherche: $texte, first: 10) { edges { node { id libelle } } } }`;

/** What a query found, and what it is worth. */
export interface Note {
  sujet: string;
  groupe: string;
  texte: string;
  ndcg: number;
  /** The results as the graph gives them, each with its grade. */
  trouves: string[];
}

/** Grades each query over the métiers, asked through the graph. */
export async function noterMetiers(
  metiers: Subgraph,
  questions: readonly Question<MetierAttendu>[],
): Promise<Note[]> {
  const notes: Note[] = [];
  for (const { groupe, texte, attendus } of questions) {
    const { data, errors } = await metiers.execute({ query: RECHERCHE, variables: { texte } });
    if (errors) throw new Error(`« ${texte} »: ${errors[0]?.message}`);
    const { edges } = (data as { metiers: { edges: { node: { id: string; libelle: string } }[] } }).metiers;
    const grades = edges.map(({ node }) => attendus.find(({ id }) => id === node.id)?.note ?? 0);
    notes.push({
      sujet: "métiers",
      groupe,
      texte,
      ndcg: ndcg10(
        grades,
        attendus.map(({ note }) => note),
      ),
      trouves: edges.map(({ node }, place) => `${grades[place]} ${node.id} ${node.libelle}`),
    });
  }
  return notes;
}
