import type { OrdreFormations, TriFormations } from "../../generated/types.ts";
import type { Criteres } from "./criteres.ts";

const EXPLICATIONS: Record<TriFormations, string> = {
  PERTINENCE:
    "D'abord les formations dont l'intitulé est le texte cherché, puis celles dont l'intitulé le contient, puis par la certification ou le métier, puis par l'objectif et le contenu. Quand plus de mille répondent de même à un texte seul, un tirage fait une fois pour toutes, le même pour tous, dit lesquelles viennent d'abord.",
  DISTANCE: "Les plus proches d'abord.",
  DATE: "D'abord celles dont la prochaine session commence le plus tôt ; celles sans session à venir en fin de liste.",
};

/** The order of a list and its reason; around a place, remote offers stay and have no distance. */
export const ordreDe = ({ tri, cercle }: Criteres): OrdreFormations => ({
  tri,
  explication: cercle
    ? `${EXPLICATIONS[tri]} Les formations à distance restent proposées, sans distance${tri === "DISTANCE" ? ", en fin de liste" : ""}.`
    : EXPLICATIONS[tri],
});
