import { lireAdresse } from "./adresses.ts";
import { annuaireImporter } from "./annuaire.ts";
import { NATURES } from "./natures.ts";
import { nomUsuel } from "./noms.ts";

/** Organismes around apprenticeship, with those that prepare for it: each has a SIRET and a UAI. */
export const organismesPrepa = annuaireImporter({
  name: "organismes-prepa",
  summary: "Organismes of apprenticeship and of the prépa-apprentissage, by SIRET and UAI (CSV).",
  version: 1,
  defaultSource: "organismes-prepa",
  producteur: "Ministère du travail (mission apprentissage)",
  licence: "non précisée",
  recognises: (_, head) => /^\uFEFF?uai;siret;.*prepa_apprentissage/.test(head),
  objet: "organismesPrepa",
  colonnes: [
    "uai",
    "siret",
    "raison_sociale",
    "enseigne",
    "nature",
    "commune",
    "adresse",
    "prepa_apprentissage",
  ],
  lire(lecture) {
    const enseigne = lecture.texte("enseigne");
    const raisonSociale = lecture.texte("raison_sociale");
    return {
      nom: nomUsuel(enseigne, raisonSociale),
      raisonSociale,
      siret: lecture.siret("siret"),
      uai: lecture.uai("uai"),
      numeroActivite: null,
      adresse: lireAdresse(lecture.lignes("adresse"), lecture.texte("commune")),
      contacts: [],
      dateMaj: null,
      complements: {
        annuaire: "prepa",
        noms: enseigne ? [enseigne] : [],
        nature: lecture.mot("nature", NATURES),
      },
    };
  },
});
