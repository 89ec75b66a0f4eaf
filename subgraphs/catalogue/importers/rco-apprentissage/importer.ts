import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import { type OffreStaging, stageOffre } from "../offre/staging.ts";
import { type GenreOffre, swapOffre } from "../offre/swap.ts";
import { joindreCertifications, joindreLieux, joindreOrganismes } from "../organismes/jointures.ts";
import { COLONNES, lireLigne } from "./ligne.ts";
import { OffreRco } from "./offre.ts";
import { organismeDe, uneAction, uneFormation, uneSession } from "./records.ts";

type Rejetes = Partial<Record<GenreOffre, number>>;

/** Records refused before staging, by import: `swap` reports them beside what was stored. */
const rejetesOf = new WeakMap<object, Rejetes>();

/** Apprenticeship offers of the Carif-Oref: which diplomas each organisme prepares, where, and in which years. */
export const rcoApprentissage: Importer = {
  name: "rco-apprentissage",
  summary:
    "Apprenticeship offers of the Carif-Oref (CSV; the original is in Windows-1252: --encoding windows-1252).",
  version: 1,
  defaultSource: "rco-apprentissage",
  producteur: "Réseau des Carif-Oref",
  licence: "non précisée",
  recognises: (_, head) => /^\uFEFF?etablissement_gestionnaire_siret;/.test(head),

  async stage(context) {
    const offre = new OffreRco();
    const rejetes = { formations: 0, sessions: 0 };
    rejetesOf.set(context, rejetes);
    for (const file of context.files) {
      const avant = offre.formations.size;
      await lireFichier(context, file, offre, rejetes);
      // A file without any formation would close those that it had: it is a failed export.
      if (offre.formations.size === avant)
        throw new OperatorError(
          `${file.nom}: no formation could be stored (${rejetes.formations} rejected); the present offer is kept.`,
        );
    }
    await stager(await stageOffre(context), offre);
  },

  async swap(tx, context) {
    const comptes = await swapOffre(tx, context, rejetesOf.get(context));
    await joindreCertifications(tx, context, { RNCP: "brut ->> 'rncp_code'", CFD: "brut ->> 'cfd'" });
    await joindreLieux(tx, context);
    await joindreOrganismes(tx, context);
    return comptes;
  },
};

async function lireFichier(
  context: ImportContext,
  file: ImportFile,
  offre: OffreRco,
  rejetes: { formations: number; sessions: number },
): Promise<void> {
  for await (const lue of readCsv(file, { separateur: ";", obligatoires: COLONNES })) {
    const place = { fichier: file.nom, ligne: lue.ligne };
    if (lue.malforme !== undefined) {
      rejetes.formations += 1;
      await context.reject({
        ...place,
        chemin: "ligne",
        valeur: lue.malforme,
        code: "LIGNE_MALFORMEE",
        raison: `Cette ligne ne peut pas être lue : ${lue.malforme}.`,
      });
      continue;
    }
    const { ligne, refus } = lireLigne(lue.valeurs);
    for (const refusee of refus) await context.reject({ ...place, ...refusee });
    if (!ligne) rejetes.formations += 1;
    else if (!offre.ajouter(ligne)) {
      rejetes.sessions += 1;
      await context.reject({
        ...place,
        chemin: "debut_sessions",
        valeur: ligne.annees.join(","),
        code: "DOUBLON",
        raison:
          "Le même organisme annonce déjà ce diplôme, à ce lieu et pour cette année : la première ligne est gardée.",
      });
    }
  }
}

async function stager(staging: OffreStaging, offre: OffreRco): Promise<void> {
  const ids = new Map<string, string | null>();
  const formateurs = [...offre.formateurs.values()].flatMap((sirets) => [...sirets]);
  for (const siret of new Set([...offre.formateurs.keys(), ...formateurs]))
    ids.set(siret, await staging.organisme(organismeDe(siret, [...(offre.formateurs.get(siret) ?? [])])));
  for (const formation of offre.formations.values()) {
    const rncp =
      formation.rncp &&
      (await staging.certification({
        codeRncp: formation.rncp,
        codeRs: null,
        codeCpf: null,
        codeCertifInfo: null,
      }));
    const rang = await staging.formation({
      ...uneFormation(formation),
      // The fiche of that year may be in no directory any more: the diploma code leads to the one that replaced it.
      certifications: [...(rncp ? [rncp] : []), ...(formation.cfd ? [`CFD-${formation.cfd}`] : [])],
      organismeId: ids.get(formation.gestionnaire) ?? null,
    });
    for (const action of formation.actions.values()) {
      const formateur = action.formateur && ids.get(action.formateur);
      const rangAction = await staging.action(rang, {
        ...uneAction(action),
        formateurs: formateur ? [formateur] : [],
      });
      for (const annee of action.annees) await staging.session(rangAction, uneSession(action, annee));
    }
  }
}
