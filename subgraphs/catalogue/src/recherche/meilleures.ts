import type { Position } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { et, type Fragment } from "./conditions.ts";
import { rangDesMots, satisfait } from "./pertinence.ts";
import type { RequeteTexte } from "./texte.ts";
import { TIRAGES, type Tirage } from "./tirages.ts";

/** A draw is looked at first when it holds about so many of what is found: enough for a page, of few hundreds. */
const ASSEZ = 100;

/** The draw by which it is told how many there are. */
const SONDE = 64;

/** What sets a kind of matches above the next one: more than all that a draw and the place of words may add. */
const ECART = 10;

/**
 * The best formations for some words and nothing else: columns `id`, `valeur`, as many as are wanted if there are.
 *
 * The very title comes first, then titles that hold all the words, then the others. Of one kind there may be tens of
 * thousands, as many as teach the same diploma: then the formations of a draw come first and words are weighed inside
 * it, so that some hundreds are read whatever the size of the offer. Fewer than a thousand or so are not drawn.
 */
export function meilleures(
  sql: Sql,
  requete: RequeteTexte,
  { first, apres }: { first: number; apres: Position | null },
): Fragment {
  const cellules = genres(sql, requete).flatMap(({ found, valeur }, genre) =>
    TIRAGES.map((tirage, place) => ({ genre, found, tirage, valeur: valeur - place })),
  );
  const parties = cellules.map(({ genre, found, tirage, valeur }, rang) => {
    const encore = rang ? sql`(select count(*) from (${lues(sql, rang)}) lue) <= ${first}` : sql`true`;
    const cellule = sql`${sql(`cellule${rang}`)} as materialized (
      select * from (
        select texte.formation_id as id, ${valeur}::float8 + ${rangDesMots(sql, requete)} as valeur
        from textes texte where ${found} and ${dansTirage(sql, genre, tirage)} and ${encore}
      ) pesee where ${vientApres(sql, apres, valeur)}
      order by valeur desc, id collate "C" limit ${first + 1}
    )`;
    return tirage === TIRAGES[0] ? sql`${depart(sql, genre, found, encore)}, ${cellule}` : cellule;
  });
  return sql`with ${parties.reduce((all, one) => sql`${all}, ${one}`)} ${lues(sql, cellules.length)}`;
}

/** Kinds of matches, the best first: what they satisfy, and the value that none of the next kind reaches. */
function genres(sql: Sql, { requis, titre, exact }: RequeteTexte): { found: Fragment; valeur: number }[] {
  const tous = (queries: readonly string[]) => queries.map((query) => sql`texte.texte @@ ${query}::tsquery`);
  const pasExact = sql`not ${satisfait(sql, exact)}`;
  const pasTitre = sql`not ${satisfait(sql, titre)}`;
  const found = [
    ...(exact ? [tous([...requis, ...exact])] : []),
    ...(titre ? [[...tous([...requis, ...titre]), pasExact]] : []),
    [...tous(requis), pasExact, pasTitre],
  ];
  return found.map((one, place) => ({ found: et(sql, one), valeur: (found.length - place) * ECART }));
}

/** The draw that is looked at first among a kind of matches, as a table of one row. */
function depart(sql: Sql, genre: number, found: Fragment, encore: Fragment): Fragment {
  const seuils = TIRAGES.filter((tirage) => tirage > 1).map(
    (tirage) => sql`when nombre >= ${Math.ceil((ASSEZ * tirage) / SONDE)}::int then ${tirage}::int`,
  );
  return sql`${sql(`depart${genre}`)} as materialized (
    select case ${seuils.reduce((all, one) => sql`${all} ${one}`)} else 1 end as tirage
    from (
      select count(*) as nombre from (
        select from textes texte where ${found} and texte.tirage >= ${sql.unsafe(String(SONDE))} and ${encore}
        limit ${(ASSEZ * TIRAGES[0]) / SONDE}
      ) sondee
    ) compte
  )`;
}

/** In the first draw looked at, or in a wider one and not in a finer. The index of a draw asks for its number itself. */
function dansTirage(sql: Sql, genre: number, tirage: Tirage): Fragment {
  const sur = sql.unsafe(String(tirage));
  const premier = sql`(select tirage from ${sql(`depart${genre}`)})`;
  return sql`texte.tirage >= ${sur} and ${premier} >= ${sur} and (texte.tirage = ${sur} or ${premier} = ${sur})`;
}

/** What the first cells gave. */
const lues = (sql: Sql, count: number): Fragment =>
  Array.from({ length: count }, (_, rang) => sql`select id, valeur from ${sql(`cellule${rang}`)}`).reduce(
    (all, one) => sql`${all} union all ${one}`,
  );

/** After the position: nothing of a cell of which every value comes before it. */
function vientApres(sql: Sql, apres: Position | null, valeur: number): Fragment {
  if (!apres) return sql`true`;
  const [vue, id] = apres as [number, string];
  if (valeur > vue) return sql`false`;
  return sql`(valeur < ${vue}::float8 or (valeur = ${vue}::float8 and id collate "C" > ${id}))`;
}
