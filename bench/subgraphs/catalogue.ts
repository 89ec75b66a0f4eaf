import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { type Commune, type Formation, kilometres, type Region, type Session } from "./region.ts";

interface FiltreFormations {
  texte?: string;
  autour?: { codeCommune?: string; rayonKm: number };
  codesRome?: string[];
  debutApres?: string;
}

interface Recherche {
  filtre?: FiltreFormations;
  tri?: string;
  first: number;
}

interface Found {
  formation: Formation;
  distanceKm: number | null;
}

/** The catalogue of the bench: searches by text, place, ROME code and date over the drawn formations. */
export function catalogueResolvers(region: Region): object {
  const formations = new Map(region.formations.map((formation) => [formation.id, formation]));
  const communes = new Map(region.communes.map((commune) => [commune.code, commune]));
  const territoires = new Map(region.territoires.map((territoire) => [territoire.id, territoire]));

  const search = ({ filtre = {}, tri, first }: Recherche) => {
    const { texte, codesRome, debutApres } = filtre;
    const from = communes.get(filtre.autour?.codeCommune ?? "");
    const radius = filtre.autour?.rayonKm ?? Number.POSITIVE_INFINITY;
    const found = region.formations
      .map((formation) => ({ formation, distanceKm: from ? kilometres(from, formation.commune) : null }))
      .filter(
        ({ formation, distanceKm }) =>
          (!texte || formation.intitule.includes(texte)) &&
          (!codesRome || formation.codesRome.some((code) => codesRome.includes(code))) &&
          (!debutApres || formation.sessions.some(({ debut }) => debut >= debutApres)) &&
          (distanceKm ?? 0) <= radius,
      );
    if (tri === "DISTANCE") found.sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0));
    if (tri === "DATE") found.sort((a, b) => firstDay(a.formation).localeCompare(firstDay(b.formation)));
    return connection(found, first);
  };

  return {
    ...commonScalars,
    Query: {
      formations: (_: unknown, args: Recherche) => search(args),
      formation: (_: unknown, { id }: { id: string }) => shape(formations.get(id)),
    },
    Formation: {
      __resolveReference: ({ id }: { id: string }) => shape(formations.get(id)),
      sessions: (
        formation: Formation,
        { filtre, first }: { filtre?: { debutApres?: string }; first: number },
      ) => {
        const after = filtre?.debutApres ?? "";
        const all = formation.sessions.filter(({ debut }) => debut >= after);
        return page(
          all.slice(0, first).map((session) => ({ node: shapeSession(session) })),
          all.length,
        );
      },
    },
    Metier: {
      __resolveReference: (reference: object) => reference,
      formations: ({ codesRome }: { codesRome: string[] }, args: Recherche) =>
        search({ ...args, filtre: { ...args.filtre, codesRome } }),
      sessionsOuvertes: ({ codesRome }: { codesRome: string[] }) =>
        region.formations
          .filter((formation) => formation.codesRome.some((code) => codesRome.includes(code)))
          .reduce((count, { sessions }) => count + sessions.length, 0),
    },
    Territoire: {
      __resolveReference: ({ id }: { id: string }) => ({ id, offre: territoires.get(id)?.offre }),
    },
  };
}

const firstDay = ({ sessions }: Formation): string => sessions[0]?.debut ?? "";

function connection(found: Found[], first: number) {
  const edges = found
    .slice(0, first)
    .map(({ formation, distanceKm }) => ({ distanceKm, node: shape(formation) }));
  const formations = found.map(({ formation }) => formation);
  return {
    ...page(edges, found.length),
    facettes: {
      niveauxSortie: count(formations.map(({ niveauSortie }) => niveauSortie)),
      modalites: count(formations.map(({ modalite }) => modalite)),
      financeurs: [],
      departements: [],
    },
  };
}

function page<Edge extends object>(edges: Edge[], totalCount: number) {
  return {
    edges: edges.map((edge, index) => ({ cursor: `c${index}`, ...edge })),
    pageInfo: {
      hasNextPage: totalCount > edges.length,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    },
    totalCount,
  };
}

const count = (values: string[]) =>
  [...Map.groupBy(values, (value) => value)].map(([valeur, of]) => ({
    valeur,
    libelle: valeur.toLowerCase().replaceAll("_", " "),
    nombre: of.length,
  }));

const provenance = (dateMaj: string) => ({
  source: "bench",
  producteur: "Carif-Oref d’une Région qui n’existe pas",
  licence: "Licence Ouverte 2.0",
  attribution: "Données de démonstration",
  dateMaj,
  dateExtraction: "2026-12-01T03:00:00.000Z",
});

const adresse = (commune: Commune) => ({
  lignes: ["1 rue de l’École"],
  codePostal: commune.codePostal,
  ville: commune.nom,
  codeCommune: commune.code,
  position: commune,
});

const shape = (formation: Formation | undefined) =>
  formation && {
    ...formation,
    urls: [formation.url],
    formacodes: [],
    codesNsf: [],
    contacts: [],
    certifications: [
      { id: formation.codeRncp, libelle: formation.intitule, codeRncp: formation.codeRncp, codesRome: [] },
    ],
    provenance: provenance(formation.dateMaj),
  };

const shapeSession = (session: Session) => ({
  ...session,
  ouverte: true,
  lieu: adresse(session.commune),
  position: session.commune,
  provenance: provenance("2026-12-01"),
});
