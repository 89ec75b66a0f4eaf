import type { ModaliteEnseignement, Niveau } from "../generated/types.ts";
import type { ActionRecord, CertificationRecord, FormationRecord } from "../importers/offre/records.ts";
import type { Hasard } from "./hasard.ts";
import { adresseA, type Ville } from "./lieux.ts";
import { DOMAINES, type Domaine, type Parcours } from "./parcours.ts";

/** Level asked for at entry, one or two below the level reached. */
const ENTREES: Partial<Record<Niveau, Niveau>> = {
  NIVEAU_3: "SANS_NIVEAU",
  NIVEAU_4: "NIVEAU_3",
  NIVEAU_5: "NIVEAU_4",
  NIVEAU_6: "NIVEAU_5",
  NIVEAU_7: "NIVEAU_6",
};

/** Codes far beyond those that France compétences gives: a demo certification cannot be taken for a real one. */
const RNCP_DEMO = 990_001;

const CERTIFIANTS = DOMAINES.flatMap(({ parcours, codesRome }) =>
  parcours.filter(({ certifiante }) => certifiante).map((one) => ({ ...one, codesRome })),
);

/** The demo certification that a certifying parcours prepares: RNCP with a level, RS without. */
export function certificationDe(parcours: Parcours): CertificationRecord {
  const rang = CERTIFIANTS.findIndex(({ intitule }) => intitule === parcours.intitule);
  const code = String(RNCP_DEMO + rang);
  const diploma = parcours.niveau !== "SANS_NIVEAU";
  return {
    codeCertifInfo: null,
    codeRncp: diploma ? code : null,
    codeRs: diploma ? null : code,
    codeCpf: null,
    libelle: `${parcours.intitule} (certification de démonstration)`,
    niveau: diploma ? parcours.niveau : null,
    codesRome: CERTIFIANTS[rang]?.codesRome ?? [],
  };
}

/** A formation of the demo, in a few plain sentences made from its themes. */
export function uneFormation(
  numero: string,
  { domaine, parcours }: { domaine: Domaine; parcours: Parcours },
  links: Pick<FormationRecord, "certifications" | "organismeId">,
  { hasard, jour }: { hasard: Hasard; jour: string },
): FormationRecord {
  const { intitule, niveau, certifiante } = parcours;
  const [premier = "", ...autres] = domaine.themes;
  const metier = domaine.codesRome.length > 0;
  return {
    numero,
    intitule,
    objectif: `Acquérir les gestes et les connaissances du domaine : ${premier}, ${autres.join(", ")}.`,
    resultatsAttendus: certifiante
      ? "Obtenir la certification préparée."
      : "Attestation de fin de formation.",
    contenu: domaine.themes
      .map((theme, index) => `Module ${index + 1} : ${theme}, ${hasard.entier(14, 140)} heures.`)
      .join("\n"),
    certifiante,
    parcours: hasard.pondere([
      ["EN_GROUPE", 5],
      ["INDIVIDUALISE", 2],
      ["MODULARISE", 2],
      ["MIXTE", 1],
    ]),
    objectifGeneral: certifiante ? "CERTIFICATION" : metier ? "PROFESSIONNALISATION" : "REMISE_A_NIVEAU",
    niveauEntree: ENTREES[niveau] ?? (hasard.chance(0.2) ? "NON_COMMUNIQUE" : "SANS_NIVEAU"),
    niveauSortie: niveau,
    formacodes: [],
    codesNsf: [],
    codesRome: domaine.codesRome,
    urls: [`https://offre.example/formations/${numero.toLowerCase()}`],
    contacts: [{ role: "Accueil", telephones: [], courriel: `inscription@${numero.toLowerCase()}.example` }],
    dateMaj: jour,
    brut: null,
    ...links,
  };
}

/** An action in a town: how, for whom, paid by whom; `surPlace`: never wholly at a distance. */
export function uneAction(
  numero: string,
  { parcours, ville, surPlace }: { parcours: Parcours; ville: Ville; surPlace: boolean },
  { hasard, jour }: { hasard: Hasard; jour: string },
): ActionRecord {
  const modalite = hasard.pondere<ModaliteEnseignement>([
    ["PRESENTIEL", 80],
    ["MIXTE", 13],
    ["A_DISTANCE", surPlace ? 0 : 7],
  ]);
  const heuresCentre = parcours.certifiante ? hasard.entier(8, 24) * 35 : hasard.entier(2, 20) * 7;
  const heuresEntreprise = parcours.certifiante && hasard.chance(0.8) ? hasard.entier(2, 10) * 35 : 0;
  return {
    numero,
    rythme: hasard.un(["Temps plein", "Temps partiel", "Cours du soir", "Temps plein en journée"]),
    publics: hasard.un([
      ["80006"],
      ["80006", "82044"],
      ["80006", "81020"],
      ["81024"],
      ["82044"],
      ["80010", "80007"],
    ]),
    modalite,
    entree: hasard.chance(0.15) ? "PERMANENTES" : "DATES_FIXES",
    niveauEntreeObligatoire: hasard.chance(0.6),
    conditions: hasard.chance(0.5) ? "Entretien et test de positionnement." : null,
    priseEnChargePossible: true,
    lieux: modalite === "A_DISTANCE" ? [] : [adresseA(hasard, ville, null)],
    langues: ["fr"],
    heuresCentre,
    heuresEntreprise,
    heuresTotal: heuresCentre + heuresEntreprise,
    heuresHebdo: hasard.pondere([
      [35, 6],
      [28, 2],
      [21, 1],
      [14, 1],
    ]),
    prixTotal: hasard.chance(0.7) ? `${heuresCentre * hasard.entier(9, 18)}.00` : null,
    conventionnement: hasard.chance(0.5),
    financements: hasard
      .un([
        ["REGION"],
        ["REGION", "FSE"],
        ["REGION", "FRANCE_TRAVAIL", "FSE"],
        ["FRANCE_TRAVAIL"],
        ["OPCO"],
        ["BENEFICIAIRE"],
        ["AGEFIPH", "REGION", "ETAT_EMPLOI"],
      ] as const)
      .map((financeur, index) => ({ financeur, places: index === 0 ? hasard.entier(4, 16) : null })),
    accesHandicapes: hasard.chance(0.8) ? "Locaux accessibles, adaptation des épreuves possible" : null,
    restauration: hasard.chance(0.5) ? "Salle équipée pour les repas" : null,
    hebergement: hasard.chance(0.1) ? "Internat" : null,
    transport: hasard.chance(0.6) ? "Arrêt de bus à moins de 500 mètres" : null,
    formateurs: [],
    informations: [],
    dateMaj: jour,
    brut: null,
  };
}
