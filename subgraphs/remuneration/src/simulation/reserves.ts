import type { RegimeRemuneration } from "../../generated/types.ts";
import { type Baremes, parametreAu } from "../bareme/bareme.ts";
import { DUREE_MINIMALE, SEMAINE_LEGALE } from "../calcul/duree.ts";
import { enClair, enEuros } from "../calcul/euros.ts";
import type { Situation } from "./situation.ts";
import type { Trace } from "./trace.ts";

const AGE_DE_FIN_D_OBLIGATION = 16;

/** Says what an estimation takes for granted in the situation, in plain French. */
export function reservesDeLaSituation(
  situation: Situation,
  regime: RegimeRemuneration,
  connus: Baremes,
  trace: Trace,
): void {
  trace.reserve("Ce n'est qu'une estimation : seul le payeur notifie un montant.");
  if (regime === "AREF") {
    const plancher = parametreAu(connus, "AREF_PLANCHER_JOUR", situation.mois);
    trace.reserve(
      plancher
        ? `L'AREF est égale à votre ARE, avec un plancher de ${enEuros(plancher.valeur)} par jour ; son montant dépend de vos droits, inconnus ici.`
        : "L'AREF est égale à votre ARE ; son montant dépend de vos droits, inconnus ici.",
    );
  }
  if (regime === "RPS")
    trace.reserve(
      "L'agrément du stage pour la rémunération est supposé : l'offre de formation ne le dit pas.",
    );
  if (regime === "RPS" || regime === "RFFT") reservesDuCalcul(situation, trace);
}

function reservesDuCalcul(situation: Situation, trace: Trace): void {
  const { entreeEnStage, duree, salaireAnterieur, heuresTotal } = situation;
  trace.reserve("Indemnités journalières, congés payés et solde de fin de stage ne sont pas comptés.");
  if (entreeEnStage.age < AGE_DE_FIN_D_OBLIGATION)
    trace.reserve("Avant 16 ans, l'entrée en formation professionnelle est une exception : à vérifier.");
  if (duree.origine === "SUPPOSEE")
    trace.reserve("Le stage est supposé à temps plein : aucune durée hebdomadaire n'est connue.");
  if (duree.heuresHebdo?.greaterThan(SEMAINE_LEGALE))
    trace.reserve(
      `La semaine annoncée (${enClair(duree.heuresHebdo)} heures) dépasse la durée légale de 35 heures (L. 6343-2).`,
    );
  if (heuresTotal?.lessThan(DUREE_MINIMALE))
    trace.reserve(
      "Le stage dure moins de 40 heures : il n'ouvre en principe pas droit à rémunération (R. 6341-15).",
    );
  if (!entreeEnStage.travailleurHandicape) {
    if (salaireAnterieur)
      trace.reserve("Le salaire antérieur ne compte que pour les travailleurs handicapés.");
    return;
  }
  trace.reserve(
    "Pour un travailleur handicapé, le payeur est dispensé d'une partie des cotisations (R. 6342-2) : le montant affiché ne l'en déduit pas.",
  );
  if (salaireAnterieur)
    trace.reserve(
      "Le salaire donné est pris pour la moyenne brute des 6 ou 12 mois d'activité, à la durée légale ; après plus d'un an d'arrêt, il est revalorisé (D. 6341-26).",
    );
  else if (entreeEnStage.activiteAnterieure)
    trace.reserve("Sans salaire antérieur, le montant retenu est le minimum : donnez « salaireAnterieur ».");
}
