/** A sign that many establishments share tells none apart: `LP`, `OGEC`, `CENTRE DE FORMATION D'APPRENTIS`. */
const COMMUN =
  /^(\S{1,7}|lp lyc metier|(centre|ctre) (de )?formation (d['’ ]|des )?apprentis( (agricoles?|cfa))?)$/i;

/** Name under which an establishment is shown: its sign, unless it is one that many share. */
export const nomUsuel = (enseigne: string | null, raisonSociale: string | null): string | null =>
  enseigne && !COMMUN.test(enseigne) ? enseigne : (raisonSociale ?? enseigne);
