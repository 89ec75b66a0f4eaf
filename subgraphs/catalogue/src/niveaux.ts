import type { Niveau } from "../generated/types.ts";

/** What each level requires, from 0: levels without equivalent stand where they keep an offer visible. */
const RANGS: Record<Niveau, number | null> = {
  NON_COMMUNIQUE: null,
  SANS_NIVEAU: null,
  NIVEAU_1: 1,
  NIVEAU_2: 2,
  NIVEAU_3: 3,
  NIVEAU_4: 4,
  NIVEAU_5: 5,
  NIVEAU_6: 6,
  NIVEAU_7: 7,
  NIVEAU_8: 8,
  // The old scale has no equivalent below V: basic skills, then pre-qualification.
  ANCIEN_NIVEAU_VI: 1,
  ANCIEN_NIVEAU_V_BIS: 2,
  // 7 or 8: someone at level 7 may be admitted.
  ANCIEN_NIVEAU_I: 7,
};

export const NIVEAUX = Object.keys(RANGS) as Niveau[];

/** Rank of a required level; null when it requires nothing. */
export const rangNiveau = (niveau: Niveau): number | null => RANGS[niveau];

/** What a facet shows. */
export const LIBELLES_NIVEAUX: Record<Niveau, string> = {
  NON_COMMUNIQUE: "Non communiqué",
  SANS_NIVEAU: "Sans niveau spécifique",
  NIVEAU_1: "Niveau 1 (savoirs de base)",
  NIVEAU_2: "Niveau 2 (activités simples)",
  NIVEAU_3: "Niveau 3 (CAP, BEP)",
  NIVEAU_4: "Niveau 4 (baccalauréat)",
  NIVEAU_5: "Niveau 5 (BTS, DUT)",
  NIVEAU_6: "Niveau 6 (licence, BUT)",
  NIVEAU_7: "Niveau 7 (master, ingénieur)",
  NIVEAU_8: "Niveau 8 (doctorat)",
  ANCIEN_NIVEAU_VI: "Ancien niveau VI (illettrisme, analphabétisme)",
  ANCIEN_NIVEAU_V_BIS: "Ancien niveau V bis (préqualification)",
  ANCIEN_NIVEAU_I: "Ancien niveau I (7 ou 8)",
};
