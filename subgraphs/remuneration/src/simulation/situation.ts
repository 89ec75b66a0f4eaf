import { badInput } from "@passerelle/kernel/errors";
import type { GraphQLError } from "graphql";
import type { ProfilRemuneration } from "../../generated/types.ts";
import { FRANCE } from "../bareme/bareme.ts";
import { territoireDemande } from "../bareme/territoire.ts";
import type { Absences } from "../calcul/absence.ts";
import { ageALEntree } from "../calcul/age.ts";
import type { FaitsALEntree } from "../calcul/categorie.ts";
import { type Nombre, nombre } from "../calcul/euros.ts";
import { debutDuMois, type Jour } from "../calcul/jours.ts";
import type { FaitsRegime } from "../calcul/regime.ts";
import { type DureeStage, dureeDuStage, heuresValides } from "./duree-du-stage.ts";

/** What a session says of itself to an estimation. */
export interface CadreSession {
  debut: Jour | null;
  fin: Jour | null;
  heuresHebdo: Nombre | null;
  heuresTotal: Nombre | null;
  territoires: readonly string[];
}

/** A profile once checked: every rule reads it from here. */
export interface Situation {
  regime: FaitsRegime;
  entreeEnStage: FaitsALEntree;
  entree: Jour;
  sortie: Jour | null;
  /** First day of the month paid. */
  mois: Jour;
  salaireAnterieur: Nombre | null;
  duree: DureeStage;
  heuresTotal: Nombre | null;
  droitAss: boolean | null;
  absences: Absences;
  heuresAbsenceJustifiee: Nombre;
  distanceKm: Nombre | null;
  territoires: readonly string[];
  /** Territory that the profile names, when it is not the whole nation. */
  territoireChoisi: string | null;
}

/**
 * Checks a profile and completes it with the session's facts and today's date.
 *
 * Throws `BAD_USER_INPUT` naming the argument when something is missing, impossible or contradicts another.
 */
export function situationDe(
  profil: ProfilRemuneration,
  aujourdhui: Jour,
  session: CadreSession | null = null,
): Situation {
  const entree = profil.dateEntree ?? session?.debut ?? aujourdhui;
  const sortie = profil.dateSortie ?? (session?.fin && session.fin >= entree ? session.fin : null);
  if (sortie && sortie < entree)
    throw refus(
      "dateSortie",
      `La sortie (${sortie}) précède l'entrée en stage (${entree}).`,
      "The exit precedes the entry.",
    );
  const mois = debutDuMois(profil.moisPaye ?? entree);
  if (mois < debutDuMois(entree))
    throw refus(
      "moisPaye",
      `Le mois payé (${mois.slice(0, 7)}) précède l'entrée en stage (${entree}).`,
      "The paid month precedes the entry.",
    );
  if (profil.dateSortie && mois > profil.dateSortie)
    throw refus(
      "moisPaye",
      `Le mois payé (${mois.slice(0, 7)}) suit la sortie de stage (${profil.dateSortie}).`,
      "The paid month follows the exit.",
    );
  const choisi = territoireDemande(profil.territoire);
  const duree = dureeDuStage(profil, session?.heuresHebdo ?? null);
  return {
    regime: {
      salarie: profil.salarie ?? false,
      indemniseAre: profil.indemniseAre ?? false,
      financeFranceTravail: profil.financeFranceTravail ?? false,
      stageAgree: profil.stageAgree ?? true,
    },
    entreeEnStage: {
      age: age(profil, entree),
      travailleurHandicape: profil.travailleurHandicape ?? false,
      activiteAnterieure: profil.activiteAnterieure ?? false,
      salaireConnu: profil.salaireAnterieur != null,
      nonSalarie: profil.nonSalarie ?? false,
      situationFamiliale: profil.situationFamiliale ?? "AUCUNE",
    },
    entree,
    sortie,
    mois,
    salaireAnterieur: salaire(profil),
    duree,
    heuresTotal: session?.heuresTotal ?? null,
    droitAss: profil.droitAss ?? null,
    absences: absences(profil, duree),
    heuresAbsenceJustifiee: heuresValides("heuresAbsenceJustifiee", profil.heuresAbsenceJustifiee ?? 0),
    distanceKm: distance(profil),
    territoires: profil.territoire == null ? (session?.territoires ?? []) : [choisi],
    territoireChoisi: choisi === FRANCE ? null : choisi,
  };
}

const AGE_MAXIMAL = 120;

