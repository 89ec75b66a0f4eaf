import { lireAdresse } from "./adresses.ts";
import { annuaireImporter } from "./annuaire.ts";
import { ETATS, NATURES, OUI_NON } from "./natures.ts";
import { nomUsuel } from "./noms.ts";

/** Organismes by network (Greta, Afpa, chambers, MFR…), merged by SIRET from the lists of each. */
export const organismesReseaux = annuaireImporter({
  name: "organismes-reseaux",
  summary: "Organismes of the apprenticeship networks, with activity number and Qualiopi (CSV).",
  version: 1,
  defaultSource: "organismes-reseaux",
  producteur: "Ministère du travail (mission apprentissage)",
  licence: "non précisée",
  recognises: (_, head) => /^\uFEFF?siret;uai;nda;.*;reseaux/.test(head),
  objet: "organismesReseaux",
  colonnes: [
    "siret",
    "uai",
    "nda",
    "raison_sociale",
    "enseigne",
    "adresse",
    "academie",
    "qualiopi",
    "reseaux",
  ],
  lire(lecture) {
    const enseigne = lecture.texte("enseigne");
    const raisonSociale = lecture.texte("raison_sociale");
    return {
      nom: nomUsuel(enseigne, raisonSociale),
      raisonSociale,
      siret: lecture.siret("siret"),
      uai: lecture.uai("uai"),
      numeroActivite: lecture.numeroActivite("nda"),
      adresse: lireAdresse(lecture.lignes("adresse")),
      contacts: [],
      dateMaj: null,
      complements: {
        annuaire: "reseaux",
        noms: enseigne ? [enseigne] : [],
        nature: lecture.mot("nature", NATURES),
        etat: lecture.mot("etat_administratif", ETATS),
        qualiopi: lecture.mot("qualiopi", OUI_NON),
        academie: lecture.texte("academie"),
        reseaux: [...new Set(lecture.texte("reseaux")?.split("|").slice(0, 50))],
      },
    };
  },
});
