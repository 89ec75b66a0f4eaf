import { OperatorError } from "@passerelle/kernel/errors";
import type { Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import { readJsonDocument } from "@passerelle/kernel/importing/reading/json-document";
import { type Recording, rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { ATTENDU, CODE, OBJETS } from "../formacode/identite.ts";
import { servirFormacodes } from "../formacode/servir.ts";
import { enregistrementsJson, garder, type Lu, refuserCode, texte } from "../nomenclature/lire.ts";
import { JOINTURES } from "./jointures.ts";

/** How Formacode publics and terms are said in the vocabularies of data·inclusion. */
export const formacodeInclusion: Importer = {
  name: "formacode-inclusion",
  summary: "Formacode publics and terms to publics and themes of data.inclusion (JSON object).",
  version: 1,
  defaultSource: "formacode-inclusion",
  producteur: "Plateforme de l'inclusion",
  licence: "MIT",
  recognises: (nom, head) =>
    /\.json(\.gz)?$/i.test(nom) && /"cible"\s*:\s*"data\.inclusion/.test(head) && /"publics"/.test(head),

  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files) await lireFichier(recording, file);
    await context.staging.finish();
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    await servirFormacodes(tx, context);
    for (const jointure of JOINTURES) await measureJoin(tx, context, jointure);
    return counts;
  },
};

/** Keeps `{ source, publics: { code: [public] }, thematiques: [{ formacode, libelle, thematique }] }`. */
async function lireFichier(recording: Recording, file: ImportFile): Promise<void> {
  const { source, publics, thematiques } = await readJsonDocument(file);
  const edition = /\bV\d{1,3}\b/.exec(texte(source))?.[0];
  if (!edition)
    throw new OperatorError(`${file.nom} does not tell its version ("source": "… Formacode V14").`);
  const parCode = typeof publics === "object" && publics !== null ? Object.entries(publics) : [];
  await garder(
    recording,
    file.nom,
    { objet: OBJETS.inclusionPublic, edition, lire: lirePublic },
    parCode.map(([code, valeurs], place) => ({ ligne: place + 1, valeur: { code, valeurs } })),
  );
  await garder(
    recording,
    file.nom,
    { objet: OBJETS.inclusionTheme, edition, lire: lireTheme },
    enregistrementsJson(thematiques),
  );
}

/** A public that has no equivalent has an empty list: it is kept, since that is known. */
function lirePublic({ code, valeurs }: Record<string, unknown>): Lu {
  const refus = refuserCode("publics", texte(code), CODE, ATTENDU);
  if (refus) return refus;
  if (!Array.isArray(valeurs) || valeurs.some((valeur) => !texte(valeur)))
    return {
      chemin: `publics.${texte(code)}`,
      code: "VALEUR_INVALIDE",
      raison: "À un code de public répond une liste de publics de data·inclusion.",
    };
  return { cle: texte(code), contenu: { publics: [...new Set(valeurs.map(texte))] } };
}

function lireTheme(valeur: Record<string, unknown>): Lu {
  const code = texte(valeur.formacode);
  const refus = refuserCode("formacode", code, CODE, ATTENDU);
  if (refus) return refus;
  const theme = texte(valeur.thematique);
  if (!theme)
    return {
      chemin: "thematique",
      code: "CHAMP_ABSENT",
      raison: "Une correspondance doit nommer une thématique.",
    };
  return { cle: `${code}/${theme}`, contenu: { code, theme, libelle: texte(valeur.libelle) || null } };
}
