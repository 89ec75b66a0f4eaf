import { adresseXml, lieuTire } from "./adresses.ts";
import type { Draw } from "./draw.ts";
import type { Sources } from "./feed.ts";
import { formateurXml, type OrganismeTire } from "./organismes.ts";
import { sessionXml } from "./sessions.ts";
import { phrases } from "./textes.ts";

const MODALITES = ["0", "0", "0", "0", "0", "1", "1", "2"];
const FINANCEURS = ["2", "2", "2", "3", "4", "4", "5", "10", "16", "17", "11"];

/** An action with its sessions: at the organisme's place, or somewhere that people live. */
export function actionXml(
  draw: Draw,
  sources: Sources,
  numero: string,
  sujet: readonly string[],
  organisme: OrganismeTire,
): string {
  const { communes, mots, publics, jour } = sources;
  const lieu = draw.parfois(0.55)
    ? { ...organisme.siege, denomination: organisme.etablissement.enseigne }
    : lieuTire(draw, communes, "Site de formation");
  const hours = draw.longueur(210, 1_800);
  const company = draw.parfois(0.6) ? Math.round(hours / 4) : 0;
  const cibles = [...new Set(Array.from({ length: draw.entier(1, 4) }, () => draw.un(publics)))];
  const financeurs = [...new Set(Array.from({ length: draw.entier(0, 3) }, () => draw.un(FINANCEURS)))];
  const sessions = Array.from({ length: draw.entier(1, 5) }, (_, s) =>
    sessionXml(draw, `${numero}_${s + 1}`, jour, lieu),
  );
  return `\n\t\t\t<action numero="${numero}">
				<rythme-formation>${phrases(draw, mots, [], draw.longueur(90, 400))}</rythme-formation>${cibles.map((code) => `\n\t\t\t\t<code-public-vise ref="V14">${code}</code-public-vise>`).join("")}
				<niveau-entree-obligatoire>${draw.parfois(0.4) ? 1 : 0}</niveau-entree-obligatoire>
				<modalites-alternance>Aucun rythme d'alternance déclaré.</modalites-alternance>
				<modalites-enseignement>${draw.un(MODALITES)}</modalites-enseignement>
				<conditions-specifiques>${phrases(draw, mots, sujet, draw.longueur(180, 1_500))}</conditions-specifiques>
				<prise-en-charge-frais-possible>${draw.parfois(0.3) ? 1 : 0}</prise-en-charge-frais-possible>
				<lieu-de-formation tag="principal">
					<coordonnees>${adresseXml(lieu, "\t\t\t\t\t\t")}
					</coordonnees>
				</lieu-de-formation>
				<modalites-entrees-sorties>${draw.parfois(0.25) ? 1 : 0}</modalites-entrees-sorties>${sessions.join("")}
				<acces-handicapes>Oui</acces-handicapes>
				<nombre-heures-centre>${hours}</nombre-heures-centre>
				<nombre-heures-entreprise>${company}</nombre-heures-entreprise>
				<nombre-heures-total>${hours + company}</nombre-heures-total>
				<conventionnement>${draw.parfois(0.4) ? 1 : 0}</conventionnement>${formateurXml(organisme)}${financeurs.map((code) => `\n\t\t\t\t<organisme-financeur>\n\t\t\t\t\t<code-financeur>${code}</code-financeur>\n\t\t\t\t\t<nb-places-financees>${draw.entier(4, 20)}</nb-places-financees>\n\t\t\t\t</organisme-financeur>`).join("")}
				<extras info="dispositif">
					<extra info="contrat-apprentissage">${draw.parfois(0.2) ? 1 : 0}</extra>
					<extra info="contrat-professionnalisation">${draw.parfois(0.2) ? 1 : 0}</extra>
				</extras>
			</action>`;
}
