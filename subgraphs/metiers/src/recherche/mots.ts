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
  /** A whole word, not the beginning of one. */
  entier: boolean;
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
  const rows = await sql<Ligne[]>`
    with jetons as (
      select jeton, place
      from unnest((string_to_array(metiers.forme(${recherche}), ' '))[1:${MOST_WORDS}]) with ordinality j(jeton, place)
      where jeton <> ''
    )
    select jeton, entier, connu, voisins, separe
    from jetons,
      -- Offset 0: said once, and not again wherever it is used below.
      lateral (select exists (select from mots where mot = jeton) as entier offset 0) tel,
      lateral (select case
        when entier or exists (select from mots where starts_with(mot, jeton)) then jeton
        when length(jeton) >= 4 and exists (select from mots where starts_with(mot, rtrim(jeton, 'sx')))
          then rtrim(jeton, 'sx')
      end as connu offset 0) sus,
      -- Two or three letters look like too many words to be corrected.
      lateral (select case when connu is null and length(jeton) >= 4 then (
        select jsonb_agg(jsonb_build_object('mot', mot, 'nombre', nombre))
        from (select mot, nombre from mots where mot % jeton order by similarity(mot, jeton) desc, mot limit 20) v
      ) end as voisins) proches,
      -- « sagefemme »: every name is read, for a word that nothing else explains.
      lateral (select case when connu is null and length(jeton) >= 8 then (
        select forme from metier_noms where replace(forme, ' ', '') = jeton order by genre, forme limit 1
      ) end as separe) collage
    order by place`;
  return sansGeneriques(rows.map(luDe));
}

/** Words that say that a trade is searched, not which. */
const GENERIQUES = new Set(["metier", "metiers", "emploi", "emplois", "devenir", "travailler", "profession"]);

const sansGeneriques = (mots: MotLu[]): MotLu[] => {
  const precis = mots.filter(({ jeton }) => !GENERIQUES.has(jeton));
  return precis.length ? precis : mots;
};

interface Ligne {
  jeton: string;
  /** Is it a whole word of the vocabulary? */
  entier: boolean;
  connu: string | null;
  voisins: Voisin[] | null;
  separe: string | null;
}

/** A whole word this short is no beginning: « AS » asks for no assistant. */
const SIGLE = 3;

function luDe({ jeton, entier, connu, voisins, separe }: Ligne): MotLu {
  if (connu) return { jeton, retenu: connu, entier: entier && jeton.length <= SIGLE, voisins: [] };
  const [retenu, ...autres] = separe ? [separe] : voisinsDe(jeton, voisins ?? []);
  return { jeton, retenu: retenu ?? null, entier: false, voisins: autres.slice(0, 3) };
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
  const retenus = mots.flatMap(({ retenu, entier }) =>
    retenu === null ? [] : retenu.split(" ").map((mot) => ({ mot, entier })),
  );
  if (!retenus.length || mots.some(({ retenu }) => retenu === null)) return null;
  // The form of a name holds letters, digits, + and # only: nothing to escape.
  return {
    forme: retenus.map(({ mot }) => mot).join(" "),
    mots: retenus.map(({ mot, entier }) => `'${mot}'${entier ? "" : ":*"}`).join(" & "),
  };
}
