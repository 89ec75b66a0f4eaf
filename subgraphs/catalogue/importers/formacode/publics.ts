import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { readJsonDocument } from "@passerelle/kernel/importing/reading/json-document";
import type { Recording } from "@passerelle/kernel/importing/records/stage";
import {
  enregistrementsJson,
  garder,
  type Lu,
  refuserCode,
  refuserLibelle,
  texte,
} from "../nomenclature/lire.ts";
import { OBJETS } from "./identite.ts";

/** Does a file begin like the table of publics? */
export const ressembleAuxPublics = (head: string): boolean =>
  /"table"\s*:\s*"publics visés/.test(head) && /"valeurs"/.test(head);

/** Keeps the target publics: `{ version, valeurs: [{ code, libelle }] }`. */
export async function garderPublics(recording: Recording, file: ImportFile): Promise<void> {
  const { version, valeurs } = await readJsonDocument(file);
  const edition = texte(version).toUpperCase();
  if (!/^V\d{1,3}$/.test(edition))
    throw new OperatorError(`${file.nom} does not tell its version ("version": "V14").`);
  await garder(
    recording,
    file.nom,
    { objet: OBJETS.public, edition, lire: lirePublic },
    enregistrementsJson(valeurs),
  );
}

function lirePublic(valeur: Record<string, unknown>): Lu {
  const code = texte(valeur.code);
  const refus = refuserCode("code", code, /^8\d{4}$/, "cinq chiffres dont le premier est 8");
  if (refus) return refus;
  const libelle = texte(valeur.libelle);
  return refuserLibelle("libelle", libelle) ?? { cle: code, contenu: { libelle } };
}
