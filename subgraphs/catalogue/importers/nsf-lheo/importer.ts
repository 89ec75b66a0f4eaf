import type { Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { readXml } from "@passerelle/kernel/importing/reading/xml";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { garder, type Lu, refuserCode, refuserLibelle, texte } from "../nomenclature/lire.ts";
import { mesurerNsf, OBJETS_NSF, servirNsf } from "../nsf/servir.ts";

/** The NSF as LHÉO's dictionary has it: the groups of the decree with their plain labels. */
export const nsfLheo: Importer = {
  name: "nsf-lheo",
  summary: "NSF dictionary of LHEO (dict-NSF, XML).",
  version: 1,
  defaultSource: "nsf-lheo",
  producteur: "INSEE, LHÉO",
  licence: "non précisée",
  recognises: (_, head) => /<dict\b[^>]*\bname="dict-NSF"/.test(head),

  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files)
      await garder(
        recording,
        file.nom,
        { objet: OBJETS_NSF.dictionnaire, edition: "", lire: lireEntree },
        entrees(file),
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

/** Entries `<entry><key val="100"/><value val="…"/></entry>`. */
async function* entrees(file: ImportFile) {
  for await (const { ligne, enfants } of readXml(file, { racine: "dict", enregistrement: "entry" })) {
    const valeurDe = (nom: string) => enfants.find((enfant) => enfant.nom === nom)?.attributs.val;
    yield { ligne, valeur: { code: valeurDe("key"), libelle: valeurDe("value") } };
  }
}

function lireEntree(entree: Record<string, unknown>): Lu {
  const code = texte(entree.code);
  const refus = refuserCode("key/@val", code, /^\d{3}$/, "trois chiffres");
  if (refus) return refus;
  const libelle = texte(entree.libelle);
  return refuserLibelle("value/@val", libelle) ?? { cle: code, contenu: { libelle } };
}
