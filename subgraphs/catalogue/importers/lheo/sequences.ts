/**
 * Children of each container of LHÉO 2.3, in the order of its `xs:sequence` (those of 2.2 are among them).
 *
 * `?` may be absent, `*` any number, `+` at least one, `{0,5}` from none to five; one alone is mandatory. Taken
 * from `lheo-2.3.xsd`; a test compares them. Leaves and `extras`, whose content is free, are not here.
 */
const SEQUENCES: Record<string, string> = {
  "domaine-formation": "code-FORMACODE{0,5} code-NSF{0,3} code-ROME{0,5} extras*",
  "contact-formation": "type-contact? coordonnees extras*",
  "contact-session": "type-contact? coordonnees extras*",
  certification: "code-RNCP? code-CERTIFINFO? code-RS? code-CPF? reference-code-FORMACODE? extras*",
  "reference-certification": "reference-code-RNCP? reference-code-CERTIFINFO? reference-code-RS? extras*",
  "code-type-formation": "code-CPF? code-ELU? extras*",
  lheo: "offres extras*",
  offres: "formation+ extras*",
  formation:
    "domaine-formation intitule-formation objectif-formation resultats-attendus contenu-formation certifiante contact-formation+ parcours-de-formation code-niveau-entree objectif-general-formation? certification{0,5} code-type-formation{0,5} code-niveau-sortie? url-formation? action+ organisme-formation-responsable identifiant-module? positionnement? sous-modules? modules-prerequis? extras*",
  action:
    "rythme-formation code-public-vise{1,10} info-public-vise? niveau-entree-obligatoire modalites-alternance modalites-enseignement conditions-specifiques prise-en-charge-frais-possible lieu-de-formation* modalites-entrees-sorties url-action? duree-cycle? session+ adresse-information? date-information{0,3} restauration? hebergement? transport? acces-handicapes? langue-formation{0,5} modalites-recrutement? modalites-pedagogiques? code-modalite-pedagogique{0,5} equipement* frais-restants? code-perimetre-recrutement? infos-perimetre-recrutement? prix-horaire-TTC? prix-total-TTC? duree-indicative? nombre-heures-centre? nombre-heures-entreprise? nombre-heures-total? detail-conditions-prise-en-charge? conventionnement? duree-conventionnee? organisme-formateur* organisme-financeur{0,8} enseignement* extras*",
  "organisme-formation-responsable":
    "numero-activite SIRET-organisme-formation nom-organisme raison-sociale coordonnees-organisme contact-organisme+ renseignements-specifiques? potentiel? code-UAI-organisme-formation? extras*",
  potentiel: "code-FORMACODE{1,25} extras*",
  "organisme-formateur":
    "SIRET-formateur raison-sociale-formateur contact-formateur* potentiel? code-UAI-formateur? reference-certification{0,5} extras*",
  "url-formation": "urlweb{1,3} extras*",
  "lieu-de-formation": "SIRET-lieu-formation? code-UAI-lieu-formation? coordonnees extras*",
  recrutement:
    "modalite-recrutement code-perimetre-recrutement? infos-perimetre-recrutement? a-distance? adresse? urlweb? nb-places? periode? heure-debut? heure-fin? commentaire? extras*",
  enseignement: "libelle-enseignement type-enseignement obligatoire commentaire? extras*",
  equipement: "type-equipement cout-indicatif-equipement? commentaire? extras*",
  "rythme-alternance": "unite-rythme-alternance unites-entreprise unites-centre extras*",
  alternance: "type-alternance rythme-alternance? extras*",
  cycle:
    "type-cycle annee-cycle* effectif-minimal? capacite-simultanee? capacite-cumulee? alternance? extras*",
  session:
    "periode adresse-inscription modalites-inscription? periode-inscription? etat-recrutement? recrutement* url-session? contact-session* reference-certification{0,5} blocs-competences* cycle* extras*",
  "adresse-inscription": "adresse extras*",
  "adresse-information": "adresse extras*",
  "date-information": "date extras*",
  "url-action": "urlweb{1,3} extras*",
  "url-session": "urlweb{1,3} extras*",
  "SIRET-organisme-formation": "SIRET extras*",
  "code-UAI-organisme-formation": "code-UAI extras*",
  "SIRET-lieu-formation": "SIRET extras*",
  "code-UAI-lieu-formation": "code-UAI extras*",
  "coordonnees-organisme": "coordonnees extras*",
  "contact-organisme": "type-contact? coordonnees extras*",
  "contact-formateur": "type-contact? coordonnees extras*",
  "organisme-financeur": "code-financeur nb-places-financees? extras*",
  "SIRET-formateur": "SIRET extras*",
  "code-UAI-formateur": "code-UAI extras*",
  "bloc-competences": "libelle-bloc code-bloc extras*",
  "blocs-competences": "validation-blocs reference-certification bloc-competences+ extras*",
  "sous-modules": "sous-module+ extras*",
  "modules-prerequis": "reference-module+ extras*",
  "sous-module": "reference-module type-module extras*",
  coordonnees: "civilite? nom? prenom? ligne{0,3} adresse? telfixe? portable? fax? courriel? web? extras*",
  adresse:
    "denomination? ligne{1,4} codepostal ville departement? code-INSEE-commune? code-INSEE-canton? region? pays? geolocalisation? extras*",
  geolocalisation: "latitude longitude extras*",
  web: "urlweb{1,3} extras*",
  telfixe: "numtel{1,3} extras*",
  portable: "numtel{1,3} extras*",
  fax: "numtel{1,3} extras*",
  periode: "debut fin extras*",
  "periode-inscription": "periode",
  "lheo-index": "resumes-offres? resumes-organismes? extras*",
  "resumes-offres": "resume-offre* extras*",
  "resumes-organismes": "resume-organisme* extras*",
  "resume-offre":
    "domaine-formation intitule-formation nom-organisme SIRET codepostal? code-INSEE-commune? ville departement region? certifiante code-niveau-entree prise-en-charge-frais-possible modalites-enseignement? code-public-vise{1,10} nombre-heures-total? session* contact-formation-resume* certification{0,5} extras*",
  "resume-organisme": "nom-organisme raison-sociale SIRET numero-activite extras*",
  "contact-formation-resume": "type-contact? nom? telfixe? courriel? extras*",
  "lheo-plus": "lheo? organisme-formation-responsable* extras*",
};

/** A child of a container: how many times it may stand there. */
export interface Place {
  nom: string;
  min: number;
  /** Infinity where nothing bounds it. */
  max: number;
}

/** Children of each container with their number, in order. */
export const CARDINALITES: ReadonlyMap<string, readonly Place[]> = lireSequences(SEQUENCES);

/** Names of the children of each container, in order. */
export const STRUCTURE: ReadonlyMap<string, readonly string[]> = new Map(
  [...CARDINALITES].map(([container, children]) => [container, children.map(({ nom }) => nom)]),
);

/** Reads sequences as they are written above. */
export function lireSequences(sequences: Record<string, string>): Map<string, Place[]> {
  return new Map(
    Object.entries(sequences).map(([container, children]) => [container, children.split(" ").map(place)]),
  );
}

function place(text: string): Place {
  const nom = text.replace(/[?*+{].*$/, "");
  const [min = "1", max = "1"] =
    { "": ["1", "1"], "?": ["0", "1"], "*": ["0", ""], "+": ["1", ""] }[text.slice(nom.length)] ??
    text.slice(nom.length + 1, -1).split(",");
  return { nom, min: Number(min), max: max === "" ? Number.POSITIVE_INFINITY : Number(max) };
}
