import { BOOLEENS, ENTREES, FINANCEURS, MODALITES } from "../../../importers/lheo/codes.ts";
import type { Arbre } from "../../../importers/lheo/noeud.ts";
import type { LigneAction } from "../lignes.ts";
import { adresse, code, codesDe, coordonnees, date, element, extras } from "./elements.ts";
import { datemaj } from "./organisme.ts";

const OUI_NON = codesDe(BOOLEENS as Record<string, boolean>);
const MODALITE = codesDe(MODALITES);
const ENTREE = codesDe(ENTREES);
const FINANCEUR = codesDe(FINANCEURS);

/** An action from its columns, without sessions nor formateurs. */
export const action = (ligne: LigneAction): Arbre | undefined =>
  element(
    "action",
    [
      element("rythme-formation", ligne.rythme),
      ...ligne.publics.map((publicVise) => element("code-public-vise", publicVise)),
      code("niveau-entree-obligatoire", OUI_NON, ligne.niveau_entree_obligatoire),
      code("modalites-enseignement", MODALITE, ligne.modalite),
      element("conditions-specifiques", ligne.conditions),
      code("prise-en-charge-frais-possible", OUI_NON, ligne.prise_en_charge_possible),
      ...ligne.lieux.map((lieu, rang) =>
        element("lieu-de-formation", [coordonnees(lieu)], { tag: rang === 0 ? "principal" : null }),
      ),
      code("modalites-entrees-sorties", ENTREE, ligne.entree),
      ...informations(ligne),
      element("restauration", ligne.restauration),
      element("hebergement", ligne.hebergement),
      element("transport", ligne.transport),
      element("acces-handicapes", ligne.acces_handicapes),
      ...ligne.langues.map((langue) => element("langue-formation", langue.toUpperCase())),
      element("prix-total-TTC", ligne.prix_total),
      element("nombre-heures-centre", ligne.heures_centre),
      element("nombre-heures-entreprise", ligne.heures_entreprise),
      element("nombre-heures-total", ligne.heures_total),
      code("conventionnement", OUI_NON, ligne.conventionnement),
      ...ligne.financements.map(({ financeur, places }) =>
        element("organisme-financeur", [
          code("code-financeur", FINANCEUR, financeur),
          element("nb-places-financees", places),
        ]),
      ),
      extras("duree-hebdo", { "duree-hebdo": ligne.heures_hebdo }),
    ],
    { numero: ligne.numero, datemaj: datemaj(ligne.date_maj) },
  );

/** Days of information, at the address of the first of them. */
function informations({ informations: all }: LigneAction): (Arbre | undefined)[] {
  const [first] = all;
  const place = adresse(first?.lieu ?? null);
  return [
    place && element("adresse-information", [place]),
    ...all.map((information) => element("date-information", [element("date", date(information.date))])),
  ];
}
