import { OperatorError } from "@passerelle/kernel/errors";
import { type Importer, namesOf } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { genres } from "../../src/metier/genres.ts";
import { fusionner } from "../fusion/fusion.ts";
import { mesurerJointures } from "../jointures.ts";
import { dateDuNom, premierJour } from "../onisep/dates.ts";
import { htmlEnTexte } from "../onisep/html.ts";
import { idDeMetier, lienSur, nomPropre, ONISEP } from "../onisep/identite.ts";

const OBJET = "descriptifsOnisep";

interface Descriptif {
  id?: unknown;
  libelle?: unknown;
  descriptif_html?: unknown;
  liens?: unknown;
}

interface DescriptifLu {
  id: string;
  libelle: string;
  masculin?: string;
  feminin?: string;
  accroche: string | null;
  url: string | null;
  liens: { nom: string; url: string }[];
}

/** Short descriptions of Onisep's métiers: they give the accroche of those that no full fiche describes. */
export const onisepDescriptifs: Importer = {
  name: "onisep-descriptifs",
  summary: "Onisep's short descriptions of métiers, JSON array of { id, libelle, descriptif_html, liens }.",
  version: 1,
  defaultSource: "onisep-descriptifs",
  ...ONISEP,
  recognises: (nom, head) => /\.json(\.gz)?$/i.test(nom) && /"descriptif_html"/.test(head),

  async stage(context) {
    const recording = await stageRecords(context);
    let kept = 0;
    for (const file of context.files) {
      const edition = dateDuNom(file.nom);
      if (edition) context.extractedOn(premierJour(edition));
      for await (const { place: ligne, valeur } of readJson(file)) {
        const place = { fichier: file.nom, ligne };
        const read = lireDescriptif((valeur ?? {}) as Descriptif);
        if (!("contenu" in read)) {
          await recording.reject(OBJET, edition, { ...place, ...read });
          continue;
        }
        kept += 1;
        const { contenu } = read;
        await recording.keep({ objet: OBJET, edition, cle: contenu.id, contenu }, place);
      }
    }
    if (!kept)
      throw new OperatorError(`${namesOf(context.files)}: no description can be kept, nothing is changed.`);
    await context.staging.finish();
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    const metiers = await fusionner(tx, context);
    await mesurerJointures(tx, context, OBJET);
    return { ...counts, metiers };
  },
};

function lireDescriptif(valeur: Descriptif): { contenu: DescriptifLu } | Refusal {
  const given = typeof valeur.id === "string" ? valeur.id : "";
  const id = idDeMetier(given);
  if (!id)
    return {
      chemin: "id",
      valeur: given,
      code: "IDENTIFIANT_ABSENT",
      raison: "« id » doit être l'identifiant du métier, comme MET.231.",
    };
  const libelle = nomPropre(typeof valeur.libelle === "string" ? valeur.libelle : "");
  if (!libelle)
    return { chemin: "libelle", valeur: "", code: "LIBELLE_ABSENT", raison: "Un métier doit avoir un nom." };
  const liens = (Array.isArray(valeur.liens) ? valeur.liens : []).flatMap((lien) => {
    const url = lienSur(lien?.url);
    return url ? [{ nom: nomPropre(lien.nom), url }] : [];
  });
  const accroche = htmlEnTexte(typeof valeur.descriptif_html === "string" ? valeur.descriptif_html : null);
  const url = liens.find((lien) => idDeMetier(lien.url) === id)?.url ?? null;
  return { contenu: { id, libelle, ...genres(libelle), accroche, url, liens } };
}
