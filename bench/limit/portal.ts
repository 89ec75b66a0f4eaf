import type { Ask } from "./ask.ts";
import { bodyOf, Representations } from "./representations.ts";

/** `portal` by hand: the four requests of the plan, with its texts. */

const METIERS = bodyOf(
  "query PageMetier__metiers__0($metier:String!){metiers(recherche:$metier first:1){edges{node{__typename id libelle accroche niveauAcces provenance{producteur licence attribution dateExtraction}codesRome}}}}",
);
const ORIENTATION = bodyOf(
  "query PageMetier__orientation__1($representations:[_Any!]!$commune:String!){_entities(representations:$representations){...on Metier{structuresConseil(pres:{codeCommune:$commune}first:3){distanceKm node{id nom reseaux telephone ouverteMaintenant adresse{ville}}}evenements(first:3){id titre debut lieu{ville}}}}}",
);
const CATALOGUE = bodyOf(
  "query PageMetier__catalogue__2($representations:[_Any!]!$commune:String!){_entities(representations:$representations){...on Metier{sessionsOuvertes formations(filtre:{autour:{codeCommune:$commune rayonKm:100}ouvertes:true}tri:DISTANCE first:10){totalCount edges{distanceKm node{id intitule niveauSortie organisme{nom}sessions(filtre:{ouvertes:true}first:3){totalCount edges{node{__typename id debut fin lieu{ville codePostal}}}}}}}}}}",
);
const REMUNERATION = bodyOf(
  "query PageMetier__remuneration__3($representations:[_Any!]!$profil:ProfilRemuneration!){_entities(representations:$representations){...on Session{places{capacite disponibles feu}remunerationEstimee(profil:$profil){regime montantMensuel montantMois baremeVersion explication}}}}",
);

interface Metiers {
  edges: {
    node: {
      id: string;
      libelle: string;
      accroche: string | null;
      niveauAcces: string | null;
      provenance: object;
      codesRome: string[];
    };
  }[];
}

interface Session {
  id: string;
  debut: string | null;
  fin: string | null;
  lieu: object | null;
}

interface Formations {
  totalCount: number;
  edges: {
    distanceKm: number | null;
    node: {
      id: string;
      intitule: string;
      niveauSortie: string | null;
      organisme: object | null;
      sessions: { totalCount: number; edges: { node: Session }[] } | null;
    };
  }[];
}

type OfMetier = { sessionsOuvertes: number | null; formations: Formations | null } | null;
type Advice = { structuresConseil: object[] | null; evenements: object[] | null } | null;
type OfSession = { places: object | null; remunerationEstimee: object | null } | null;

export async function portal(
  ask: Ask,
  variables: { metier: string; commune: string; profil: object },
): Promise<object> {
  const { metier, commune, profil } = variables;
  const { metiers } = await ask<{ metiers: Metiers | null }>(
    "metiers",
    `${METIERS}${JSON.stringify({ metier })}}`,
  );
  if (!metiers || metiers.edges.length === 0) return { metiers };

  const wanted = new Representations();
  for (const { node } of metiers.edges)
    wanted.add(node.id, JSON.stringify({ __typename: "Metier", id: node.id, codesRome: node.codesRome }));
  const of = `{"representations":${wanted},"commune":${JSON.stringify(commune)}}}`;
  const [advices, offer] = await Promise.all([
    ask<{ _entities: Advice[] }>("orientation", `${ORIENTATION}${of}`),
    ask<{ _entities: OfMetier[] }>("catalogue", `${CATALOGUE}${of}`).then(({ _entities }) =>
      withSessions(ask, _entities, profil),
    ),
  ]);
  return {
    metiers: {
      edges: metiers.edges.map(({ node }) => {
        const advice = wanted.of(advices._entities, node.id);
        const metier = wanted.of(offer.entities, node.id);
        return {
          node: {
            id: node.id,
            libelle: node.libelle,
            accroche: node.accroche,
            niveauAcces: node.niveauAcces,
            provenance: node.provenance,
            sessionsOuvertes: metier?.sessionsOuvertes ?? null,
            formations: shape(metier?.formations ?? null, offer.of),
            structuresConseil: advice?.structuresConseil ?? null,
            evenements: advice?.evenements ?? null,
          },
        };
      }),
    },
  };
}

/** Completes the sessions of every formation with their places and pay. */
async function withSessions(ask: Ask, entities: OfMetier[], profil: object) {
  const wanted = new Representations();
  for (const metier of entities)
    for (const { node } of metier?.formations?.edges ?? [])
      for (const { node: session } of node.sessions?.edges ?? [])
        wanted.add(session.id, `{"__typename":"Session","id":${JSON.stringify(session.id)}}`);
  const { _entities } = wanted.isEmpty
    ? { _entities: [] }
    : await ask<{ _entities: OfSession[] }>(
        "remuneration",
        `${REMUNERATION}{"representations":${wanted},"profil":${JSON.stringify(profil)}}}`,
      );
  return { entities, of: (id: string) => wanted.of(_entities, id) };
}

function shape(
  formations: Formations | null,
  ofSession: (id: string) => OfSession | undefined,
): object | null {
  return (
    formations && {
      totalCount: formations.totalCount,
      edges: formations.edges.map(({ distanceKm, node }) => ({
        distanceKm,
        node: {
          id: node.id,
          intitule: node.intitule,
          niveauSortie: node.niveauSortie,
          organisme: node.organisme,
          sessions: node.sessions && {
            totalCount: node.sessions.totalCount,
            edges: node.sessions.edges.map(({ node: { id, debut, fin, lieu } }) => {
              const completed = ofSession(id);
              return {
                node: {
                  id,
                  debut,
                  fin,
                  lieu,
                  places: completed?.places ?? null,
                  remunerationEstimee: completed?.remunerationEstimee ?? null,
                },
              };
            }),
          },
        },
      })),
    }
  );
}
