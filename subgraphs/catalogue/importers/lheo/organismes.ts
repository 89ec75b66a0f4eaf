import type { OrganismeRecord } from "../offre/records.ts";
import { adresse } from "./adresses.ts";
import { contacts } from "./contacts.ts";
import { dateMaj } from "./dates.ts";
import { numeroActivite, siret, uai } from "./etablissements.ts";
import { brut, enfant, enfants, type Noeud } from "./noeud.ts";
import { numero, numeroDeduit } from "./numeros.ts";
import type { Signalements } from "./signalements.ts";
import { ligne } from "./textes.ts";

/** The organisme responsible for a formation; null, and reported, when nothing identifies it. */
export function responsable(noeud: Noeud, signalements: Signalements): OrganismeRecord | null {
  const coordonnees = enfant(noeud, "coordonnees-organisme");
  const raisonSociale = ligne(enfant(noeud, "raison-sociale"));
  return identifie(noeud, signalements, {
    nom: ligne(enfant(noeud, "nom-organisme")) ?? raisonSociale,
    raisonSociale,
    siret: siret(noeud, "SIRET-organisme-formation", signalements),
    numeroActivite: numeroActivite(noeud, signalements),
    uai: uai(noeud, "code-UAI-organisme-formation", signalements),
    adresse: adresse(enfant(coordonnees, "coordonnees"), signalements),
    contacts: contacts(
      [...enfants(noeud, "contact-organisme"), ...(coordonnees ? [coordonnees] : [])],
      signalements,
    ),
    role: "responsable",
  });
}

/** An organisme that teaches an action; its address is that of its first contact that has one. */
export function formateur(noeud: Noeud, signalements: Signalements): OrganismeRecord | null {
  const raisonSociale = ligne(enfant(noeud, "raison-sociale-formateur"));
  const contactElements = enfants(noeud, "contact-formateur");
  const adresses = contactElements.map((contact) => adresse(enfant(contact, "coordonnees"), signalements));
  return identifie(noeud, signalements, {
    nom: raisonSociale,
    raisonSociale,
    siret: siret(noeud, "SIRET-formateur", signalements),
    numeroActivite: null,
    uai: uai(noeud, "code-UAI-formateur", signalements),
    adresse: adresses.find((found) => found !== null) ?? null,
    contacts: contacts(contactElements, signalements),
    role: "formateur",
  });
}

type Description = Omit<OrganismeRecord, "numero" | "nom" | "dateMaj" | "brut"> & { nom: string | null };

/** By its number, the same in both roles, else by its SIRET, else by its name and commune. */
function identifie(noeud: Noeud, signalements: Signalements, known: Description): OrganismeRecord | null {
  const given = numero(noeud, signalements);
  const { nom, adresse: lieu } = known;
  if (!given && !known.siret && !nom) {
    signalements.ajouter(
      noeud,
      "ORGANISME_SANS_IDENTITE",
      "Cet organisme n'a ni numéro, ni SIRET valide, ni nom : il n'est pas gardé.",
      "",
    );
    return null;
  }
  return {
    ...known,
    numero: given ?? (known.siret ? null : numeroDeduit(nom, lieu?.codeCommune ?? lieu?.codePostal ?? null)),
    nom: nom ?? `Organisme ${known.siret ?? given}`,
    dateMaj: dateMaj(noeud, signalements),
    brut: brut(noeud),
  };
}
