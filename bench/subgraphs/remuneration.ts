import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import type { Region } from "./region.ts";

/** Places and pay of each session of the bench; amounts only look like those of a pay scale. */
export function remunerationResolvers(region: Region): object {
  const territoires = new Map(region.territoires.map((territoire) => [territoire.id, territoire]));
  return {
    ...commonScalars,
    Session: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      places({ id }: { id: string }) {
        const session = region.sessions.get(id);
        if (!session) return null;
        const { capacite, reservees, occupees } = session;
        const disponibles = capacite - reservees - occupees;
        const feu = disponibles > 0 ? "VERT" : "ROUGE";
        return { capacite, capaciteAnnoncee: capacite, reservees, occupees, disponibles, feu };
      },
      remunerationEstimee(
        { id }: { id: string },
        { profil }: { profil: { ageEntree?: number; heuresHebdo?: number } },
      ) {
        const { ageEntree = 30, heuresHebdo = 35 } = profil;
        const young = ageEntree < 26;
        const montantMensuel = young ? 528 : 723;
        return {
          regime: Number(id.slice(-1)) < 3 ? "AREF" : "RPS",
          explication: `Stagiaire de ${ageEntree} ans, ${heuresHebdo} h par semaine : barème ${young ? "jeune" : "adulte"}, au prorata des heures.`,
          montantMensuel,
          montantMois: ((montantMensuel * heuresHebdo) / 35).toFixed(2),
          tempsPlein: heuresHebdo >= 30,
          transport: { forfait: "INCONNU", voyageDebutFin: false, retourPeriodique: "INCONNU" },
          baremeVersion: "BENCH-2026-1",
          trace: [],
          reserves: [],
        };
      },
    },
    Territoire: {
      __resolveReference: ({ id }: { id: string }) => ({ id, suivi: territoires.get(id)?.suivi }),
    },
  };
}
