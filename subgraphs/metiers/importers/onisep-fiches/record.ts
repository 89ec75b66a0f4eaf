import type { Element } from "@passerelle/kernel/importing/reading/xml";
import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import type { Niveau } from "../../generated/types.ts";
import { genres } from "../../src/metier/genres.ts";
import type { MetierLigne } from "../../src/metier/ligne.ts";
import { htmlEnTexte } from "../onisep/html.ts";
import { estCodeRome, idDeMetier, nomPropre, RAISON_CODE_ROME } from "../onisep/identite.ts";
import { niveauDe } from "../onisep/niveaux.ts";

/** Fields of a métier that a sheet fills: texts, then lists. */
type Texte =
  | "accroche"
  | "natureTravail"
  | "conditionsTravail"
  | "competencesRequises"
  | "accesMetier"
  | "vieProfessionnelle";
type Liste = "synonymes" | "codesRome" | "statuts" | "secteurs" | "centres" | "associes";

/** A sheet of Onisep, its texts without HTML. */
export interface Fiche extends Pick<MetierLigne, "id" | "libelle" | "niveauAcces" | Texte | Liste> {
  masculin: string | null;
  feminin: string | null;
  /** What its centres of interest are called. */
  centresLibelles: { id: string; libelle: string }[];
  /** Kept for whoever needs them; the graph does not serve them. */
  autres: Record<string, Record<string, string | null>[]>;
}

/** Reads one `<metier>`; gives why it cannot be kept when it has no id or no name. */
export function lireFiche(metier: Element): { contenu: Fiche; refus: Refusal[] } | Refusal {
  const text = (name: string) => nomPropre(champ(metier, name));
  const id = idDeMetier(text("identifiant"));
  if (!id)
    return {
      chemin: "metier/identifiant",
      valeur: text("identifiant"),
      code: "IDENTIFIANT_ABSENT",
      raison: "« identifiant » doit être celui d'un métier, comme MET.231.",
    };
  const libelle = text("nom_metier");
  if (!libelle)
    return {
      chemin: "metier/nom_metier",
      valeur: "",
      code: "LIBELLE_ABSENT",
      raison: "Un métier doit avoir un nom.",
    };
  const refus: Refusal[] = [];
  const items = (list: string, item: string) => enfants(enfants(metier, list)[0], item);
  const centres = items("centres_interet", "centre_interet").flatMap((centre) => {
    // « T-IDEO2.4812 » in some copies, « T_IDEO2_4812 » in others: one id.
    const centreId = champ(centre, "id")
      .trim()
      .replace(/[^A-Za-z0-9_]/g, "_");
    const nom = nomPropre(champ(centre, "libelle"));
    return centreId && nom ? [{ id: centreId, libelle: nom }] : [];
  });
  const split = genres(libelle);
  return {
    contenu: {
      id,
      libelle,
      masculin: text("libelle_masculin") || split?.masculin || null,
      feminin: text("libelle_feminin") || split?.feminin || null,
      synonymes: distincts(items("synonymes", "synonyme").map(nomDeSynonyme)),
      codesRome: codesDe(metier, refus),
      accroche: htmlEnTexte(champ(metier, "accroche_metier")),
      natureTravail: htmlEnTexte(champ(metier, "nature_travail")),
      conditionsTravail: htmlEnTexte(champ(metier, "condition_travail")),
      competencesRequises: htmlEnTexte(champ(metier, "competences")),
      accesMetier: htmlEnTexte(champ(metier, "acces_metier")),
      vieProfessionnelle: htmlEnTexte(champ(metier, "vie_professionnelle")),
      niveauAcces: niveauDAcces(enfants(metier, "niveau_acces_min")[0], refus),
      statuts: distincts(items("statuts", "statut").map((statut) => nomPropre(champ(statut, "libelle")))),
      secteurs: distincts(
        items("secteurs_activite", "secteur_activite").map((secteur) => nomPropre(champ(secteur, "libelle"))),
      ),
      centres: distincts(centres.map((centre) => centre.id)),
      centresLibelles: centres,
      associes: distincts(
        items("metiers_associes", "metier_associe").map((associe) => idDeMetier(champ(associe, "id")) ?? ""),
      ),
      autres: {
        formatsCourts: items("formats_courts", "format_court").map((court) => ({
          type: nomPropre(champ(court, "type")),
          libelle: nomPropre(champ(court, "libelle")),
          descriptif: htmlEnTexte(champ(court, "descriptif")),
        })),
        formations: objets(items("formations_min_requise", "formation_min_requise"), ["id", "libelle"]),
        publications: objets(items("publications", "publication"), [
          "code_librairie",
          "titre_publication",
          "editeur",
          "annee",
          "collection",
        ]),
        sourcesNumeriques: objets(items("sources_numeriques", "source"), ["valeur", "commentaire"]),
        statuts: objets(items("statuts", "statut"), ["id", "id_ideo1", "libelle"]),
        secteurs: objets(items("secteurs_activite", "secteur_activite"), ["id", "libelle"]),
        niveauAcces: objets(enfants(metier, "niveau_acces_min"), ["id", "libelle"]),
        associes: objets(items("metiers_associes", "metier_associe"), ["id", "libelle"]),
      },
    },
    refus,
  };
}

const enfants = (element: Element | undefined, nom: string): Element[] =>
  element?.enfants.filter((child) => child.nom === nom) ?? [];

/** A field of an element: a child in older copies, an attribute in those of 2026. */
const champ = (element: Element, nom: string): string =>
  enfants(element, nom)[0]?.texte ?? element.attributs[nom] ?? "";

/** A synonym: plain text in older copies, masculine and feminine names in those of 2026. */
function nomDeSynonyme(synonyme: Element): string {
  const nom = nomPropre(champ(synonyme, "nom_metier") || synonyme.texte);
  const feminin = nomPropre(champ(synonyme, "libelle_feminin"));
  return feminin && feminin !== nom && !nom.includes(" / ") ? `${nom} / ${feminin}` : nom;
}

function codesDe(metier: Element, refus: Refusal[]): string[] {
  const given = enfants(enfants(metier, "romesV3")[0], "romeV3").map(({ texte }) => nomPropre(texte));
  for (const valeur of given)
    if (valeur && !estCodeRome(valeur))
      refus.push({
        chemin: "metier/romesV3/romeV3",
        valeur,
        code: "CODE_ROME_INVALIDE",
        raison: RAISON_CODE_ROME,
      });
  return distincts(given.filter(estCodeRome));
}

function niveauDAcces(element: Element | undefined, refus: Refusal[]): Niveau | null {
  const valeur = element ? nomPropre(champ(element, "libelle")) : "";
  const niveau = niveauDe(valeur);
  if (valeur && !niveau)
    refus.push({
      chemin: "metier/niveau_acces_min/libelle",
      valeur,
      code: "NIVEAU_INCONNU",
      raison: "Ce niveau d'accès n'est pas de ceux que l'on connaît (« Bac + 5 », « CAP ou équivalent »…).",
    });
  return niveau;
}

const distincts = (values: string[]): string[] => [...new Set(values.filter(Boolean))];

const objets = (elements: Element[], champs: string[]): Record<string, string>[] =>
  elements.map((element) => Object.fromEntries(champs.map((nom) => [nom, nomPropre(champ(element, nom))])));
