import type { Ask } from "./ask.ts";
import { bodyOf, Representations } from "./representations.ts";

/** `dashboard` by hand: the six requests of the plan, with its texts. */

const TERRITOIRES = bodyOf(
  "query TableauDeBord__orientation__0($region:ID!){territoires(niveau:EPCI dans:$region first:30){totalCount edges{node{__typename id nom population}}}}",
);
const SUIVI = bodyOf(
  "query TableauDeBord__remuneration__1($representations:[_Any!]!){_entities(representations:$representations){...on Territoire{suivi{sessions capacite reservees occupees disponibles}}}}",
);
const OFFRE = bodyOf(
  "query TableauDeBord__catalogue__2($representations:[_Any!]!){_entities(representations:$representations){...on Territoire{offre{organismes formations sessionsOuvertes}}}}",
);
const FORMATIONS = bodyOf(
  "query TableauDeBord__catalogue__3($codesRome:[String!]!$apres:Date!){formations(filtre:{codesRome:$codesRome debutApres:$apres ouvertes:true}tri:DATE first:50){totalCount facettes{niveauxSortie{libelle nombre}modalites{libelle nombre}}edges{node{__typename id intitule niveauEntree niveauSortie certifications{libelle codeRncp}organisme{nom siret}codesRome sessions(filtre:{ouvertes:true debutApres:$apres}first:5){totalCount edges{node{__typename id debut fin etatRecrutement lieu{ville codePostal}}}}provenance{source dateMaj dateExtraction}}}}}",
);
const METIERS = bodyOf(
  "query TableauDeBord__metiers__4($representations:[_Any!]!){_entities(representations:$representations){...on Formation{metiersVises(first:3){id libelle niveauAcces}}}}",
);
const PLACES = bodyOf(
  "query TableauDeBord__remuneration__5($representations:[_Any!]!){_entities(representations:$representations){...on Session{places{capacite reservees occupees disponibles feu}}}}",
);

interface Territoires {
  totalCount: number;
  edges: { node: { id: string; nom: string; population: number | null } }[];
}

interface Session {
  id: string;
  debut: string | null;
  fin: string | null;
  etatRecrutement: string | null;
  lieu: object | null;
}

interface Formation {
  id: string;
  intitule: string;
  niveauEntree: string | null;
  niveauSortie: string | null;
  certifications: object[];
  organisme: object | null;
  codesRome: string[];
  sessions: { totalCount: number; edges: { node: Session }[] } | null;
  provenance: object;
}

interface Formations {
  totalCount: number;
  facettes: object;
  edges: { node: Formation }[];
}

interface Entities<Entity> {
  _entities: (Entity | null)[];
}

export async function dashboard(
  ask: Ask,
  variables: { region: string; codesRome: string[]; apres: string },
): Promise<object> {
  const [territoires, formations] = await Promise.all([
    territoriesOf(ask, variables.region),
    formationsOf(ask, variables.codesRome, variables.apres),
  ]);
  return { territoires, formations };
}

async function territoriesOf(ask: Ask, region: string): Promise<object | null> {
  const { territoires } = await ask<{ territoires: Territoires | null }>(
    "orientation",
    `${TERRITOIRES}${JSON.stringify({ region })}}`,
  );
  if (!territoires || territoires.edges.length === 0) return territoires;
  const wanted = new Representations();
  for (const { node } of territoires.edges)
    wanted.add(node.id, `{"__typename":"Territoire","id":${JSON.stringify(node.id)}}`);
  const of = `{"representations":${wanted}}}`;
  const [suivis, offres] = await Promise.all([
    ask<Entities<{ suivi: object | null }>>("remuneration", `${SUIVI}${of}`),
    ask<Entities<{ offre: object | null }>>("catalogue", `${OFFRE}${of}`),
  ]);
  return {
    totalCount: territoires.totalCount,
    edges: territoires.edges.map(({ node: { id, nom, population } }) => ({
      node: {
        id,
        nom,
        population,
        offre: wanted.of(offres._entities, id)?.offre ?? null,
        suivi: wanted.of(suivis._entities, id)?.suivi ?? null,
      },
    })),
  };
}

async function formationsOf(ask: Ask, codesRome: string[], apres: string): Promise<object | null> {
  const { formations } = await ask<{ formations: Formations | null }>(
    "catalogue",
    `${FORMATIONS}${JSON.stringify({ codesRome, apres })}}`,
  );
  if (!formations || formations.edges.length === 0) return formations;
  const aiming = new Representations();
  const placed = new Representations();
  for (const { node } of formations.edges) {
    aiming.add(node.id, JSON.stringify({ __typename: "Formation", id: node.id, codesRome: node.codesRome }));
    for (const { node: session } of node.sessions?.edges ?? [])
      placed.add(session.id, `{"__typename":"Session","id":${JSON.stringify(session.id)}}`);
  }
  const [metiers, places] = await Promise.all([
    ask<Entities<{ metiersVises: object[] | null }>>("metiers", `${METIERS}{"representations":${aiming}}}`),
    placed.isEmpty
      ? { _entities: [] }
      : ask<Entities<{ places: object | null }>>("remuneration", `${PLACES}{"representations":${placed}}}`),
  ]);
  return {
    totalCount: formations.totalCount,
    facettes: formations.facettes,
    edges: formations.edges.map(({ node }) => ({
      node: {
        id: node.id,
        intitule: node.intitule,
        niveauEntree: node.niveauEntree,
        niveauSortie: node.niveauSortie,
        certifications: node.certifications,
        organisme: node.organisme,
        metiersVises: aiming.of(metiers._entities, node.id)?.metiersVises ?? null,
        sessions: node.sessions && {
          totalCount: node.sessions.totalCount,
          edges: node.sessions.edges.map(({ node: { id, debut, fin, etatRecrutement, lieu } }) => ({
            node: {
              id,
              debut,
              fin,
              etatRecrutement,
              lieu,
              places: placed.of(places._entities, id)?.places ?? null,
            },
          })),
        },
        provenance: node.provenance,
      },
    })),
  };
}
