import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { mesurerNomenclatures } from "../offre/jointures.ts";
import { type OffreStaging, stageOffre } from "../offre/staging.ts";
import { type GenreOffre, swapOffre } from "../offre/swap.ts";
import {
  joindreCertifications,
  joindreCommunes,
  joindreLieux,
  joindreOrganismes,
} from "../organismes/jointures.ts";
import { type FormationLue, lireFormation } from "./formation.ts";
import { lireObjets } from "./objet.ts";

type Rejetes = Record<"formations" | "actions" | "sessions" | "organismes", number>;

/** Records refused before staging, by import: `swap` reports them beside what was stored. */
const rejetesOf = new WeakMap<object, Partial<Record<GenreOffre, number>>>();

/** Formations of the Intercarif base, one JSON object a file: every file of the catalogue is imported at once. */
export const intercarifJson: Importer = {
  name: "intercarif-json",
  summary: "Formations of the Intercarif base as La Bonne Formation served them (JSON, one object a file).",
  version: 1,
  defaultSource: "intercarif-json",
  producteur: "Intercarif / France Travail",
  licence: "non précisée",
  recognises: (_, head) =>
    /^\uFEFF?\s*\[?\s*\{/.test(head) && head.includes('"Intercarif"') && head.includes('"premier-intitule"'),

  async stage(context) {
    const offre = await stageOffre(context);
    const rejetes: Rejetes = { formations: 0, actions: 0, sessions: 0, organismes: 0 };
    rejetesOf.set(context, rejetes);
    for (const file of context.files) {
      // A file without any formation would close those that it had: it is a failed export.
      if (!(await stager(context, file, offre, rejetes)))
        throw new OperatorError(
          `${file.nom}: no formation could be stored (${rejetes.formations} rejected); the present offer is kept.`,
        );
    }
  },

  async swap(tx, context) {
    const comptes = await swapOffre(tx, context, rejetesOf.get(context));
    await joindreCertifications(tx, context, {
      CI: "brut ->> 'code-certifinfo'",
      RNCP: "brut ->> 'code-rncp'",
    });
    await mesurerNomenclatures(tx, context);
    await joindreLieux(tx, context);
    await joindreCommunes(tx, context);
    await joindreOrganismes(tx, context);
    return comptes;
  },
};

/** Stages the formations of one file; returns how many. */
async function stager(
  context: ImportContext,
  file: ImportFile,
  offre: OffreStaging,
  rejetes: Rejetes,
): Promise<number> {
  let formations = 0;
  for await (const { ligne, valeur } of lireObjets(file)) {
    if (valeur === undefined) {
      rejetes.formations += 1;
      await context.reject({
        fichier: file.nom,
        ligne,
        chemin: "",
        code: "LIGNE_MALFORMEE",
        raison: "Un objet JSON est attendu.",
      });
      continue;
    }
    const lue = lireFormation(valeur);
    for (const refus of lue.refus) await context.reject({ fichier: file.nom, ligne, ...refus });
    if (await stagerFormation(offre, lue)) formations += 1;
    else {
      rejetes.formations += 1;
      rejetes.actions += lue.actions.length;
      rejetes.sessions += lue.actions.reduce((total, { sessions }) => total + sessions.length, 0);
    }
  }
  return formations;
}

/** A rejected formation still gives its organisme, which may be others' too. */
async function stagerFormation(offre: OffreStaging, lue: FormationLue): Promise<boolean> {
  const organismeId = lue.organisme && (await offre.organisme(lue.organisme));
  const certification = lue.certification && (await offre.certification(lue.certification));
  if (!lue.formation) return false;
  const rang = await offre.formation({
    ...lue.formation,
    organismeId,
    certifications: certification ? [certification] : [],
  });
  for (const { action, sessions } of lue.actions) {
    const rangAction = await offre.action(rang, { ...action, formateurs: [] });
    for (const session of sessions) await offre.session(rangAction, session);
  }
  return true;
}
