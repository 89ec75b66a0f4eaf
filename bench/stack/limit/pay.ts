import type { Sql } from "@passerelle/kernel/postgres/database";
import type { Baremes } from "../../../subgraphs/remuneration/src/bareme/bareme.ts";
import { lireBaremes } from "../../../subgraphs/remuneration/src/bareme/lecture.ts";
import { nombre } from "../../../subgraphs/remuneration/src/calcul/euros.ts";
import { simuler } from "../../../subgraphs/remuneration/src/simulation/simuler.ts";
import { situationDe } from "../../../subgraphs/remuneration/src/simulation/situation.ts";

type Profile = Parameters<typeof situationDe>[0];
type Paid = ReturnType<typeof simuler>;

/** What the pay of a session depends on, as the statements put it in its place. */
type Facts = [
  debut: string | null,
  fin: string | null,
  heuresHebdo: string | null,
  heuresTotal: string | null,
  territoires: string[],
];

/** Pays a trainee for a session. */
export type Pay = (profil: Profile, facts: Facts) => Paid;

/** Formations with their sessions, each with the facts of its pay where the pay will be. */
export interface WithSessions {
  edges: { node: { sessions: { edges: { node: { remunerationEstimee: Facts | object | null } }[] } } }[];
}

/** The rules of pay of the product, the scales read once: no query language could say them otherwise. */
export async function payOn(sql: Sql, day: string): Promise<Pay> {
  const baremes: Baremes = await lireBaremes(sql);
  const exact = (hours: string | null) => (hours === null ? null : nombre(hours));
  return (profil, [debut, fin, heuresHebdo, heuresTotal, territoires]) =>
    simuler(
      situationDe(profil, day, {
        debut,
        fin,
        heuresHebdo: exact(heuresHebdo),
        heuresTotal: exact(heuresTotal),
        territoires,
      }),
      baremes,
    );
}

/** Puts the pay of each session in the place of its facts. */
export function paySessions(
  { edges }: WithSessions,
  pay: Pay,
  profil: Profile,
  keys: readonly (keyof Paid)[],
): void {
  for (const { node } of edges)
    for (const { node: session } of node.sessions.edges) {
      if (session.remunerationEstimee === null) continue;
      const paid = pay(profil, session.remunerationEstimee as Facts);
      session.remunerationEstimee = Object.fromEntries(keys.map((key) => [key, paid[key]]));
    }
}
