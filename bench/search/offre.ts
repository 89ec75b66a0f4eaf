import type { Subgraph } from "@passerelle/kernel/subgraph";
import type { FormationAttendue, Question } from "./judgements.ts";
import type { Note } from "./metiers.ts";
import { ndcg10 } from "./ndcg.ts";

const NODE = `id intitule actions(first: 20) { edges { node { lieux { codeCommune } } } }`;
const RECHERCHE = `query ($texte: String!) { formations(filtre: { texte: $texte }, first: 10) { edges { node { ${NODE} } } } }`;
const TOUTES = `query ($after: String) { formations(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { ${NODE} } } } }`;

interface Formation {
  id: string;
  intitule: string;
  communes: string[];
}

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: {
    node: {
      id: string;
      intitule: string;
      actions: { edges: { node: { lieux: { codeCommune: string | null }[] } }[] };
    };
  }[];
}

/** Grades each query over the offer, asked through the graph; the best possible list is drawn from the whole offer. */
export async function noterOffre(
  catalogue: Subgraph,
  questions: readonly Question<FormationAttendue>[],
): Promise<Note[]> {
  const offre = await toutes(catalogue);
  const notes: Note[] = [];
  for (const { groupe, texte, attendus } of questions) {
    const { formations } = await page(catalogue, RECHERCHE, { texte });
    const grades = formations.map((formation) => noteDe(formation, attendus));
    const all = offre.map((formation) => noteDe(formation, attendus));
    if (!all.some((note) => note > 0)) throw new Error(`« ${texte} » expects nothing that the offer has.`);
    notes.push({
      sujet: "offre",
      groupe,
      texte,
      ndcg: ndcg10(grades, all),
      trouves: formations.map(
        ({ intitule, communes }, place) => `${grades[place]} ${intitule} (${communes.join(", ")})`,
      ),
    });
  }
  return notes;
}

const noteDe = ({ intitule, communes }: Formation, attendus: readonly FormationAttendue[]): number =>
  attendus.find(
    (attendu) =>
      new RegExp(attendu.intitule).test(plat(intitule)) &&
      (!attendu.communes || communes.some((code) => attendu.communes?.includes(code))) &&
      (!attendu.departement || communes.some((code) => code.startsWith(attendu.departement ?? ""))),
  )?.note ?? 0;

const plat = (texte: string): string =>
  texte.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").replaceAll("œ", "oe").toLowerCase();

async function toutes(catalogue: Subgraph): Promise<Formation[]> {
  const found: Formation[] = [];
  let after: string | null = null;
  do {
    const read: { formations: Formation[]; suite: string | null } = await page(catalogue, TOUTES, { after });
    found.push(...read.formations);
    after = read.suite;
  } while (after);
  return found;
}

async function page(catalogue: Subgraph, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await catalogue.execute({ query, variables });
  if (errors) throw new Error(`${JSON.stringify(variables)}: ${errors[0]?.message}`);
  const { edges, pageInfo } = (data as { formations: Page }).formations;
  return {
    formations: edges.map(({ node }) => ({
      id: node.id,
      intitule: node.intitule,
      communes: node.actions.edges.flatMap(({ node: { lieux } }) =>
        lieux.flatMap(({ codeCommune }) => codeCommune ?? []),
      ),
    })),
    suite: pageInfo?.hasNextPage ? pageInfo.endCursor : null,
  };
}
