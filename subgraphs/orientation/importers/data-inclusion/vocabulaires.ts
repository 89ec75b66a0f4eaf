import { OperatorError } from "@passerelle/kernel/errors";
import type { Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { readJsonDocument } from "@passerelle/kernel/importing/reading/json-document";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import type { NomVocabulaire } from "../../generated/types.ts";
import { OBJET_CORRESPONDANCE, OBJET_DE } from "../../src/vocabulaires/termes.ts";

/** Which vocabulary a file holds, by the name that its publisher gives it. */
const FICHIERS: readonly [RegExp, NomVocabulaire, string][] = [
  [/reseaux-porteurs\.json/, "RESEAUX", "v1"],
  [/thematiques\.json/, "THEMATIQUES", "v1"],
  [/publics\.json/, "PUBLICS", "v1"],
  [/types-de-services\.json/, "TYPES_SERVICE", "v1"],
  [/typologies-de-services\.json/, "TYPOLOGIES_SERVICE", "v1"],
  [/frais\.json/, "FRAIS", "v1"],
  [/modes-accueil\.json/, "MODES_ACCUEIL", "v1"],
  [/modes-mobilisation\.json/, "MODES_MOBILISATION", "v1"],
  [/personnes-mobilisatrices\.json/, "PERSONNES_MOBILISATRICES", "v1"],
  [/sources\.json/, "SOURCES", "v1"],
  [/typologies_de_structures\.csv/, "TYPOLOGIES_STRUCTURE_V0", "v0"],
  [/labels_nationaux\.csv/, "LABELS_V0", "v0"],
];

const vocabulaireDe = (nom: string) => FICHIERS.find(([motif]) => motif.test(nom));

const estTermes = (head: string): boolean =>
  /^\uFEFF?value,label,description\s/.test(head) ||
  (/^\s*\[/.test(head) && ((/"label"/.test(head) && /"value"/.test(head)) || /"slug"/.test(head)));
const estCorrespondance = (head: string): boolean => /"cible"\s*:\s*"data\.inclusion/.test(head);

/** Importer of the vocabularies of data·inclusion, and of the table that leads to them from Formacode. */
export const vocabulairesDataInclusion: Importer = {
  name: "data-inclusion-vocabulaires",
  summary:
    "Vocabularies of data·inclusion (JSON, CSV): networks, themes, publics, and what Formacode leads to.",
  version: 1,
  defaultSource: "data-inclusion-vocabulaires",
  producteur: "Plateforme de l'inclusion, data·inclusion",
  licence: "Licence Ouverte 2.0",
  recognises: (nom, head) => (vocabulaireDe(nom) !== undefined && estTermes(head)) || estCorrespondance(head),
  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files) {
      let gardes = 0;
      for await (const { objet, edition, ligne, cle, contenu } of lireFichier(file)) {
        if (cle) {
          gardes += 1;
          await recording.keep({ objet, edition, cle, contenu }, { fichier: file.nom, ligne });
        } else
          await recording.reject(objet, edition, {
            fichier: file.nom,
            ligne,
            chemin: "value",
            code: "CHAMP_ABSENT",
            raison: "Un terme a un code et un libellé.",
          });
      }
      if (!gardes) throw new OperatorError(`${file.nom} holds no term: nothing is changed.`);
    }
    await context.staging.finish();
    await rejectDuplicates(context);
  },
  swap: swapRecords,
};

interface Terme {
  objet: string;
  edition: string;
  ligne: number;
  /** Empty when the term cannot be kept. */
  cle: string;
  contenu: object;
}

async function* lireFichier(file: ImportFile): AsyncGenerator<Terme> {
  const [, nom, edition = ""] = vocabulaireDe(file.nom) ?? [];
  if (!nom) {
    yield* lireCorrespondance(file);
    return;
  }
  const lignes = /\.csv(\.gz)?$/.test(file.nom) ? lireCsv(file) : lireJson(file);
  for await (const { ligne, valeurs } of lignes) {
    const texte = (cle: string): string => (typeof valeurs[cle] === "string" ? valeurs[cle].trim() : "");
    const [code, libelle] = [texte("value") || texte("slug"), texte("label") || texte("nom")];
    const contenu = { libelle, description: texte("description") || null };
    yield { objet: OBJET_DE[nom], edition, ligne, cle: libelle ? code : "", contenu };
  }
}

async function* lireCsv(file: ImportFile) {
  for await (const lue of readCsv(file, { separateur: ",", obligatoires: ["value", "label"] }))
    yield {
      ligne: lue.ligne,
      valeurs: (lue.malforme === undefined ? lue.valeurs : {}) as Record<string, unknown>,
    };
}

async function* lireJson(file: ImportFile) {
  for await (const { ligne, valeur } of readJson(file))
    yield { ligne, valeurs: (valeur ?? {}) as Record<string, unknown> };
}

/** `{ publics: { "80001": ["demandeurs-emploi"] }, thematiques: [{ formacode: "11083", thematique }] }`. */
async function* lireCorrespondance(file: ImportFile): AsyncGenerator<Terme> {
  const { publics, thematiques } = await readJsonDocument(file);
  let ligne = 0;
  const terme = (nature: string, formacode: unknown, termes: unknown[]): Terme => {
    ligne += 1;
    const lus = termes.filter((lu): lu is string => typeof lu === "string");
    const cle = [nature, formacode, ...(nature === "thematiques" ? lus : [])].join("/");
    return {
      objet: OBJET_CORRESPONDANCE,
      edition: "v14",
      ligne,
      cle: /^\d{5}$/.test(String(formacode)) ? cle : "",
      contenu: { formacode, nature, termes: lus },
    };
  };
  for (const [formacode, lus] of Object.entries(publics ?? {}))
    yield terme("publics", formacode, Array.isArray(lus) ? lus : []);
  for (const lu of Array.isArray(thematiques) ? thematiques : [])
    yield terme("thematiques", lu?.formacode, [lu?.thematique]);
}
