import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { mesurerNomenclatures } from "../offre/jointures.ts";
import { stageOffre } from "../offre/staging.ts";
import { swapOffre } from "../offre/swap.ts";
import { joindreLieux, joindreOrganismes } from "../organismes/jointures.ts";
import { readFeed } from "./analyse.ts";
import { type Connues, createConnues } from "./connues.ts";
import { readExportDate } from "./date-export.ts";
import { aucunRejet, type Destination, type Rejetes, stageFormation } from "./depot.ts";
import { Ecarts, horsFormation } from "./ecarts.ts";
import { lectureDe, stageEmpreintes, swapEmpreintes } from "./empreintes.ts";
import { lireFormation } from "./formations.ts";
import { brut, enfants } from "./noeud.ts";
import { looksLikeLheo, OFFRES } from "./racine.ts";
import { empreinte, stageRepetes, swapRepetes } from "./repetes.ts";

/** Records refused before staging, by import: `swap` reports them beside what was stored. */
const rejetesOf = new WeakMap<object, Rejetes>();

/** The training offer in LHÉO 2.2 or 2.3: what the Carif-Oref exchange. */
export const lheo: Importer = {
  name: "lheo",
  summary: "Training offer in LHEO 2.2 or 2.3 (XML, also .gz).",
  version: 3,
  defaultSource: "lheo",
  producteur: "Réseau des Carif-Oref",
  licence: "Licence Ouverte 2.0",
  recognises: (_, head) => looksLikeLheo(head),

  async stage(context) {
    const offre = await stageOffre(context);
    const garder = await stageRepetes(context);
    const rejetes = aucunRejet();
    rejetesOf.set(context, rejetes);
    const to = { offre, garder, rejetes };
    const noter = await stageEmpreintes(context);
    const connues = await createConnues(context, `${lheo.name}@${lheo.version}`, noter);
    const empreintes = { connues, noter };
    let formations = 0;
    for (const file of context.files) formations += await stageFile(context, file, to, empreintes);
    await connues.finir(to);
    // An offer without any formation would close all that is there: it is a failed export, not an empty region.
    if (!formations)
      throw new OperatorError(
        `${context.files.map(({ nom }) => nom).join(", ")}: no formation could be stored (${rejetes.formations} rejected); the present offer is kept.`,
      );
  },

  async swap(tx, context) {
    await swapRepetes(tx, context);
    const counts = await swapOffre(tx, context, rejetesOf.get(context));
    await swapEmpreintes(tx, context);
    await mesurerNomenclatures(tx, context);
    await joindreLieux(tx, context);
    await joindreOrganismes(tx, context);
    return counts;
  },
};

/** Stages the formations of one file, one after another; returns how many. */
async function stageFile(
  context: ImportContext,
  file: ImportFile,
  to: Destination,
  { connues, noter }: { connues: Connues; noter: Awaited<ReturnType<typeof stageEmpreintes>> },
): Promise<number> {
  const ecarts = new Ecarts(context, file.nom);
  let formations = 0;
  let lues = 0;
  for await (const partie of readFeed(file, OFFRES, connues)) {
    if (partie.genre === "version")
      context.log.debug({ fichier: file.nom, version: partie.version }, "LHEO feed");
    else if (partie.genre === "attributs") await to.garder("lheoAttributs", partie.nom, partie.attributs);
    else if (partie.genre === "inconnu") ecarts.add(horsFormation(partie.nom, partie.ligne));
    else if (partie.genre === "extras") {
      readExportDate(context, [partie.noeud]);
      const kept = { parent: partie.parent, element: brut(partie.noeud) };
      await to.garder("lheoExtras", empreinte(kept), kept);
    } else if (partie.genre === "connue") {
      lues += 1;
      formations += 1;
      const connue = await connues.garder(partie.empreinte, partie.debut, to);
      for (const signalement of connue.signalements)
        await context.reject({ fichier: file.nom, ...signalement });
      for (const ecart of connue.ecarts) ecarts.add(ecart);
      for (const date of connue.extractions) context.extractedOn(new Date(date));
    } else {
      lues += 1;
      const lue = lireFormation(partie.noeud);
      for (const signalement of lue.signalements) await context.reject({ fichier: file.nom, ...signalement });
      for (const ecart of lue.ecarts) ecarts.add(ecart);
      const extractions: Date[] = [];
      readExportDate({ extractedOn: (date) => extractions.push(date) }, enfants(partie.noeud, "extras"));
      for (const date of extractions) context.extractedOn(date);
      const rang = await stageFormation(to, lue);
      if (rang === null) continue;
      formations += 1;
      const { empreinte, debut } = partie.tranche ?? {};
      const lecture =
        empreinte && debut !== undefined ? lectureDe(partie.noeud, lue, debut, extractions) : null;
      if (empreinte && lecture) await noter(empreinte, rang, lecture);
    }
  }
  // Among other files too: the formations that it had the day before would be closed.
  if (!lues)
    throw new OperatorError(
      `${file.nom}: no formation could be stored (0 rejected); the present offer is kept.`,
    );
  await ecarts.report();
  return formations;
}
