import type { OffreStaging, Rang } from "../offre/staging.ts";
import type { GenreOffre } from "../offre/swap.ts";
import type { FormationLue } from "./formations.ts";
import type { stageRepetes } from "./repetes.ts";

/** Records refused before staging, by kind. */
export type Rejetes = Record<GenreOffre, number>;

export const aucunRejet = (): Rejetes => ({
  formations: 0,
  actions: 0,
  sessions: 0,
  organismes: 0,
  certifications: 0,
});

/** Where what is read goes. */
export interface Destination {
  offre: OffreStaging;
  garder: Awaited<ReturnType<typeof stageRepetes>>;
  rejetes: Rejetes;
}

/** Stages what was read; returns the rank of the formation, null when it is rejected. A rejected formation still gives its organismes, which may be others' too. */
export async function stageFormation(
  { offre, garder, rejetes }: Destination,
  lue: FormationLue,
): Promise<Rang | null> {
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
  return rang;
}
