import { CARDINALITES, lireSequences } from "../../../importers/lheo/sequences.ts";
import { FORMES, type Forme, forme } from "./feuilles.ts";
import { attributsParNom, type Grammaire } from "./grammaire.ts";

// LHÉO 2.2 by what 2.3 changed in it, which the language publishes (lheo.gouv.fr, « Changements dans cette version »)
// with the description of each element before and after.

/** Containers whose children are others in 2.2. */
const CONTENEURS: Record<string, string> = {
  formation:
    "domaine-formation intitule-formation objectif-formation resultats-attendus contenu-formation certifiante contact-formation parcours-de-formation code-niveau-entree objectif-general-formation? certification{0,5} code-niveau-sortie? url-formation? action+ organisme-formation-responsable identifiant-module? positionnement? sous-modules? modules-prerequis? extras*",
  "contact-formation": "coordonnees extras*",
  "contact-organisme": "coordonnees extras*",
  "contact-formateur": "coordonnees extras*",
  certification: "code-RNCP? code-CERTIFINFO? extras*",
  action:
    "rythme-formation code-public-vise{1,10} info-public-vise? niveau-entree-obligatoire modalites-alternance modalites-enseignement conditions-specifiques prise-en-charge-frais-possible lieu-de-formation modalites-entrees-sorties url-action? session+ adresse-information? date-information{0,3} restauration? hebergement? transport? acces-handicapes? langue-formation? modalites-recrutement? modalites-pedagogiques? code-modalite-pedagogique{0,5} frais-restants? code-perimetre-recrutement? infos-perimetre-recrutement? prix-horaire-TTC? prix-total-TTC? duree-indicative? nombre-heures-centre? nombre-heures-entreprise? nombre-heures-total? detail-conditions-prise-en-charge? conventionnement? duree-conventionnee? organisme-formateur? organisme-financeur{0,8} extras*",
  "lieu-de-formation": "coordonnees extras*",
  session:
    "periode adresse-inscription modalites-inscription? periode-inscription? etat-recrutement? extras*",
  "contact-formation-resume": "nom? telfixe? courriel? extras*",
  "organisme-formateur": "SIRET-formateur raison-sociale-formateur contact-formateur? potentiel? extras*",
  "organisme-formation-responsable":
    "numero-activite SIRET-organisme-formation nom-organisme raison-sociale coordonnees-organisme contact-organisme renseignements-specifiques? potentiel? extras*",
  adresse:
    "ligne{1,4} codepostal ville departement? code-INSEE-commune? code-INSEE-canton? region? pays? geolocalisation? extras*",
};

/** Containers and leaves that came with 2.3. */
export const NOUVEAUX_23: ReadonlySet<string> = new Set(
  "contact-session reference-certification code-type-formation recrutement enseignement equipement rythme-alternance alternance cycle url-session code-UAI-organisme-formation code-UAI-lieu-formation code-UAI-formateur SIRET-lieu-formation bloc-competences blocs-competences type-contact code-UAI code-RS code-CPF code-ELU denomination duree-cycle reference-code-FORMACODE reference-code-CERTIFINFO reference-code-RNCP reference-code-RS libelle-bloc code-bloc validation-blocs nb-places a-distance type-equipement cout-indicatif-equipement obligatoire modalite-recrutement libelle-enseignement type-enseignement effectif-minimal capacite-simultanee capacite-cumulee type-alternance unite-rythme-alternance unites-entreprise unites-centre type-cycle annee-cycle heure-debut heure-fin commentaire".split(
    " ",
  ),
);

const NIVEAUX_22 = forme("codes 0 1 2 3 4 5 6 7 8");

/** Leaves that hold less in 2.2. */
const FEUILLES: ReadonlyMap<string, Forme> = new Map(
  Object.entries({
    "code-niveau-entree": NIVEAUX_22,
    "code-niveau-sortie": NIVEAUX_22,
    "code-financeur": forme("codes 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17"),
    "code-RNCP": forme("1..6"),
    "code-CERTIFINFO": forme("1..6"),
  }),
);

/**
 * Levels since the décret 2019-14 and those before it. Levels 1 and 2 had none that is theirs, hence `1`, « sans
 * niveau spécifique »; old level I held both 7 and 8.
 */
const NIVEAUX = { "11": "1", "12": "1", "13": "4", "14": "5", "15": "6", "16": "7", "17": "8", "18": "8" };

/** LHÉO 2.2. */
export const LHEO_22: Grammaire = {
  version: "2.2",
  espace: "http://www.lheo.org/2.2",
  conteneurs: new Map(
    [...CARDINALITES, ...lireSequences(CONTENEURS)].filter(([nom]) => !NOUVEAUX_23.has(nom)),
  ),
  feuilles: new Map([...FORMES, ...FEUILLES].filter(([nom]) => !NOUVEAUX_23.has(nom))),
  attributs: attributsParNom(false),
  voisins: new Map<string, Readonly<Record<string, string>>>([
    ["code-niveau-entree", NIVEAUX],
    ["code-niveau-sortie", NIVEAUX],
    // LADOM: other; ministry of the interior and OFII: other of the State.
    ["code-financeur", { "18": "0", "19": "13", "20": "13" }],
  ]),
};
