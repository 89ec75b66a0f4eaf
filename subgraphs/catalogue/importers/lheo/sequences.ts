/**
 * Children of each container of LHÉO 2.3, in the order of its `xs:sequence` (those of 2.2 are among them).
 *
 * Taken from `lheo-2.3.xsd`; a test compares them. Leaves and `extras`, whose content is free, are not here.
 */
const SEQUENCES: Record<string, string> = {
  "domaine-formation": "code-FORMACODE code-NSF code-ROME extras",
  "contact-formation": "type-contact coordonnees extras",
  "contact-session": "type-contact coordonnees extras",
  certification: "code-RNCP code-CERTIFINFO code-RS code-CPF reference-code-FORMACODE extras",
  "reference-certification": "reference-code-RNCP reference-code-CERTIFINFO reference-code-RS extras",
  "code-type-formation": "code-CPF code-ELU extras",
  formation:
    "domaine-formation intitule-formation objectif-formation resultats-attendus contenu-formation certifiante contact-formation parcours-de-formation code-niveau-entree objectif-general-formation certification code-type-formation code-niveau-sortie url-formation action organisme-formation-responsable identifiant-module positionnement sous-modules modules-prerequis extras",
  action:
    "rythme-formation code-public-vise info-public-vise niveau-entree-obligatoire modalites-alternance modalites-enseignement conditions-specifiques prise-en-charge-frais-possible lieu-de-formation modalites-entrees-sorties url-action duree-cycle session adresse-information date-information restauration hebergement transport acces-handicapes langue-formation modalites-recrutement modalites-pedagogiques code-modalite-pedagogique equipement frais-restants code-perimetre-recrutement infos-perimetre-recrutement prix-horaire-TTC prix-total-TTC duree-indicative nombre-heures-centre nombre-heures-entreprise nombre-heures-total detail-conditions-prise-en-charge conventionnement duree-conventionnee organisme-formateur organisme-financeur enseignement extras",
  "organisme-formation-responsable":
    "numero-activite SIRET-organisme-formation nom-organisme raison-sociale coordonnees-organisme contact-organisme renseignements-specifiques potentiel code-UAI-organisme-formation extras",
  potentiel: "code-FORMACODE extras",
  "organisme-formateur":
    "SIRET-formateur raison-sociale-formateur contact-formateur potentiel code-UAI-formateur reference-certification extras",
  "url-formation": "urlweb extras",
  "lieu-de-formation": "SIRET-lieu-formation code-UAI-lieu-formation coordonnees extras",
  recrutement:
    "modalite-recrutement code-perimetre-recrutement infos-perimetre-recrutement a-distance adresse urlweb nb-places periode heure-debut heure-fin commentaire extras",
  enseignement: "libelle-enseignement type-enseignement obligatoire commentaire extras",
  equipement: "type-equipement cout-indicatif-equipement commentaire extras",
  "rythme-alternance": "unite-rythme-alternance unites-entreprise unites-centre extras",
  alternance: "type-alternance rythme-alternance extras",
  cycle: "type-cycle annee-cycle effectif-minimal capacite-simultanee capacite-cumulee alternance extras",
  session:
    "periode adresse-inscription modalites-inscription periode-inscription etat-recrutement recrutement url-session contact-session reference-certification blocs-competences cycle extras",
  "adresse-inscription": "adresse extras",
  "adresse-information": "adresse extras",
  "date-information": "date extras",
  "url-action": "urlweb extras",
  "url-session": "urlweb extras",
  "SIRET-organisme-formation": "SIRET extras",
  "code-UAI-organisme-formation": "code-UAI extras",
  "SIRET-lieu-formation": "SIRET extras",
  "code-UAI-lieu-formation": "code-UAI extras",
  "coordonnees-organisme": "coordonnees extras",
  "contact-organisme": "type-contact coordonnees extras",
  "contact-formateur": "type-contact coordonnees extras",
  "organisme-financeur": "code-financeur nb-places-financees extras",
  "SIRET-formateur": "SIRET extras",
  "code-UAI-formateur": "code-UAI extras",
  "bloc-competences": "libelle-bloc code-bloc extras",
  "blocs-competences": "validation-blocs reference-certification bloc-competences extras",
  "sous-modules": "sous-module extras",
  "modules-prerequis": "reference-module extras",
  "sous-module": "reference-module type-module extras",
  coordonnees: "civilite nom prenom ligne adresse telfixe portable fax courriel web extras",
  adresse:
    "denomination ligne codepostal ville departement code-INSEE-commune code-INSEE-canton region pays geolocalisation extras",
  geolocalisation: "latitude longitude extras",
  web: "urlweb extras",
  telfixe: "numtel extras",
  portable: "numtel extras",
  fax: "numtel extras",
  periode: "debut fin extras",
  "periode-inscription": "periode",
};

/** Names of the children of each container, in order. */
export const STRUCTURE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SEQUENCES).map(([container, children]) => [container, children.split(" ")]),
);
