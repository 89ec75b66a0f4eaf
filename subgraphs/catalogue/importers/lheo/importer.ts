import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { mesurerNomenclatures } from "../offre/jointures.ts";
import { type OffreStaging, stageOffre } from "../offre/staging.ts";
import { type GenreOffre, swapOffre } from "../offre/swap.ts";
import { joindreLieux, joindreOrganismes } from "../organismes/jointures.ts";
import { readFeed } from "./analyse.ts";
import { instantParis } from "./dates.ts";
import { extras, valeurs } from "./extras.ts";
import { type FormationLue, lireFormation } from "./formations.ts";
import { brut, enfants, type Noeud } from "./noeud.ts";
import { looksLikeLheo } from "./racine.ts";
import { empreinte, stageRepetes, swapRepetes } from "./repetes.ts";
import type { Ecart } from "./structure.ts";

type Rejetes = Record<GenreOffre, number>;

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
    const rejetes: Rejetes = { formations: 0, actions: 0, sessions: 0, organismes: 0, certifications: 0 };
    rejetesOf.set(context, rejetes);
    let formations = 0;
    for (const file of context.files)
      formations += await stageFile(context, file, { offre, garder, rejetes });
    // An offer without any formation would close all that is there: it is a failed export, not an empty region.
    if (!formations)
      throw new OperatorError(
        `${context.files.map(({ nom }) => nom).join(", ")}: no formation could be stored (${rejetes.formations} rejected); the present offer is kept.`,
      );
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

/** Where what is read goes. */
interface Destination {
  offre: OffreStaging;
  garder: Awaited<ReturnType<typeof stageRepetes>>;
  rejetes: Rejetes;
}

/** Stages the formations of one file, one after another; returns how many. */
async function stageFile(context: ImportContext, file: ImportFile, to: Destination): Promise<number> {
  const ecarts = new Ecarts(context, file.nom);
  let formations = 0;
  let lues = 0;
  for await (const partie of readFeed(file)) {
    if (partie.genre === "version")
      context.log.debug({ fichier: file.nom, version: partie.version }, "LHEO feed");
    else if (partie.genre === "attributs") await to.garder("lheoAttributs", partie.nom, partie.attributs);
    else if (partie.genre === "inconnu") ecarts.add(horsFormation(partie.nom, partie.ligne));
    else if (partie.genre === "extras") {
      readExportDate(context, [partie.noeud]);
      const kept = { parent: partie.parent, element: brut(partie.noeud) };
      await to.garder("lheoExtras", empreinte(kept), kept);
    } else {
      lues += 1;
      const lue = lireFormation(partie.noeud);
      for (const signalement of lue.signalements) await context.reject({ fichier: file.nom, ...signalement });
      for (const ecart of lue.ecarts) ecarts.add(ecart);
      readExportDate(context, enfants(partie.noeud, "extras"));
      if (await stageFormation(to, lue)) formations += 1;
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

/** Stages what was read; a rejected formation still gives its organismes, which may be others' too. */
async function stageFormation({ offre, garder, rejetes }: Destination, lue: FormationLue): Promise<boolean> {
  rejetes.organismes += lue.rejetes.organismes;
  rejetes.certifications += lue.rejetes.certifications;
  const organismeId = lue.organisme && (await offre.organisme(lue.organisme));
  const certifications = new Set<string>();
  for (const certification of lue.certifications) {
    const id = await offre.certification(certification);
    if (id) certifications.add(id);
  }
  const rang =
    lue.formation &&
    (await offre.formation({ ...lue.formation, organismeId, certifications: [...certifications] }));
  if (rang === null) rejetes.formations += 1;
  else for (const [cle, arbre] of lue.repetes) await garder("lheoOrganisme", cle, arbre);
  for (const { action, formateurs, sessions } of lue.actions) {
    const ids = new Set<string>();
    for (const formateur of formateurs) {
      const id = await offre.organisme(formateur);
      if (id) ids.add(id);
    }
    if (rang === null) {
      rejetes.actions += 1;
      rejetes.sessions += sessions.length;
      continue;
    }
    const actionRang = await offre.action(rang, { ...action, formateurs: [...ids] });
    for (const session of sessions) await offre.session(actionRang, session);
  }
  return rang !== null;
}

/** What stands beside the formations and is no `extras`: nothing there is kept. */
const horsFormation = (nom: string, ligne: number): Ecart => ({
  cle: `ELEMENT_INCONNU ${nom}`,
  ligne,
  chemin: `/lheo/offres/${nom.slice(0, 100)}`,
  valeur: `<${nom.slice(0, 100)}>`,
  code: "ELEMENT_INCONNU",
  raison: "Hors d'une formation, cet élément n'est ni lu ni gardé.",
});

/** Reads the date of the export where the feed (`flux-intercarif`) or an Onisep formation tells it. */
function readExportDate(context: ImportContext, groups: readonly Noeud[]): void {
  for (const [info, day, hour] of [
    ["flux-intercarif", "date-export", "heure-export"],
    ["FORMATION ONISEP", "DATE EXPORT ONISEP", ""],
  ] as const)
    for (const group of groups.flatMap((found) => [found, ...extras(found, info)])) {
      if (group.attributs.info !== info) continue;
      const date = instantParis(valeurs(group, day)[0] ?? "", valeurs(group, hour)[0]);
      if (date) context.extractedOn(date);
    }
}

/** Departures from the schema of one file: each told once, with how often it was met. */
class Ecarts {
  readonly #context: ImportContext;
  readonly #fichier: string;
  readonly #met = new Map<string, { ecart: Ecart; fois: number }>();

  constructor(context: ImportContext, fichier: string) {
    this.#context = context;
    this.#fichier = fichier;
  }

  add(ecart: Ecart): void {
    const known = this.#met.get(ecart.cle);
    if (known) known.fois += 1;
    // A feed of another language would have as many as it has elements.
    else if (this.#met.size < 500) this.#met.set(ecart.cle, { ecart, fois: 1 });
  }

  async report(): Promise<void> {
    for (const { ecart, fois } of this.#met.values()) {
      const { cle: _, ...reject } = ecart;
      const raison = fois > 1 ? `${ecart.raison} Rencontré ${fois} fois dans ce fichier.` : ecart.raison;
      await this.#context.reject({ fichier: this.#fichier, ...reject, raison });
    }
  }
}
