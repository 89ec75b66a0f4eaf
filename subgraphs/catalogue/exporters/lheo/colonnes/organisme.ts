import type { Arbre } from "../../../importers/lheo/noeud.ts";
import type { LigneOrganisme } from "../lignes.ts";
import { contacts, coordonnees, date, element } from "./elements.ts";

/** `organisme-formation-responsable`, from the columns of an organisme. */
export const responsable = (organisme: LigneOrganisme): Arbre | undefined =>
  element(
    "organisme-formation-responsable",
    [
      element("numero-activite", organisme.numero_activite),
      siret("SIRET-organisme-formation", organisme.siret),
      element("nom-organisme", nomDit(organisme)),
      element("raison-sociale", organisme.raison_sociale),
      element("coordonnees-organisme", [coordonnees(organisme.adresse)]),
      ...contacts("contact-organisme", organisme.contacts),
      uai("code-UAI-organisme-formation", organisme.uai),
    ],
    { numero: numeroDe(organisme) },
  );

/** `organisme-formateur`, from the columns of an organisme. */
export const formateur = (organisme: LigneOrganisme): Arbre | undefined =>
  element(
    "organisme-formateur",
    [
      siret("SIRET-formateur", organisme.siret),
      element("raison-sociale-formateur", organisme.raison_sociale ?? nomDit(organisme)),
      ...contacts("contact-formateur", organisme.contacts),
      uai("code-UAI-formateur", organisme.uai),
    ],
    { numero: numeroDe(organisme) },
  );

const siret = (nom: string, valeur: string | null) =>
  valeur === null ? undefined : element(nom, [element("SIRET", valeur)]);

const uai = (nom: string, valeur: string | null) =>
  valeur === null ? undefined : element(nom, [element("code-UAI", valeur)]);

/** The name that a source gives; null for the one that is made from a number where none does. */
const nomDit = (organisme: LigneOrganisme): string | null =>
  organisme.nom === `Organisme ${organisme.siret ?? numeroDe(organisme)}` ? null : organisme.nom;

/** The producer's number, out of `source--numero`. */
const numeroDe = ({ id, source }: LigneOrganisme): string =>
  id.slice(source.length + 2).replaceAll("~0", "~");

/** Day of the last change, as attributes have it. */
export const datemaj = (jour: string | null): string | null => (jour ? date(jour) : null);
