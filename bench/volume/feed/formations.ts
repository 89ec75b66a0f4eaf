import { actionXml } from "./actions.ts";
import { Draw } from "./draw.ts";
import type { Sources } from "./feed.ts";
import type { Diplome } from "./nomenclatures.ts";
import { contactXml, responsableXml } from "./organismes.ts";
import { date } from "./sessions.ts";
import { echappe, phrases } from "./textes.ts";

/** The formation of that rank: always the same for the same seed. */
export function formationXml(sources: Sources, seed: number, rang: number): string {
  const draw = new Draw(seed, rang);
  const { mots, jour } = sources;
  const diplome = draw.de(sources.diplomes);
  const organisme = draw.de(sources.organismes);
  const certifying = draw.parfois(0.6);
  const html = draw.parfois(0.35);
  const title = echappe(
    certifying
      ? diplome.libelle
      : `${diplome.libelleFormacode} - ${draw.un(["initiation", "perfectionnement", "module", "remise à niveau"])}`,
  );
  const sujet = title
    .toLowerCase()
    .split(/[\s,;:/()'-]+/)
    .filter((mot) => mot.length > 3 && !mot.includes("&"));
  const actions = Array.from({ length: draw.parfois(0.12) ? 2 : 1 }, (_, a) =>
    actionXml(draw, sources, `01_A${rang}_${a + 1}`, sujet, organisme),
  );
  return `\t\t<formation numero="01_F${rang}" datecrea="20240312" datemaj="${date(jour.getTime() - draw.entier(0, 400) * 86_400_000)}">
			<domaine-formation>
				<code-FORMACODE ref="V14" tag="principal">${diplome.formacode}</code-FORMACODE>${optional("code-NSF", diplome.nsf)}${diplome.codesRome.map((code) => optional("code-ROME", code)).join("")}
			</domaine-formation>
			<intitule-formation>${title}</intitule-formation>
			<objectif-formation>${phrases(draw, mots, sujet, draw.longueur(520, 2_900), html)}</objectif-formation>
			<resultats-attendus>${certifying ? "Certification" : "Attestation de suivi de présence"}</resultats-attendus>
			<contenu-formation>${phrases(draw, mots, sujet, draw.longueur(1_100, 2_900), html)}</contenu-formation>
			<certifiante>${certifying ? 1 : 0}</certifiante>${contactXml("contact-formation", "\t\t\t")}
			<parcours-de-formation>${draw.entier(1, 4)}</parcours-de-formation>
			<code-niveau-entree>${draw.un(["1", "1", "2", "3", "4", "5"])}</code-niveau-entree>
			<objectif-general-formation>${certifying ? 6 : 7}</objectif-general-formation>${certifying ? certificationXml(diplome) : ""}
			<code-niveau-sortie>${niveauSortie(diplome)}</code-niveau-sortie>
			<url-formation>
				<urlweb>https://exemple.fr/formations/${rang}</urlweb>
			</url-formation>${actions.join("")}${responsableXml(organisme)}
		</formation>\n`;
}

const optional = (element: string, code: string): string =>
  code ? `\n\t\t\t\t<${element}>${code}</${element}>` : "";

const certificationXml = ({ codeCertifInfo, rncp }: Diplome): string =>
  `\n\t\t\t<certification>${optional("code-RNCP", rncp)}${optional("code-CERTIFINFO", codeCertifInfo)}\n\t\t\t</certification>`;

/** LHÉO's scale has the obsolete one-digit codes; European level 3 is its 4, and so on. */
const niveauSortie = ({ niveau }: Diplome): string =>
  /^[3-7]$/.test(niveau) ? String(Number(niveau) + 1) : "1";
