import { createHash } from "node:crypto";
import type { LigneRco } from "./ligne.ts";

/** A diploma at an organisme. */
export interface FormationRco extends Pick<LigneRco, "gestionnaire" | "cfd" | "rncp"> {
  numero: string;
  actions: Map<string, ActionRco>;
}

/** Where it is taught, by whom; and the years in which sessions begin. */
export interface ActionRco extends Pick<LigneRco, "formateur" | "lieu"> {
  numero: string;
  annees: Set<number>;
}

/**
 * What the lines of a file make together: formations (an organisme and a diploma), their actions (a place and who
 * teaches), their sessions (a year). Held in memory: a line adds one number at least, 300 bytes at most.
 */
export class OffreRco {
  readonly formations = new Map<string, FormationRco>();
  /** For each organisme that is responsible, the others that teach for it. */
  readonly formateurs = new Map<string, Set<string>>();

  /** Adds a line; false when its every session is there already. */
  ajouter({ gestionnaire, formateur, lieu, cfd, rncp, annees }: LigneRco): boolean {
    const codes = [gestionnaire, ...(cfd ? [cfd] : []), ...(rncp ? [`RNCP${rncp}`] : [])].join("-");
    const formation = this.formations.get(codes) ?? {
      numero: codes,
      gestionnaire,
      cfd,
      rncp,
      actions: new Map<string, ActionRco>(),
    };
    this.formations.set(codes, formation);
    const cle = `${codes}-${empreinte(formateur, lieu)}`;
    const action = formation.actions.get(cle) ?? { numero: cle, formateur, lieu, annees: new Set<number>() };
    formation.actions.set(cle, action);
    const formateurs = this.formateurs.get(gestionnaire) ?? new Set();
    if (formateur && formateur !== gestionnaire) formateurs.add(formateur);
    this.formateurs.set(gestionnaire, formateurs);
    const avant = action.annees.size;
    for (const annee of annees) action.annees.add(annee);
    return action.annees.size > avant;
  }
}

/** The same place and teacher always make the same twelve digits. */
const empreinte = (formateur: string | null, lieu: LigneRco["lieu"]): string =>
  createHash("sha256")
    .update(JSON.stringify([formateur, lieu?.lignes, lieu?.codePostal, lieu?.codeCommune]))
    .digest("hex")
    .slice(0, 12);
