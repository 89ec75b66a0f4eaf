import type { CategorieRemuneration } from "../../generated/types.ts";
import { type Baremes, parametreAu } from "../bareme/bareme.ts";
import type { LigneAppliquee } from "../bareme/mois.ts";
import { apresRetenue, retenue } from "../calcul/absence.ts";
import { HEURES_DU_MOIS } from "../calcul/duree.ts";
import { auCentime, enClair, enEuros, type Nombre, nombre, ZERO } from "../calcul/euros.ts";
import { enLettres } from "../calcul/jours.ts";
import { auProrataDesJours, joursDeStage, TRENTE } from "../calcul/mois-incomplet.ts";
import { primeMai2021 } from "../calcul/prime-mai-2021.ts";
import { assDuMois, montantTempsPartiel, porterAuPlancher } from "../calcul/temps-partiel.ts";
import type { Situation } from "./situation.ts";
import type { Trace } from "./trace.ts";

/** What the month pays, and on how many hours contributions are owed. */
export interface MoisPaye {
  montant: Nombre;
  heures: Nombre;
  /** What absences left of the pay, from 0 to 1. */
  partPayee: Nombre;
}

/** From the monthly full-time amount to what this month pays: days, hours, floor, premium, then absences. */
export function remunerationDuMois(
  situation: Situation,
  mensuel: Nombre,
  ligne: LigneAppliquee,
  connus: Baremes,
  trace: Trace,
): MoisPaye {
  const jours = joursDuMoisPaye(situation, trace);
  const { tempsPlein } = situation.duree;
  const { montant, moisEntier, heures } = tempsPlein
    ? tempsPleinDuMois(mensuel, jours, trace)
    : tempsPartielDuMois(situation, mensuel, jours, connus, trace);
  const brut = montant.plus(prime(situation, ligne, heures, connus, trace));
  const retenu = retenue({ brut, mensuel, moisEntier }, situation.absences);
  const net = apresRetenue(brut, retenu);
  noterAbsences(situation, brut, retenu, net, trace);
  const partPayee = brut.isZero() ? nombre(1) : brut.minus(retenu).dividedBy(brut);
  return { montant: net, heures, partPayee };
}

function joursDuMoisPaye({ entree, sortie, mois }: Situation, trace: Trace): number {
  const jours = joursDeStage(mois, entree, sortie);
  if (jours < 30) {
    trace.etape(
      "Entrée ou sortie en cours de mois",
      "Usage des payeurs : un trentième par jour calendaire",
      `Entrée le ${enLettres(entree)}${sortie ? `, sortie le ${enLettres(sortie)}` : ""}`,
      `${jours} trentièmes du mois`,
    );
    trace.reserve(
      "L'entrée ou la sortie en cours de mois est comptée en trentièmes : aucun texte ne le fixe.",
    );
  }
  return jours;
}

function tempsPleinDuMois(mensuel: Nombre, jours: number, trace: Trace) {
  const montant = auProrataDesJours(mensuel, jours);
  trace.etape(
    "Mois à temps plein",
    "Code du travail, R. 6341-15, 1° c",
    `${jours} jours sur 30`,
    enEuros(montant),
  );
  return { montant, moisEntier: mensuel, heures: HEURES_DU_MOIS.times(jours).dividedBy(TRENTE) };
}

function tempsPartielDuMois(
  situation: Situation,
  mensuel: Nombre,
  jours: number,
  connus: Baremes,
  trace: Trace,
) {
  const { heuresMois, estimees, heuresHebdo } = situation.duree;
  // Hours given by the person are those of this month; only hours of an average month follow its days.
  const heures = estimees ? heuresMois.times(jours).dividedBy(TRENTE) : heuresMois;
  if (estimees)
    trace.reserve(
      `Les heures du mois sont estimées à ${enClair(heures)} d'après ${enClair(heuresHebdo ?? ZERO)} heures par semaine : le payeur compte les heures réelles.`,
    );
  const horaire = montantTempsPartiel(mensuel, heures);
  trace.etape(
    "Mois à temps partiel",
    "Code du travail, D. 6341-24-1, premier alinéa",
    `${enClair(heures)} heures × ${enEuros(mensuel)} ÷ 151,67`,
    enEuros(horaire),
  );
  if (heures.greaterThan(HEURES_DU_MOIS))
    trace.reserve("Le montant à temps partiel est limité à celui d'un mois à temps plein.");
  const montant = avecPlancher(situation, horaire, jours, connus, trace);
  return { montant, moisEntier: montant, heures };
}

