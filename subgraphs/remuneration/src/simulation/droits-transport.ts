import type { IndemniteTransport, RegimeRemuneration } from "../../generated/types.ts";
import { enClair } from "../calcul/euros.ts";
import { plusMois } from "../calcul/jours.ts";
import { forfaitTransport, retourPeriodique, voyageDebutFin } from "../calcul/transport.ts";
import type { Situation } from "./situation.ts";
import type { Trace } from "./trace.ts";

const FORFAITS = {
  INCONNU: "distance inconnue",
  AUCUN: "aucun forfait",
  FORFAIT: "forfait mensuel",
  FORFAIT_MAJORE: "forfait mensuel majoré",
};

/** Transport rights of the trainees whom the Region or the State pays; the others have none under these articles. */
export function droitsTransport(
  regime: RegimeRemuneration,
  situation: Situation,
  trace: Trace,
): IndemniteTransport {
  const { distanceKm, entree, sortie, entreeEnStage, territoires } = situation;
  if (regime !== "RPS") {
    if (regime !== "EMPLOYEUR")
      trace.reserve(
        "Les frais de transport de R. 6341-49 concernent les stagiaires rémunérés par l'État ou la Région ; France Travail a ses propres aides à la mobilité.",
      );
    return { forfait: "AUCUN", voyageDebutFin: false, retourPeriodique: "AUCUN" };
  }
  const outreMer = territoires.some((territoire) => territoire.startsWith("DEP-97"));
  const droits = {
    forfait: forfaitTransport(distanceKm),
    voyageDebutFin: voyageDebutFin(distanceKm),
    retourPeriodique: outreMer
      ? ("INCONNU" as const)
      : retourPeriodique(
          distanceKm,
          entreeEnStage.age,
          sortie === null ? null : sortie >= plusMois(entree, 3),
        ),
  };
  if (!distanceKm) {
    trace.reserve(
      "Sans distance du domicile au lieu de formation, les droits au transport ne sont pas connus.",
    );
    return droits;
  }
  trace.etape(
    "Transport",
    "Décret 89-210 ; Code du travail, R. 6341-50 et R. 6341-51",
    `${enClair(distanceKm)} km`,
    `${FORFAITS[droits.forfait]}, voyage de début et de fin ${droits.voyageDebutFin ? "remboursé" : "non remboursé"}`,
  );
  trace.reserve(
    "La distance part du domicile déclaré à l'inscription ; le montant du forfait est fixé par arrêté.",
  );
  if (outreMer)
    trace.reserve("Outre-mer, les retours au domicile suivent R. 6523-11 et dépendent de la famille.");
  return droits;
}
