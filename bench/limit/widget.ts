import type { Ask } from "./ask.ts";
import { bodyOf, Representations } from "./representations.ts";

/** `widget` by hand: the two requests of the plan, with its texts. */

const FORMATIONS = bodyOf(
  "query WidgetFormations__catalogue__0($texte:String!$commune:String!){formations(filtre:{texte:$texte autour:{codeCommune:$commune rayonKm:100}ouvertes:true}tri:DISTANCE first:5){totalCount edges{distanceKm node{id intitule urls sessions(filtre:{ouvertes:true}first:1){edges{node{__typename id debut lieu{ville}}}}}}}}",
);
const PLACES = bodyOf(
  "query WidgetFormations__remuneration__1($representations:[_Any!]!){_entities(representations:$representations){...on Session{places{disponibles}}}}",
);

interface Formations {
  totalCount: number;
  edges: {
    distanceKm: number | null;
    node: {
      id: string;
      intitule: string;
      urls: string[];
      sessions: { edges: { node: { id: string; debut: string | null; lieu: object | null } }[] } | null;
    };
  }[];
}

interface Completed {
  _entities: ({ places: object | null } | null)[];
}

export async function widget(ask: Ask, variables: { commune: string; texte: string }): Promise<object> {
  const { texte, commune } = variables;
  const { formations } = await ask<{ formations: Formations | null }>(
    "catalogue",
    `${FORMATIONS}${JSON.stringify({ texte, commune })}}`,
  );
  if (!formations) return { formations };
  const wanted = new Representations();
  for (const { node } of formations.edges)
    for (const edge of node.sessions?.edges ?? [])
      wanted.add(edge.node.id, `{"__typename":"Session","id":${JSON.stringify(edge.node.id)}}`);
  const { _entities } = wanted.isEmpty
    ? { _entities: [] }
    : await ask<Completed>("remuneration", `${PLACES}{"representations":${wanted}}}`);
  return {
    formations: {
      totalCount: formations.totalCount,
      edges: formations.edges.map(({ distanceKm, node }) => ({
        distanceKm,
        node: {
          id: node.id,
          intitule: node.intitule,
          urls: node.urls,
          sessions: node.sessions && {
            edges: node.sessions.edges.map(({ node: { id, debut, lieu } }) => ({
              node: { id, debut, lieu, places: wanted.of(_entities, id)?.places ?? null },
            })),
          },
        },
      })),
    },
  };
}
