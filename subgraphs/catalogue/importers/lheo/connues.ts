import type { ImportContext } from "@passerelle/kernel/importing/importer";
import type { Destination } from "./depot.ts";
import { type Connue, formationsConnues, type stageEmpreintes } from "./empreintes.ts";
import { type Arbre, deBrut } from "./noeud.ts";
import { formateur, responsable } from "./organismes.ts";
import { Signalements } from "./signalements.ts";

/** Organismes that are read again at a time. */
const LOT = 500;

/** Formations that a feed repeats from the last import of its source: kept as stored, without being read again. */
export interface Connues {
  has(empreinte: string): boolean;
  /** Stages the formation as it stands; returns what it said beside, lines counted from `debut`. */
  garder(empreinte: string, debut: number, to: Destination): Promise<Connue>;
  /** Stages the organismes of those kept, each description once: call it when all files are read. */
  finir(to: Destination): Promise<void>;
}

export async function createConnues(
  context: ImportContext,
  signature: string,
  noter: Awaited<ReturnType<typeof stageEmpreintes>>,
): Promise<Connues> {
  const connues = await formationsConnues(context, signature);
  const organismes = new Set<string>();
  return {
    has: (empreinte) => connues.has(empreinte),
    async garder(empreinte, debut, { offre, rejetes }) {
      const connue = JSON.parse(connues.get(empreinte) ?? "null") as Connue;
      // The same characters twice in a feed are two formations, of which one is stored under that digest.
      connues.delete(empreinte);
      await noter(empreinte, await offre.formationGardee(connue.formation), null);
      for (const certification of connue.certifications) await offre.certification(certification);
      for (const cle of connue.organismes) organismes.add(cle);
      rejetes.organismes += connue.rejetes.organismes;
      rejetes.certifications += connue.rejetes.certifications;
      const placed = <T extends { ligne: number }>(it: T): T => ({ ...it, ligne: it.ligne + debut });
      return {
        ...connue,
        signalements: connue.signalements.map(placed),
        ecarts: connue.ecarts.map(placed),
      };
    },
    async finir({ offre, garder }) {
      const keys = [...organismes];
      for (let at = 0; at < keys.length; at += LOT) {
        await context.staging.settled();
        const rows = await context.sql<{ cle: string; contenu: Arbre }[]>`
          select cle, contenu from lignes where objet = 'lheoOrganisme' and source = ${context.source}
            and edition = '' and cle = any(${keys.slice(at, at + LOT)})`;
        // Without its organismes, a kept formation would have them closed.
        if (rows.length < Math.min(LOT, keys.length - at))
          throw new Error("lignes lacks organismes that kept formations refer to");
        for (const { cle, contenu } of rows) {
          await garder("lheoOrganisme", cle, contenu);
          const read = contenu.nom === "organisme-formateur" ? formateur : responsable;
          // What there is to tell of it was told by its formation.
          const record = read(deBrut(contenu), new Signalements());
          if (record) await offre.organisme(record);
        }
      }
    },
  };
}
