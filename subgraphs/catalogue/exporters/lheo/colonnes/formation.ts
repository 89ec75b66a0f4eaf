import { BOOLEENS, NIVEAUX, OBJECTIFS, PARCOURS } from "../../../importers/lheo/codes.ts";
import type { Arbre } from "../../../importers/lheo/noeud.ts";
import type { LigneCertification, LigneFormation } from "../lignes.ts";
import { code, codesDe, contacts, deduit, element, urls } from "./elements.ts";
import { datemaj } from "./organisme.ts";

const OUI_NON = codesDe(BOOLEENS as Record<string, boolean>);
const NIVEAU = codesDe(NIVEAUX);
const TYPE_PARCOURS = codesDe(PARCOURS);
const OBJECTIF = codesDe(OBJECTIFS);

/** A formation from its columns, without actions nor organisme; `certifications` are those that it prepares. */
export const formation = (
  ligne: LigneFormation,
  certifications: readonly LigneCertification[],
): Arbre | undefined =>
  element(
    "formation",
    [
      element("domaine-formation", [
        ...ligne.formacodes.map(({ code: formacode, version, principal }) =>
          element("code-FORMACODE", formacode, { ref: version, tag: principal ? "principal" : null }),
        ),
        ...ligne.codes_nsf.map((nsf) => element("code-NSF", nsf)),
        ...ligne.codes_rome.map((rome) => element("code-ROME", rome)),
      ]),
      intitule(ligne, certifications),
      element("objectif-formation", ligne.objectif),
      element("resultats-attendus", ligne.resultats_attendus),
      element("contenu-formation", ligne.contenu),
      code("certifiante", OUI_NON, ligne.certifiante),
      ...contacts("contact-formation", ligne.contacts),
      code("parcours-de-formation", TYPE_PARCOURS, ligne.parcours),
      code("code-niveau-entree", NIVEAU, ligne.niveau_entree),
      code("objectif-general-formation", OBJECTIF, ligne.objectif_general),
      ...certifications.map(certification),
      code("code-niveau-sortie", NIVEAU, ligne.niveau_sortie),
      urls("url-formation", ligne.urls),
    ],
    { numero: ligne.numero, datemaj: datemaj(ligne.date_maj) },
  );

/** The title that the graph shows: where the source gives none, its certification's, marked as deduced. */
function intitule(
  { intitule: titre, intitule_deduit }: LigneFormation,
  certifications: readonly LigneCertification[],
): Arbre | undefined {
  if (!intitule_deduit) return element("intitule-formation", titre);
  const libelle = certifications.find((found) => found.libelle !== null)?.libelle;
  return deduit(element("intitule-formation", libelle ?? titre));
}

const certification = (ligne: LigneCertification) =>
  element("certification", [
    element("code-RNCP", ligne.code_rncp?.replace(/^RNCP/, "")),
    element("code-CERTIFINFO", ligne.code_certif_info),
    element("code-RS", ligne.code_rs),
    element("code-CPF", ligne.code_cpf),
  ]);
