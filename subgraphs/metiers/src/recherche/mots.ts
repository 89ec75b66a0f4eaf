import type { Sql } from "@passerelle/kernel/postgres/database";
import { editDistance } from "@passerelle/kernel/text/edit-distance";

/** Words of a search that are used. */
const MOST_WORDS = 10;

/** A word of the vocabulary near one that is not in it. */
interface Voisin {
  mot: string;
  /** Names that hold it. */
  nombre: number;
}

/** One word of a search, as the vocabulary knows it. */
export interface MotLu {
  /** In the form of the names: no accents, no case. */
  jeton: string;
  /** Itself, or what it is taken for; null for a word that resembles none. */
  retenu: string | null;
  /** Other words that it could be, nearest first. */
  voisins: string[];
}

/** A search as the index of names understands it. */
export interface Requete {
  /** Form of what is searched, typing errors corrected. */
  forme: string;
  /** `tsquery`: every word, as the beginning of a word. */
  mots: string;
}

/** Reads the words of a search in the form of the names: one statement. Empty when it holds no word at all. */
export async function lireMots(sql: Sql, recherche: string): Promise<MotLu[]> {
  const rows = await sql<{ jeton: string; connu: string | null; voisins: Voisin[] | null }[]>`
    with jetons as (
      select jeton, place
      from unnest((string_to_array(metiers.forme(${recherche}), ' '))[1:${MOST_WORDS}]) with ordinality j(jeton, place)
      where jeton <> ''
    )
    select jeton, connu, voisins
    from jetons,
      lateral (select case
        when exists (select from mots where starts_with(mot, jeton)) then jeton
        when length(jeton) >= 4 and exists (select from mots where starts_with(mot, rtrim(jeton, 'sx')))
          then rtrim(jeton, 'sx')
      end as connu) sus,
      -- Two or three letters look like too many words to be corrected.
      lateral (select case when connu is null and length(jeton) >= 4 then (
        select jsonb_agg(jsonb_build_object('mot', mot, 'nombre', nombre))
        from (select mot, nombre from mots where mot % jeton order by similarity(mot, jeton) desc, mot limit 20) v
      ) end as voisins) proches
    order by place`;
  return rows.map(({ jeton, connu, voisins }) => {
    if (connu) return { jeton, retenu: connu, voisins: [] };
    const [retenu = null, ...autres] = voisinsDe(jeton, voisins ?? []);
    return { jeton, retenu, voisins: autres.slice(0, 3) };
  });
}

/** The words that a mistyped one may stand for: fewest errors first, then the most used. */
function voisinsDe(jeton: string, voisins: readonly Voisin[]): string[] {
  const most = jeton.length < 6 ? 1 : jeton.length < 9 ? 2 : 3;
  return voisins
    .map((voisin) => ({ ...voisin, erreurs: editDistance(jeton, voisin.mot, most) }))
    .filter(({ erreurs }) => erreurs <= most)
    .sort((one, other) => one.erreurs - other.erreurs || other.nombre - one.nombre || compare(one, other))
    .map(({ mot }) => mot);
}

const compare = (one: Voisin, other: Voisin): number => (one.mot < other.mot ? -1 : 1);

/** The query of some words; null when there is none or when one of them resembles no known word: nothing is found. */
export function requeteDe(mots: readonly MotLu[]): Requete | null {
  const retenus = mots.map(({ retenu }) => retenu).filter((mot) => mot !== null);
  if (!retenus.length || retenus.length < mots.length) return null;
  // The form of a name holds letters, digits, + and # only: nothing to escape.
  return { forme: retenus.join(" "), mots: retenus.map((mot) => `'${mot}':*`).join(" & ") };
}
