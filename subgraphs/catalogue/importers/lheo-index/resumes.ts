import { extras } from "../lheo/extras.ts";
import { type FormationLue, lireFormation } from "../lheo/formations.ts";
import { brut, enfants, type Noeud, texteBrut } from "../lheo/noeud.ts";
import { responsable } from "../lheo/organismes.ts";
import { Signalements } from "../lheo/signalements.ts";
import { verifierStructure } from "../lheo/structure.ts";
import type { OrganismeRecord } from "../offre/records.ts";

// A summary says, flat, what a formation says with its action and its organisme: it is read as that formation.

/** An element made to hold others where the detailed form has them; those keep their lines and paths. */
const noeud = (
  nom: string,
  contenu: (Noeud | null)[],
  source: Noeud,
  attributs: Noeud["attributs"] = {},
): Noeud => ({
  nom,
  attributs,
  contenu: contenu.filter((item) => item !== null),
  ligne: source.ligne,
  parent: source,
});

/** Reads a `resume-offre`: one formation with one action. Its tree is kept whole beside the formation, sessions apart. */
export function lireResume(resume: Noeud): FormationLue {
  const ecarts = verifierStructure(resume, new Signalements());
  const lue = lireFormation(enFormation(resume));
  return {
    ...lue,
    formation: lue.formation && { ...lue.formation, brut: brut(resume, ["session"]) },
    organisme: lue.organisme && { ...lue.organisme, brut: null },
    actions: lue.actions.map((read) => ({ ...read, action: { ...read.action, brut: null } })),
    signalements: lue.signalements.map((signalement) => ({
      ...signalement,
      chemin: signalement.chemin.replace(
        /^\/lheo\/offres\/formation/,
        "/lheo-index/resumes-offres/resume-offre",
      ),
    })),
    ecarts,
    repetes: new Map(),
  };
}

/** Reads a `resume-organisme`. */
export function lireOrganisme(resume: Noeud, signalements: Signalements): OrganismeRecord | null {
  const read = responsable(enOrganisme(resume), signalements);
  return read && { ...read, brut: brut(resume) };
}

function enFormation(resume: Noeud): Noeud {
  const pick = (...noms: string[]) => enfants(resume).filter(({ nom }) => noms.includes(nom));
  const { numero, ...attributs } = resume.attributs;
  const identite: Noeud["attributs"] = numero === undefined ? {} : { numero };
  const lieu = noeud(
    "adresse",
    [...pick("codepostal", "ville", "departement", "code-INSEE-commune", "region"), geolocalisation(resume)],
    resume,
  );
  const action = noeud(
    "action",
    [
      ...pick("code-public-vise", "modalites-enseignement", "prise-en-charge-frais-possible"),
      noeud("lieu-de-formation", [noeud("coordonnees", [lieu], resume)], resume),
      ...pick("session", "nombre-heures-total"),
    ],
    resume,
    identite,
  );
  return {
    ...noeud(
      "formation",
      [
        ...pick("domaine-formation", "intitule-formation", "certifiante"),
        ...enfants(resume, "contact-formation-resume").map(contact),
        ...pick("code-niveau-entree", "certification"),
        valeurDExtra(resume, "complements", "code-niveau-sortie"),
        action,
        enOrganisme(resume),
      ],
      resume,
      { ...attributs, ...identite },
    ),
    parent: null,
  };
}

const enOrganisme = (resume: Noeud): Noeud =>
  noeud(
    "organisme-formation-responsable",
    [
      ...enfants(resume, "numero-activite"),
      noeud("SIRET-organisme-formation", enfants(resume, "SIRET"), resume),
      ...enfants(resume, "nom-organisme"),
      ...enfants(resume, "raison-sociale"),
    ],
    resume,
    resume.nom === "resume-organisme" ? resume.attributs : {},
  );

function contact(resume: Noeud): Noeud {
  const coordonnees = enfants(resume).filter(({ nom }) => ["nom", "telfixe", "courriel"].includes(nom));
  return noeud(
    "contact-formation",
    [...enfants(resume, "type-contact"), noeud("coordonnees", coordonnees, resume)],
    resume,
  );
}

/** The place of a summary, which the web service puts in `extras`. */
function geolocalisation(resume: Noeud): Noeud | null {
  const [latitude, longitude] = ["latitude", "longitude"].map((nom) =>
    valeurDExtra(resume, "geolocalisation", nom),
  );
  return latitude && longitude ? noeud("geolocalisation", [latitude, longitude], resume) : null;
}

/** What an `extra` says, as the element of that name. */
function valeurDExtra(resume: Noeud, groupe: string, nom: string): Noeud | null {
  const found = extras(resume, groupe)
    .flatMap((group) => enfants(group, "extra"))
    .find(({ attributs }) => attributs.info === nom);
  return found ? { ...noeud(nom, [], found), contenu: [texteBrut(found)] } : null;
}
