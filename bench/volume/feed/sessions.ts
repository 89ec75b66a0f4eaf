import { adresseXml, type Lieu } from "./adresses.ts";
import type { Draw } from "./draw.ts";
import { contactXml } from "./organismes.ts";

const JOUR = 86_400_000;
const ETATS = ["1", "1", "1", "1", "2", "3"];
const MODALITES = [
  "Dossier à demander auprès de l'organisme",
  "Entretien individuel et positionnement",
  "Inscription en ligne",
];

/** A session of a week to ten months, begun in the year before the day of the feed or to begin in the year after. */
export function sessionXml(draw: Draw, numero: string, jour: Date, lieu: Lieu): string {
  const start = jour.getTime() + draw.entier(-365, 365) * JOUR;
  const end = start + draw.longueur(60, 310) * JOUR;
  const enrolment = draw.parfois(0.7)
    ? `\n\t\t\t\t\t<periode-inscription>\n\t\t\t\t\t\t<periode>\n\t\t\t\t\t\t\t<debut>${date(start - 90 * JOUR)}</debut>\n\t\t\t\t\t\t\t<fin>${date(start - draw.entier(0, 15) * JOUR)}</fin>\n\t\t\t\t\t\t</periode>\n\t\t\t\t\t</periode-inscription>`
    : "";
  const contact = draw.parfois(0.4) ? contactXml("contact-session", "\t\t\t\t\t") : "";
  return `\n\t\t\t\t<session numero="${numero}" datemaj="${date(jour.getTime() - draw.entier(0, 200) * JOUR)}">\n\t\t\t\t\t<periode>\n\t\t\t\t\t\t<debut>${date(start)}</debut>\n\t\t\t\t\t\t<fin>${date(end)}</fin>\n\t\t\t\t\t</periode>\n\t\t\t\t\t<adresse-inscription>${adresseXml(lieu, "\t\t\t\t\t\t", false)}\n\t\t\t\t\t</adresse-inscription>\n\t\t\t\t\t<modalites-inscription>${draw.un(MODALITES)}</modalites-inscription>${enrolment}\n\t\t\t\t\t<etat-recrutement>${draw.un(ETATS)}</etat-recrutement>${contact}\n\t\t\t\t</session>`;
}

/** `AAAAMMJJ` */
export const date = (time: number): string => new Date(time).toISOString().slice(0, 10).replaceAll("-", "");
