import { adresseXml, type Lieu } from "./adresses.ts";
import type { Etablissement } from "./nomenclatures.ts";
import { echappe } from "./textes.ts";

/** An organisme of the feed, at its own address. */
export interface OrganismeTire {
  numero: string;
  etablissement: Etablissement;
  siege: Lieu;
}

/** Contact of a service: no person, a number that nobody has. */
export const contactXml = (element: string, indent: string): string =>
  `\n${indent}<${element} tag="principal">\n${indent}\t<type-contact>4</type-contact>\n${indent}\t<coordonnees>\n${indent}\t\t<nom>Accueil</nom>\n${indent}\t\t<telfixe>\n${indent}\t\t\t<numtel>0199000000</numtel>\n${indent}\t\t</telfixe>\n${indent}\t\t<courriel>accueil@exemple.fr</courriel>\n${indent}\t</coordonnees>\n${indent}</${element}>`;

export const formateurXml = ({ numero, etablissement }: OrganismeTire): string =>
  `\n\t\t\t\t<organisme-formateur numero="${numero}" tag="principal">\n\t\t\t\t\t<SIRET-formateur>\n\t\t\t\t\t\t<SIRET>${etablissement.siret}</SIRET>\n\t\t\t\t\t</SIRET-formateur>\n\t\t\t\t\t<raison-sociale-formateur>${echappe(etablissement.nom)}</raison-sociale-formateur>${contactXml("contact-formateur", "\t\t\t\t\t")}\n\t\t\t\t</organisme-formateur>`;

export const responsableXml = ({ numero, etablissement, siege }: OrganismeTire): string =>
  `\n\t\t\t<organisme-formation-responsable numero="${numero}">\n\t\t\t\t<numero-activite>00000000000</numero-activite>\n\t\t\t\t<SIRET-organisme-formation>\n\t\t\t\t\t<SIRET>${etablissement.siret}</SIRET>\n\t\t\t\t</SIRET-organisme-formation>\n\t\t\t\t<nom-organisme>${echappe(etablissement.enseigne)}</nom-organisme>\n\t\t\t\t<raison-sociale>${echappe(etablissement.nom)}</raison-sociale>\n\t\t\t\t<coordonnees-organisme>\n\t\t\t\t\t<coordonnees>${adresseXml(siege, "\t\t\t\t\t\t")}\n\t\t\t\t\t\t<telfixe>\n\t\t\t\t\t\t\t<numtel>0199000000</numtel>\n\t\t\t\t\t\t</telfixe>\n\t\t\t\t\t</coordonnees>\n\t\t\t\t</coordonnees-organisme>${contactXml("contact-organisme", "\t\t\t\t")}\n\t\t\t</organisme-formation-responsable>`;
