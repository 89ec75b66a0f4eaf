import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer } from "@passerelle/kernel/importing/importer";
import { readJsonDocument } from "@passerelle/kernel/importing/reading/json-document";
import { FORMAT } from "../../src/bareme/fichier.ts";
import { Doublons } from "./doublons.ts";
import { lireCodeDuTravail } from "./format-code-du-travail.ts";
import { lirePasserelle } from "./format-passerelle.ts";
import type { FichierLu } from "./lignes.ts";
import { tablesDAttente } from "./staging.ts";
import { mettreEnPlace } from "./swap.ts";

/** A file of scales is some kilobytes, read whole: anything beyond is none. */
const TAILLE_MAXIMALE = 5 * 1024 * 1024;

/** Scales of trainees' pay: our own format, or the one drawn from the Code du travail. */
export const baremes: Importer = {
  name: "baremes",
  summary: "Dated pay scales of trainees: national, territorial and regional overlays, and other rates.",
  version: 1,
  defaultSource: "baremes",
  producteur: "Code du travail (DILA) et sources publiques citées par chaque barème",
  licence: "Licence Ouverte 2.0",
  recognises: (nom, head) =>
    nom.endsWith(".json") &&
    (head.includes(`"${FORMAT}"`) || (/bareme/i.test(nom) && head.includes('"baremes"'))),
  stage,
  swap: mettreEnPlace,
};

async function stage({ files, staging, reject }: ImportContext): Promise<void> {
  const ajouter = await tablesDAttente(staging);
  const doublons = new Doublons();
  let lignesAvant = 0;
  for (const file of files) {
    if (file.octets > TAILLE_MAXIMALE)
      throw new OperatorError(`${file.nom} is too large for a file of scales (${file.octets} bytes).`);
    const lu = doublons.ecarter(lire(file.nom, await readJsonDocument(file)));
    for (const { publieLe, baseReglementaire, ...bareme } of lu.baremes)
      await ajouter.bareme({ ...bareme, publie_le: publieLe, base_reglementaire: baseReglementaire });
    for (const ligne of lu.lignes) await ajouter.ligne({ ...ligne, numero: ligne.numero + lignesAvant });
    for (const parametre of lu.parametres) await ajouter.parametre({ ...parametre });
    lignesAvant += lu.lignes.length + lu.rejets.lignes.length;
    for (const [objet, rejets] of Object.entries(lu.rejets))
      for (const un of rejets) {
        await ajouter.rejete({ objet });
        await reject({ fichier: file.nom, ...un });
      }
  }
}

function lire(nom: string, lu: Record<string, unknown>): FichierLu {
  const { format, baremes } = lu;
  if (format === FORMAT) return lirePasserelle(lu);
  if (Array.isArray(baremes)) return lireCodeDuTravail({ baremes });
  throw new OperatorError(`${nom} has no list "baremes".`);
}
