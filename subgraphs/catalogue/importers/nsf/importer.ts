import type { Importer } from "@passerelle/kernel/importing/importer";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import {
  enregistrementsCsv,
  garder,
  type Lu,
  refuserCode,
  refuserLibelle,
  texte,
} from "../nomenclature/lire.ts";
import { mesurerNsf, OBJETS_NSF, servirNsf } from "./servir.ts";

const OBLIGATOIRES = ["GROUPE_SPECIALITE", "DOMAINE_SPECIALITE", "LIBELLE_LONG", "LIBELLE_EDITION"];

/** The NSF as the Éducation nationale keeps it: groups and the sums by domain. */
export const nsf: Importer = {
  name: "nsf",
  summary: "NSF groups of the Éducation nationale (n_groupe_specialite, CSV).",
  version: 1,
  defaultSource: "nsf",
  producteur: "Éducation nationale (BCN)",
  licence: "Licence Ouverte 2.0, à vérifier",
  recognises: (_, head) => /^\uFEFF?"?GROUPE_SPECIALITE"?;/.test(head),

  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files)
      await garder(
        recording,
        file.nom,
        { objet: OBJETS_NSF.groupe, edition: "", lire: lireGroupe },
        enregistrementsCsv(file, { separateur: ";", obligatoires: OBLIGATOIRES }),
      );
    await context.staging.finish();
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    await servirNsf(tx, context);
    await mesurerNsf(tx, context);
    return counts;
  },
};

function lireGroupe(row: Record<string, unknown>): Lu {
  const code = texte(row.GROUPE_SPECIALITE);
  const [long, edition] = [texte(row.LIBELLE_LONG), texte(row.LIBELLE_EDITION)];
  const refus =
    refuserCode("GROUPE_SPECIALITE", code, /^\d{3}$/, "trois chiffres") ??
    refuserLibelle("LIBELLE_LONG", edition || long);
  if (refus) return refus;
  // `DO22 : TRANSFORMATIONS` is the sum of a domain: it gives the domain its name.
  const [, domaine] = /^DO\d{2}\s*:\s*(\S.*)$/.exec(long) ?? [];
  return {
    cle: code,
    contenu: {
      libelle: edition || null,
      libelleCapitales: domaine ?? long,
      nommeDomaine: domaine !== undefined,
      libelleCourt: texte(row.LIBELLE_COURT) || null,
      libelleStatistique: texte(row.LIBELLE_STAT_33) || null,
      domaine: texte(row.DOMAINE_SPECIALITE) || null,
      dateOuverture: texte(row.DATE_OUVERTURE) || null,
      dateFermeture: texte(row.DATE_FERMETURE) || null,
      dateIntervention: texte(row.DATE_INTERVENTION) || null,
      commentaire: texte(row.N_COMMENTAIRE) || null,
    },
  };
}
