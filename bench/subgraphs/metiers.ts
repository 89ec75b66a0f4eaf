import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import type { Metier, Region } from "./region.ts";

/** The métiers of the bench: found by their name, their ROME code, or as what a formation leads to. */
export function metiersResolvers(region: Region): object {
  const byId = new Map(region.metiers.map((metier) => [metier.id, metier]));
  const byCode = new Map(region.metiers.map((metier) => [metier.codeRome, metier]));
  const aimedAt = (codesRome: readonly string[], first: number) =>
    codesRome.slice(0, first).map((code) => shape(byCode.get(code)));
  return {
    ...commonScalars,
    Query: {
      metier: (_: unknown, { id }: { id: string }) => shape(byId.get(id)),
      metiers(_: unknown, { recherche = "", first }: { recherche?: string; first: number }) {
        const found = region.metiers.filter(({ libelle }) => libelle.includes(recherche));
        return {
          edges: found.slice(0, first).map((metier, index) => ({ cursor: `c${index}`, node: shape(metier) })),
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
    Metier: { __resolveReference: ({ id }: { id: string }) => shape(byId.get(id)) },
    Formation: {
      __resolveReference: (reference: object) => reference,
      metiersVises: ({ codesRome }: { codesRome: string[] }, { first }: { first: number }) =>
        aimedAt(codesRome, first),
    },
    Certification: {
      __resolveReference: (reference: object) => reference,
      metiersAccessibles: ({ codesRome }: { codesRome: string[] }, { first }: { first: number }) =>
        aimedAt(codesRome, first),
    },
  };
}

const shape = (metier: Metier | undefined) =>
  metier && {
    ...metier,
    codesRome: [metier.codeRome],
    synonymes: [],
    statuts: [],
    secteurs: [],
    fichesRome: [],
    centresInteret: [],
    associes: [],
    provenance: {
      source: "bench",
      producteur: "Producteur qui n’existe pas",
      licence: "ODbL 1.0",
      attribution: "Données de démonstration",
      dateExtraction: "2026-12-01T03:00:00.000Z",
    },
  };
