import type { Sql } from "@passerelle/kernel/postgres/database";
import { editDistance } from "@passerelle/kernel/text/edit-distance";
import { motsCles } from "../mots-cles.ts";
import { demande } from "./demande.ts";
import { memeFamille } from "./familles.ts";
import { sigleDe } from "./sigles.ts";

/** A last word this long may be the beginning of one. */
const DEBUT_DE_MOT = 3;
/** Shorter words look like too many others to be corrected. */
const CORRIGEABLE = 4;

/** Comes after any character. */
const DERNIER = "\u{10FFFF}";

/** A word of the vocabulary. */
export interface Voisin {
  /** Without accents nor case. */
  mot: string;
  /** As it is written. */
  ecrit: string;
  racine: string;
  /** Titles, labels and terms that hold it. */
  nombre: number;
}

/** One word of a search, as the offer's vocabulary knows it. */
export interface MotLu {
  /** As typed. */
  texte: string;
  /** Stems of what is typed; none for a word too common to be indexed. */
  racines: string[];
  /** Without accents nor case. */
  plat: string;
  /** The last one may be the beginning of a word. */
  debut: boolean;
  /** Alone it says nothing beside the other words, though it may be part of a term. */
  muet: boolean;
  /** Of the last word: stems of the known words that it begins; empty when there are none, or too many. */
  suites: string[];
  /** What a word that the offer does not know is taken for, then what else it could be, nearest first. */
  voisins: Voisin[];
}

/** Words that the last one may begin: more are not told, all that begin so is then asked for. */
const SUITES = 30;

/** Words near one that is not known, which are kept. */
const VOISINS = 4;

/** Reads words: one statement whatever their number. */
export async function lireMots(sql: Sql, mots: readonly string[]): Promise<MotLu[]> {
  const asked = mots.map((texte, rang) => ({
    texte,
    rang,
    debut: rang === mots.length - 1 && texte.length >= DEBUT_DE_MOT,
    // Abbreviations and words of asking are right, whether or not the offer writes them.
    juste: sigleDe(motsCles(texte)) !== undefined || demande(motsCles(texte).join(" ")),
  }));
  const rows = await sql<(Omit<MotLu, "voisins" | "muet"> & { voisins: Voisin[] | null })[]>`
    select texte, racines, plat, debut, suites, voisins
    from jsonb_to_recordset(${sql.json(asked)}) as mot(texte text, rang int, debut boolean, juste boolean)
    cross join lateral (
      select tsvector_to_array(to_tsvector('catalogue.francais', texte)) as stems,
        coalesce((tsvector_to_array(to_tsvector('catalogue.mots', texte)))[1], lower(texte)) as plat
    ) su
    -- « DEAS » has the stem « de », which every text holds: such a word is asked for as it is written.
    cross join lateral (
      select array(
        select distinct case when ts_lexize('catalogue.mots_vides', stem) = '{}' then plat else stem end
        from unnest(stems) stem order by 1
      ) as racines
    ) lu
    cross join lateral (
      select case when debut and count(*) <= ${SUITES} then
        coalesce(array_agg(distinct case when ts_lexize('catalogue.mots_vides', racine) = '{}' then mot else racine end), '{}')
        else '{}' end as suites
      from (
        select vocabulaire.mot, racine from vocabulaire
        where debut and vocabulaire.mot ~>=~ plat and vocabulaire.mot ~<~ (plat || ${DERNIER}) limit ${SUITES + 1}
      ) commences
    ) suite
    cross join lateral (
      select case
        when juste or racines = '{}' or length(plat) < ${CORRIGEABLE} or plat ~ '[0-9]' then true
        when exists (select from vocabulaire where racine = racines[1]) then true
        when cardinality(suites) > 0
          or debut and exists (select from vocabulaire where vocabulaire.mot like plat || '%') then true
        -- Words of objectives and contents are not in the vocabulary: they are few to be asked for.
        else (select count(*) from textes where textes.texte @@ array_to_tsvector(racines[1:1])::text::tsquery) > 0
      end as connu
    ) reconnu
    cross join lateral (
      select case when not connu then (
        select jsonb_agg(jsonb_build_object('mot', mot, 'ecrit', ecrit, 'racine', racine, 'nombre', nombre))
        from (
          select vocabulaire.mot, ecrit, racine, nombre from vocabulaire
          where vocabulaire.mot % plat and ts_lexize('catalogue.mots_vides', racine) is distinct from '{}'
          order by similarity(vocabulaire.mot, plat) desc, vocabulaire.mot limit 20
        ) proches
      ) end as voisins
    ) proche
    order by rang`;
  return rows.map((row) => ({
    ...row,
    muet: false,
    voisins: plusProches(row.plat, row.voisins ?? []).slice(0, VOISINS),
  }));
}

/** The words that a mistyped one may stand for, one a family: fewest errors first, letters typed twice, then the most used. */
function plusProches(plat: string, voisins: readonly Voisin[]): Voisin[] {
  const most = plat.length < 6 ? 1 : plat.length < 9 ? 2 : 3;
  return voisins
    .map((voisin) => ({ ...voisin, erreurs: editDistance(plat, voisin.mot, most) }))
    .filter(({ erreurs }) => erreurs <= most)
    .sort(
      (one, other) =>
        one.erreurs - other.erreurs ||
        Number(plat.startsWith(other.mot)) - Number(plat.startsWith(one.mot)) ||
        other.nombre - one.nombre ||
        (one.mot < other.mot ? -1 : 1),
    )
    .filter(
      ({ mot, racine }, place, all) =>
        !all.slice(0, place).some((other) => other.racine === racine || memeFamille(other.mot, mot)),
    );
}
