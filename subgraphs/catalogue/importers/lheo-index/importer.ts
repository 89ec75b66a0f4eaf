import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { readFeed } from "../lheo/analyse.ts";
import { readExportDate } from "../lheo/date-export.ts";
import { aucunRejet, type Destination, type Rejetes, stageFormation } from "../lheo/depot.ts";
import { Ecarts, horsFormation } from "../lheo/ecarts.ts";
import { brut, type Noeud } from "../lheo/noeud.ts";
import { INDEX, looksLikeLheo } from "../lheo/racine.ts";
import { empreinte, stageRepetes, swapRepetes } from "../lheo/repetes.ts";
import { Signalements } from "../lheo/signalements.ts";
import { mesurerNomenclatures } from "../offre/jointures.ts";
import { stageOffre } from "../offre/staging.ts";
import { swapOffre } from "../offre/swap.ts";
import { joindreLieux, joindreOrganismes } from "../organismes/jointures.ts";
import { lireOrganisme, lireResume } from "./resumes.ts";

/** Records refused before staging, by import: `swap` reports them beside what was stored. */
const rejetesOf = new WeakMap<object, Rejetes>();

/**
 * The training offer as lists of summaries, which the web service of the Intercarif gives for a search.
 *
 * A source of its own: a list, which is a part of an offer, must never close the detailed one.
 */
export const lheoIndex: Importer = {
  name: "lheo-index",
  summary: "Training offer as lists of summaries: lheo-index of LHEO 2.2 or 2.3 (XML, also .gz).",
  version: 1,
  defaultSource: "lheo-index",
  producteur: "Réseau des Carif-Oref",
  licence: "Licence Ouverte 2.0",
  recognises: (_, head) => looksLikeLheo(head, "lheo-index"),

  async stage(context) {
    const to = {
      offre: await stageOffre(context),
      garder: await stageRepetes(context),
      rejetes: aucunRejet(),
    };
    rejetesOf.set(context, to.rejetes);
    for (const file of context.files) await stageFile(context, file, to);
  },

  async swap(tx, context) {
    await swapRepetes(tx, context);
    const counts = await swapOffre(tx, context, rejetesOf.get(context));
    await mesurerNomenclatures(tx, context);
    await joindreLieux(tx, context);
    await joindreOrganismes(tx, context);
    return counts;
  },
};

/** Stages the summaries of one file; an empty list would close all that is there, and is refused. */
async function stageFile(context: ImportContext, file: ImportFile, to: Destination): Promise<void> {
  const ecarts = new Ecarts(context, file.nom);
  let gardes = 0;
  for await (const partie of readFeed(file, INDEX)) {
    if (partie.genre === "attributs") await to.garder("lheoAttributs", partie.nom, partie.attributs);
    else if (partie.genre === "inconnu") ecarts.add(horsFormation(partie.nom, partie.ligne));
    else if (partie.genre === "extras") {
      readExportDate(context, [partie.noeud]);
      const kept = { parent: partie.parent, element: brut(partie.noeud) };
      await to.garder("lheoExtras", empreinte(kept), kept);
    } else if (partie.genre === "formation" && (await stageResume(context, file, to, ecarts, partie.noeud)))
      gardes += 1;
  }
  if (!gardes)
    throw new OperatorError(
      `${file.nom}: no summary could be stored (${to.rejetes.formations} rejected); the present offer is kept.`,
    );
  await ecarts.report();
}

/** Stages one summary; was it kept? */
async function stageResume(
  context: ImportContext,
  file: ImportFile,
  to: Destination,
  ecarts: Ecarts,
  resume: Noeud,
): Promise<boolean> {
  if (resume.nom === "resume-organisme") {
    const signalements = new Signalements();
    const organisme = lireOrganisme(resume, signalements);
    for (const signalement of signalements.tous) await context.reject({ fichier: file.nom, ...signalement });
    if (organisme) await to.offre.organisme(organisme);
    else to.rejetes.organismes += 1;
    return organisme !== null;
  }
  const lue = lireResume(resume);
  for (const signalement of lue.signalements) await context.reject({ fichier: file.nom, ...signalement });
  for (const ecart of lue.ecarts) ecarts.add(ecart);
  return (await stageFormation(to, lue)) !== null;
}
