import { badInput } from "@passerelle/kernel/errors";
import type { SimulationRemuneration } from "../../generated/types.ts";
import { type Baremes, parametreAu } from "../bareme/bareme.ts";
import { type BaremeDuMois, baremeDuMois, type LigneAppliquee } from "../bareme/mois.ts";
import { ligneDeLaPersonne } from "../calcul/categorie.ts";
import { cotisations } from "../calcul/cotisations.ts";
import { enEuros, type Nombre } from "../calcul/euros.ts";
import { enLettres, plusMois } from "../calcul/jours.ts";
import { montantMensuel } from "../calcul/montant-mensuel.ts";
import { determinerRegime } from "../calcul/regime.ts";
import { droitsTransport } from "./droits-transport.ts";
import { type MoisPaye, remunerationDuMois } from "./remuneration-du-mois.ts";
import { reservesDeLaSituation } from "./reserves.ts";
import type { Situation } from "./situation.ts";
import { Trace } from "./trace.ts";

/**
 * Estimates the pay of a trainee's month, with every rule applied (I5: the scale's version and a trace).
 *
 * Throws `BAD_USER_INPUT` when no scale is known for the month paid.
 */
export function simuler(situation: Situation, connus: Baremes): SimulationRemuneration {
  const trace = new Trace();
  const { regime, explication, base, surBareme } = determinerRegime(situation.regime);
  trace.etape("Régime", base, faitsDuRegime(situation), regime);
  reservesDeLaSituation(situation, regime, connus, trace);
  const paye = surBareme ? remunerationSurBareme(situation, connus, trace) : SANS_BAREME;
  return {
    regime,
    explication,
    ...paye,
    transport: droitsTransport(regime, situation, trace),
    trace: trace.etapes,
    reserves: trace.reserves,
  };
}

const SANS_BAREME = {
  categorie: null,
  montantMensuel: null,
  montantMois: null,
  tempsPlein: null,
  cotisations: null,
  baremeVersion: null,
};

function remunerationSurBareme(situation: Situation, connus: Baremes, trace: Trace) {
  const { mois, entree, territoires, territoireChoisi, entreeEnStage, duree } = situation;
  const bareme = baremeDuMois(connus, mois, entree, territoires);
  const ligne = bareme && ligneDeLaPersonne(entreeEnStage, bareme.lignes);
  if (!bareme || !ligne)
    throw badInput("moisPaye", {
      fr: `Aucun barème n'est connu pour ${mois.slice(0, 7)}.`,
      en: `No pay scale is known for ${mois.slice(0, 7)}.`,
    });
  if (territoireChoisi && !bareme.surcouches.length)
    trace.reserve(
      `Aucun barème propre à ${territoireChoisi} n'est connu pour ${mois.slice(0, 7)} : le barème national y est appliqué.`,
    );
  noterBareme(bareme, ligne, situation, trace);
  const mensuel = montantMensuel(ligne, situation.salaireAnterieur);
  trace.etape(
    "Montant mensuel à temps plein",
    ligne.article ? `Code du travail, ${ligne.article}` : ligne.bareme.baseReglementaire,
    ligne.montant || !situation.salaireAnterieur
      ? ligne.libelle
      : `${ligne.libelle} ; salaire de ${enEuros(situation.salaireAnterieur)}`,
    enEuros(mensuel),
  );
  const paye = remunerationDuMois(situation, mensuel, ligne, connus, trace);
  return {
    categorie: ligne.categorie,
    montantMensuel: mensuel.toFixed(2),
    montantMois: paye.montant.toFixed(2),
    tempsPlein: duree.tempsPlein,
    cotisations: cotisationsDuMois(situation, paye, connus, trace)?.toFixed(2) ?? null,
    baremeVersion: ligne.bareme.version,
  };
}

function noterBareme(bareme: BaremeDuMois, ligne: LigneAppliquee, situation: Situation, trace: Trace): void {
  const { mois, entree, entreeEnStage } = situation;
  const { publieLe, debut, version, baseReglementaire } = ligne.bareme;
  trace.etape(
    "Barème du mois payé",
    baseReglementaire,
    `Mois de ${mois.slice(0, 7)}`,
    publieLe && publieLe > debut
      ? `${version}, publié le ${enLettres(publieLe)} et appliqué depuis le ${enLettres(debut)}`
      : version,
  );
  trace.etape(
    "Catégorie",
    "Code du travail, D. 6341-24-6 et D. 6341-28-2 : situation à l'entrée en stage",
    `${entreeEnStage.age} ans le ${enLettres(entree)}`,
    ligne.libelle,
  );
  if (ligne.certitude === "DERIVE")
    trace.reserve(
      `Ce montant est calculé à partir d'un coefficient publié (${ligne.bareme.origine}) : le texte qui le fixe n'a pas été relevé.`,
    );
  if (mois >= plusMois(bareme.national.debut, 12) && bareme.national.fin === null)
    trace.reserve(
      `Le dernier barème connu date du ${enLettres(bareme.national.debut)} : la revalorisation suivante n'y est pas.`,
    );
}

function cotisationsDuMois(
  situation: Situation,
  paye: MoisPaye,
  connus: Baremes,
  trace: Trace,
): Nombre | null {
  const total = parametreAu(connus, "COTISATION_TOTAL_HEURE", situation.mois);
  if (!total) {
    trace.reserve(`Le taux horaire des cotisations de ${situation.mois.slice(0, 4)} n'est pas connu ici.`);
    return null;
  }
  const montant = cotisations(paye.heures, total.valeur, paye.partPayee);
  trace.etape(
    "Cotisations à la charge du payeur",
    "Code du travail, L. 6342-3",
    `${enEuros(total.valeur)} par heure (${total.origine})`,
    enEuros(montant),
  );
  return montant;
}

function faitsDuRegime({ regime }: Situation): string {
  const faits = [
    regime.salarie ? "salarié pendant la formation" : "sans emploi",
    regime.indemniseAre ? "indemnisé au titre de l'ARE" : "sans ARE",
    regime.financeFranceTravail ? "formation financée par France Travail" : null,
    regime.stageAgree ? "stage agréé" : "stage non agréé",
  ];
  return faits.filter((fait) => fait !== null).join(", ");
}
