import { codeCommune } from "../lheo/communes.ts";
import { ADRESSE } from "./adresses.ts";
import { annuaireImporter } from "./annuaire.ts";

/** Lycées of Île-de-France. Several may share a SIRET (a general and a vocational lycée of one house). */
export const lycees = annuaireImporter({
  name: "lycees",
  summary: "Lycées with UAI, SIRET, address and coordinates (Région Île-de-France, CSV).",
  version: 1,
  defaultSource: "lycees-idf",
  producteur: "Région Île-de-France",
  licence: "Licence Ouverte ou ODbL, à vérifier",
  recognises: (_, head) => /^\uFEFF?CODE_UAI;NUM_SIRET;/.test(head),
  objet: "lycees",
  colonnes: [
    "CODE_UAI",
    "NUM_SIRET",
    "ACADEMIE",
    "NOM_ETABLISSEMENT",
    "ADRESSE_POSTALE",
    "CODE_INSEE",
    "GEO",
  ],
  identite: "uai",
  lire(lecture) {
    const [telephone, courriel] = [lecture.telephone("TELEPHONE"), lecture.courriel("MAIL")];
    const codePostal = lecture.texte("CODE_POSTAL");
    const insee = lecture.texte("CODE_INSEE");
    const commune = insee ? codeCommune(insee, codePostal) : null;
    if (insee && !commune)
      lecture.refuser(
        "CODE_INSEE",
        insee,
        "CODE_COMMUNE_INVALIDE",
        "Ce code n'est pas dans le Code officiel géographique : il n'est pas retenu.",
      );
    const [voie, position] = [lecture.texte("ADRESSE_POSTALE"), lecture.position("GEO")];
    const patronyme = lecture.texte("PATRONYME");
    return {
      nom: lecture.texte("NOM_ETABLISSEMENT"),
      raisonSociale: null,
      siret: lecture.siret("NUM_SIRET"),
      uai: lecture.uai("CODE_UAI"),
      numeroActivite: null,
      adresse: {
        ...ADRESSE,
        lignes: voie ? [voie] : [],
        codePostal: codePostal && /^\d{5}$/.test(codePostal) ? codePostal : null,
        ville: lecture.texte("COMMUNE"),
        codeCommune: commune?.code ?? null,
        ...position,
      },
      contacts:
        telephone || courriel ? [{ role: null, telephones: telephone ? [telephone] : [], courriel }] : [],
      dateMaj: lecture.jour("DATE_MAJ"),
      complements: {
        annuaire: "lycees",
        noms: patronyme ? [patronyme] : [],
        siteWeb: lecture.siteWeb("SITE_WEB"),
        academie: lecture.texte("ACADEMIE"),
      },
    };
  },
});