function avecPlancher(
  { droitAss, mois }: Situation,
  horaire: Nombre,
  jours: number,
  connus: Baremes,
  trace: Trace,
): Nombre {
  if (droitAss === false) return horaire;
  const parJour = parametreAu(connus, "ASS_JOUR", mois);
  const joursParMois = parametreAu(connus, "ASS_JOURS_PAR_MOIS", mois);
  if (!parJour || !joursParMois) {
    trace.reserve(
      "Le montant de l'ASS à cette date n'est pas connu ici : le plancher du temps partiel n'est pas appliqué.",
    );
    return horaire;
  }
  const plancher = assDuMois(parJour.valeur, joursParMois.valeur.times(jours).dividedBy(TRENTE));
  if (droitAss === null) {
    if (horaire.lessThan(plancher))
      trace.reserve(
        `Si vous avez droit à l'ASS, le montant du mois est porté à ${enEuros(plancher)} au moins.`,
      );
    return horaire;
  }
  const montant = porterAuPlancher(horaire, plancher);
  trace.etape(
    "Plancher de l'ASS",
    "Code du travail, D. 6341-24-1, second alinéa",
    `ASS de ${enEuros(parJour.valeur)} par jour, soit ${enEuros(plancher)}`,
    enEuros(montant),
  );
  trace.reserve("L'ASS du mois est comptée sur 30 jours, quelle que soit la longueur du mois.");
  return montant;
}

/** Lines of those whom D. 6341-28-4 brought to 685.00 in June only: the former regime's, or their age's. */
const SANS_LIGNE_EN_MAI = new Set<CategorieRemuneration>(["ACTIVITE_ANTERIEURE", "DE_18_A_25", "MOINS_18"]);

/** The premium of May 2021 goes to under-26s with former activity, for whom June 2021 opened 685.00. */
function prime(
  situation: Situation,
  ligne: LigneAppliquee,
  heures: Nombre,
  connus: Baremes,
  trace: Trace,
): Nombre {
  const { age, activiteAnterieure } = situation.entreeEnStage;
  const attendJuin = activiteAnterieure && age < 26 && SANS_LIGNE_EN_MAI.has(ligne.categorie);
  const entrant = situation.entree >= situation.mois;
  const taux = parametreAu(
    connus,
    `PRIME_MAI_2021_${entrant ? "ENTRANT" : "EN_STAGE"}_HEURE`,
    situation.mois,
  );
  const plafond = parametreAu(
    connus,
    `PRIME_MAI_2021_${entrant ? "ENTRANT" : "EN_STAGE"}_PLAFOND`,
    situation.mois,
  );
  if (!attendJuin || !taux || !plafond) return ZERO;
  const montant = primeMai2021(heures, taux.valeur, plafond.valeur);
  trace.etape(
    "Prime exceptionnelle de mai 2021",
    plafond.origine,
    `${enClair(heures)} heures × ${enEuros(taux.valeur)}, au plus ${enEuros(plafond.valeur)}`,
    enEuros(montant),
  );
  trace.reserve(
    "La prime de mai 2021 est comptée pour les moins de 26 ans ayant une activité antérieure : c'est notre lecture.",
  );
  return montant;
}

const METHODES = {
  HEURES_151_67: "heures d'absence sur 151,67",
  HEURES_PREVUES: "heures d'absence sur heures prévues du mois",
  TRENTIEME: "un trentième par jour d'absence",
};

function noterAbsences(situation: Situation, brut: Nombre, retenu: Nombre, net: Nombre, trace: Trace): void {
  const { methode, heures, jours } = situation.absences;
  if (situation.heuresAbsenceJustifiee.greaterThan(0))
    trace.etape(
      "Absences justifiées",
      "Code du travail, R. 6341-45 (a contrario)",
      `${enClair(situation.heuresAbsenceJustifiee)} heures`,
      "aucune retenue",
    );
  if (retenu.isZero()) return;
  trace.etape(
    "Retenue pour absences injustifiées",
    `Code du travail, R. 6341-45 ; méthode du payeur : ${METHODES[methode]}`,
    methode === "TRENTIEME" ? `${enClair(jours)} jours` : `${enClair(heures)} heures`,
    `${enEuros(brut)} − ${enEuros(auCentime(retenu))} = ${enEuros(net)}`,
  );
  trace.reserve("Le code ne fixe pas le diviseur de la retenue : chaque payeur choisit sa méthode.");
}
