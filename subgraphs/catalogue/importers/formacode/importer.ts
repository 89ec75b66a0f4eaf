import { OperatorError } from "@passerelle/kernel/errors";
import type { Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { type Recording, rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { enregistrementsCsv, garder } from "../nomenclature/lire.ts";
import { COLONNES_ARBRE, lecteurArbre } from "./arbre.ts";
import { COLONNES_DESCRIPTEURS, COLONNES_DOMAINES, lireTerme } from "./descripteurs.ts";
import { genreDuCsv, genreDuFichier } from "./genres.ts";
import { FORMACODE, OBJETS } from "./identite.ts";
import { mesurerTermes } from "./jointures.ts";
import { garderPublics, ressembleAuxPublics } from "./publics.ts";
import { servirFormacodes } from "./servir.ts";

/** The thesaurus Formacode: descriptors, top domains and publics, each file being one version of one of these lists. */
export const formacode: Importer = {
  name: "formacode",
  summary: "Thesaurus Formacode: descriptors, top domains (CSV, V13 tree or V14), publics (JSON).",
  version: 1,
  defaultSource: "formacode",
  ...FORMACODE,
  recognises: (nom, head) =>
    /\.json(\.gz)?$/i.test(nom) ? ressembleAuxPublics(head) : genreDuCsv(head) !== null,

  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files)
      await (/\.json(\.gz)?$/i.test(file.nom) ? garderPublics(recording, file) : garderCsv(recording, file));
    await context.staging.finish();
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    await servirFormacodes(tx, context);
    await mesurerTermes(tx, context);
    return counts;
  },
};

async function garderCsv(recording: Recording, file: ImportFile): Promise<void> {
  const version = /(?:^|[^a-z])v(\d{1,3})(?!\d)/i.exec(file.nom)?.[1];
  if (!version)
    throw new OperatorError(
      `${file.nom} does not tell its version: put it in its name, as formacodes-v14.csv.`,
    );
  const genre = (await genreDuFichier(file)) ?? "descripteurs";
  const { objet, lire, ...options } = LECTURES[genre]();
  await garder(
    recording,
    file.nom,
    { objet, lire, edition: `V${version}` },
    enregistrementsCsv(file, { separateur: ";", ...options }),
  );
}

/** How each kind of CSV file is read. */
const LECTURES = {
  descripteurs: () => ({
    objet: OBJETS.descripteur,
    lire: lireTerme,
    obligatoires: COLONNES_DESCRIPTEURS,
  }),
  domaines: () => ({ objet: OBJETS.domaine, lire: lireTerme, obligatoires: COLONNES_DOMAINES }),
  arbre: () => ({
    objet: OBJETS.descripteur,
    lire: lecteurArbre(),
    obligatoires: COLONNES_ARBRE,
    lacunaire: true,
  }),
};
