import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { type Commune, kilometres, type Region, type Structure } from "./region.ts";

/** Territories, guidance structures and events of the bench. */
export function orientationResolvers(region: Region): object {
  const communes = new Map(region.communes.map((commune) => [commune.code, commune]));
  const territoires = new Map(region.territoires.map((territoire) => [territoire.id, territoire]));
  const near = (code: string | undefined, first: number) => {
    const from = communes.get(code ?? "") ?? (region.communes[0] as Commune);
    return region.structures
      .map((structure) => ({ structure, distanceKm: kilometres(from, structure.commune) }))
      .sort((a, b) => a.distanceKm - b.distanceKm)
      .slice(0, first)
      .map(({ structure, distanceKm }, index) => ({
        cursor: `c${index}`,
        distanceKm,
        node: shape(structure),
      }));
  };
  return {
    ...commonScalars,
    Query: {
      territoires(_: unknown, { dans, first }: { dans?: string; first: number }) {
        const found = region.territoires.filter((territoire) => territoire.region === dans);
        return {
          edges: found.slice(0, first).map((node, index) => ({ cursor: `c${index}`, node })),
          pageInfo: {
            hasNextPage: found.length > first,
            hasPreviousPage: false,
            startCursor: null,
            endCursor: null,
          },
          totalCount: found.length,
        };
      },
    },
    Territoire: {
      __resolveReference: ({ id }: { id: string }) => territoires.get(id),
      niveau: () => "EPCI",
      codesPostaux: () => [],
      parents: () => [],
      liste: () => ({ nom: "EPCI", annee: 2026, source: "bench" }),
    },
    Metier: {
      __resolveReference: (reference: object) => reference,
      evenements: ({ codesRome }: { codesRome: string[] }, { first }: { first: number }) => {
        const titles = region.metiers.filter(({ codeRome }) => codesRome.includes(codeRome));
        return region.evenements
          .filter(({ titre }) => titles.some(({ libelle }) => titre.endsWith(libelle)))
          .slice(0, first)
          .map(({ commune, ...event }) => ({
            ...event,
            type: "DECOUVERTE_METIER",
            aDistance: false,
            lieu: adresse(commune),
          }));
      },
      structuresConseil: (_: unknown, { pres, first }: { pres: { codeCommune?: string }; first: number }) =>
        near(pres.codeCommune, first),
    },
  };
}

const adresse = (commune: Commune) => ({
  lignes: ["Place de la Mairie"],
  codePostal: commune.codePostal,
  ville: commune.nom,
  codeCommune: commune.code,
  position: commune,
});

const shape = (structure: Structure) => ({
  ...structure,
  adresse: adresse(structure.commune),
  horaires: [],
  ouverteMaintenant: structure.ouverte,
});