function age(profil: ProfilRemuneration, entree: Jour): number {
  const { ageEntree, dateNaissance } = profil;
  if (dateNaissance != null) {
    const calcule = ageALEntree(dateNaissance, entree);
    if (calcule < 0 || calcule > AGE_MAXIMAL)
      throw refus(
        "dateNaissance",
        `Une naissance le ${dateNaissance} ne va pas avec une entrée en stage le ${entree}.`,
        "This birth does not fit the entry.",
      );
    if (ageEntree != null && ageEntree !== calcule)
      throw refus(
        "ageEntree",
        `« ageEntree » (${ageEntree}) contredit « dateNaissance » : ${calcule} ans à l'entrée, le ${entree}. Ne donnez que l'un des deux.`,
        `\`ageEntree\` contradicts \`dateNaissance\` (${calcule} at entry): give only one.`,
      );
    return calcule;
  }
  if (ageEntree == null)
    throw refus(
      "ageEntree",
      "Donnez « ageEntree » ou « dateNaissance » : l'âge à l'entrée en stage fixe le montant.",
      "Give `ageEntree` or `dateNaissance`: age at entry fixes the amount.",
    );
  if (ageEntree < 0 || ageEntree > AGE_MAXIMAL)
    throw refus(
      "ageEntree",
      `« ageEntree » va de 0 à ${AGE_MAXIMAL} ; reçu ${ageEntree}.`,
      `\`ageEntree\` goes from 0 to ${AGE_MAXIMAL}; got ${ageEntree}.`,
    );
  return ageEntree;
}

function salaire({ salaireAnterieur }: ProfilRemuneration): Nombre | null {
  if (salaireAnterieur == null) return null;
  const montant = nombre(salaireAnterieur as string);
  if (montant.isNegative())
    throw refus("salaireAnterieur", "Un salaire n'est pas négatif.", "A salary is not negative.");
  return montant;
}

/** Half the Earth's circumference, in kilometres. */
const DISTANCE_MAXIMALE = 20_038;

function distance({ distanceKm }: ProfilRemuneration): Nombre | null {
  if (distanceKm == null) return null;
  if (distanceKm < 0 || distanceKm > DISTANCE_MAXIMALE)
    throw refus(
      "distanceKm",
      `« distanceKm » va de 0 à ${DISTANCE_MAXIMALE} ; reçu ${distanceKm}.`,
      `\`distanceKm\` goes from 0 to ${DISTANCE_MAXIMALE}; got ${distanceKm}.`,
    );
  return nombre(distanceKm);
}

function absences(profil: ProfilRemuneration, duree: DureeStage): Absences {
  const methode = profil.methodeProrata ?? "HEURES_151_67";
  const heures = heuresValides("heuresAbsenceInjustifiee", profil.heuresAbsenceInjustifiee ?? 0);
  const jours = profil.joursAbsenceInjustifiee ?? 0;
  if (jours < 0 || jours > 31)
    throw refus(
      "joursAbsenceInjustifiee",
      `« joursAbsenceInjustifiee » va de 0 à 31 ; reçu ${jours}.`,
      `\`joursAbsenceInjustifiee\` goes from 0 to 31; got ${jours}.`,
    );
  const prevues =
    profil.heuresPrevuesMois == null
      ? duree.tempsPlein
        ? null
        : duree.heuresMois
      : heuresValides("heuresPrevuesMois", profil.heuresPrevuesMois);
  if (methode === "TRENTIEME" && heures.greaterThan(0) && jours === 0)
    throw refus(
      "joursAbsenceInjustifiee",
      "La méthode du trentième compte des jours : donnez « joursAbsenceInjustifiee ».",
      "The method of the thirtieth counts days: give `joursAbsenceInjustifiee`.",
    );
  if (methode !== "TRENTIEME" && jours > 0 && heures.isZero())
    throw refus(
      "heuresAbsenceInjustifiee",
      "Cette méthode compte des heures : donnez « heuresAbsenceInjustifiee », ou la méthode TRENTIEME.",
      "This method counts hours: give `heuresAbsenceInjustifiee`, or the method TRENTIEME.",
    );
  if (methode === "HEURES_PREVUES" && heures.greaterThan(0)) {
    if (!prevues?.greaterThan(0))
      throw refus(
        "heuresPrevuesMois",
        "La retenue sur heures prévues demande « heuresPrevuesMois », plus grand que 0.",
        "Withholding over planned hours needs `heuresPrevuesMois`, above 0.",
      );
    if (heures.greaterThan(prevues))
      throw refus(
        "heuresAbsenceInjustifiee",
        "Il y a plus d'heures d'absence que d'heures prévues dans le mois.",
        "More hours of absence than planned hours in the month.",
      );
  }
  return { methode, heures, jours: nombre(jours), heuresPrevues: prevues };
}

const refus = (argument: string, fr: string, en: string): GraphQLError => badInput(argument, { fr, en });
