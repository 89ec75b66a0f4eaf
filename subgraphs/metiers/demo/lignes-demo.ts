import type { KeptRecord } from "@passerelle/kernel/importing/records/stage";
import { genres } from "../src/metier/genres.ts";
import { centresInteret } from "./centres-interet.ts";
import type { MetierDemo } from "./metier-demo.ts";

/** Version of the ROME whose codes and titles the demo uses. */
const VERSION = "460";

/** The demo as records of the sources that it stands for, so that it is served by the code that serves them. */
export function lignesDemo(metiers: readonly MetierDemo[]): KeptRecord[] {
  const lignes = new Map<string, KeptRecord>();
  const add = (objet: string, cle: string, contenu: object, edition = VERSION) =>
    lignes.set(`${objet} ${cle}`, { objet, edition, cle, contenu });
  for (const [numero, libelle, definition] of centresInteret)
    add("centre_interet", String(numero), {
      code_centre_interet: String(numero),
      libelle_centre_interet: libelle,
      definition_centre_interet: definition,
    });
  for (const metier of metiers) {
    add("metiersDemo", `ROME-${metier.code}`, contribution(metier), "");
    addFiche(add, metier);
    addCompetences(add, metier);
  }
  return [...lignes.values()];
}

type Add = (objet: string, cle: string, contenu: object) => void;

const contribution = (metier: MetierDemo) => ({
  id: `ROME-${metier.code}`,
  libelle: metier.libelle,
  ...genres(metier.libelle),
  synonymes: metier.synonymes,
  codesRome: [metier.code],
  accroche: metier.accroche,
  conditionsTravail: metier.conditions,
  accesMetier: metier.acces,
  niveauAcces: metier.niveau,
  statuts: metier.statuts,
  secteurs: metier.secteurs,
  centres: metier.centres.map((numero) => `ROME-CI-${numero}`),
  associes: metier.proches.map((code) => `ROME-${code}`),
});

function addFiche(add: Add, metier: MetierDemo): void {
  const code_rome = metier.code;
  add("referentiel_code_rome", code_rome, {
    code_rome,
    libelle_rome: metier.intitule,
    ...genres(metier.intitule),
    code_rome_parent: code_rome,
    emploi_reglemente: metier.reglemente ? "O" : "N",
    emploi_cadre: metier.cadre ? "O" : "N",
  });
  add("cr_gd_dp", code_rome, {
    code_rome,
    libelle_grand_domaine: metier.grandDomaine,
    libelle_domaine_professionel: metier.domaine,
  });
  add("referentiel_code_rome_riasec", code_rome, {
    code_rome,
    riasec_majeur: metier.riasec.slice(0, 1),
    riasec_mineur: metier.riasec.slice(1),
  });
  const texte = (type: string, text: string) =>
    add("texte", `${code_rome}/${type}/1`, {
      code_rome,
      libelle_type_texte: type,
      position_phrase: "1",
      libelle_texte: text,
    });
  texte("definition", metier.accroche);
  texte("acces_metier", metier.acces);
  metier.secteurs.forEach((secteur, index) => {
    add("arborescence_secteur_activite", `${code_rome}/${secteur}`, {
      code_rome,
      libelle_sect_activite: secteur,
      principal: index === 0 ? "oui" : "non",
    });
  });
  metier.centres.forEach((numero, index) => {
    add("arborescence_centre_interet", `${code_rome}/${numero}`, {
      code_rome,
      code_centre_interet: String(numero),
      principal: index === 0 ? "oui" : "non",
    });
  });
  metier.proches.forEach((cible, index) => {
    add("rubrique_mobilite", `${code_rome}/${cible}`, {
      code_rome,
      code_rome_cible: cible,
      numero_ordre: String(index + 1),
    });
  });
  for (const [code_ogr, libelle] of Object.entries(metier.appellations))
    add("referentiel_appellation", code_ogr, {
      code_ogr,
      code_rome,
      libelle_appellation_long: libelle,
      ...genres(libelle),
      peu_usite: "N",
    });
}

function addCompetences(add: Add, metier: MetierDemo): void {
  const link = (code_ogr: string, coeur: boolean) =>
    add("coherence_item", `${metier.code}/${code_ogr}`, {
      code_rome: metier.code,
      code_ogr,
      ...(coeur ? { coeur_metier: "Principale" } : {}),
    });
  const competence = (code_ogr: string, libelle: string, categorie: string) =>
    add("referentiel_competence", code_ogr, {
      code_ogr,
      libelle_competence: libelle,
      cat_comp: categorie,
    });
  for (const [code_ogr, libelle] of Object.entries(metier.savoirFaire)) {
    competence(code_ogr, libelle, "Savoir-faire");
    link(code_ogr, true);
  }
  for (const [code_ogr, libelle] of Object.entries(metier.savoirEtre)) {
    competence(code_ogr, libelle, "Savoir-être professionnel");
    link(code_ogr, false);
  }
  for (const [code_ogr_savoir, libelle_savoir] of Object.entries(metier.savoirs)) {
    add("referentiel_savoir", code_ogr_savoir, { code_ogr_savoir, libelle_savoir });
    link(code_ogr_savoir, false);
  }
  for (const contexte of metier.contextes) {
    // The demo has no numbers for these: the label is its own key.
    add("referentiel_contexte_travail", contexte, { code_ogr: contexte, libelle_cont_travail: contexte });
    add("coherence_item", `${metier.code}/${contexte}`, { code_rome: metier.code, code_ogr: contexte });
  }
}
