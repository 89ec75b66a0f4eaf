import type { Position } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { et, type Fragment } from "./conditions.ts";
import { TIRAGES, tirage } from "./marques.ts";
import { rangDesMots, satisfait } from "./pertinence.ts";
import type { RequeteTexte } from "./texte.ts";

/** From so many formations on, a draw is looked at before what it was drawn from. */
const ASSEZ = 200;

/** What sets a kind of matches above the next one: more than all that a draw and the place of words may add. */
const ECART = 10;

/**
 * The best formations for some words and nothing else: columns `id`, `valeur`, at least as many as are wanted.
 *
 * The very title comes first, then titles that hold all the words, then the others. Of one kind there may be tens of
 * thousands, as many as teach the same diploma: then the formations of a draw come first, the same for everybody, and
 * words are weighed inside it. It is the finest draw that holds `ASSEZ` of them, so that few thousands are never
 * drawn, and some hundreds are read whatever the size of the offer.
 */
export function meilleures(
  sql: Sql,
  requete: RequeteTexte,
  { first, apres }: { first: number; apres: Position | null },
): Fragment {
  const { requis, titre, exact } = requete;
  const autres = sql`not ${satisfait(sql, exact)}`;
  const genres = [
    ...(exact ? [{ queries: [...requis, ...exact], sauf: sql`true` }] : []),
    ...(titre ? [{ queries: [...requis, ...titre], sauf: autres }] : []),
    { queries: [...requis], sauf: titre ? sql`${autres} and not ${satisfait(sql, titre)}` : autres },
  ];
  const parties = genres.map(({ queries, sauf }, place) => {
    const found = et(sql, [...queries.map((query) => sql`texte.texte @@ ${query}::tsquery`), sauf]);
    const valeur = sql`(${(genres.length - place) * ECART}::int - cellule.rang)::float8`;
    return sql`${nom(sql, place)} as materialized (
      select lue.id, lue.valeur, cellule.rang
      from unnest(${cellules(sql, found)}::tsquery[]) with ordinality cellule(marque, rang)
      cross join lateral (
        select id, valeur from (
          select texte.formation_id as id, ${valeur} + ${rangDesMots(sql, requete)} as valeur
          from textes texte where ${found} and texte.texte @@ cellule.marque
        ) pesee where ${vientApres(sql, apres)} order by valeur desc, id collate "C" limit ${first + 1}
      ) lue
      where ${place ? sql`(select count(*) from (${lues(sql, place)}) avant) <= ${first}` : sql`true`}
        and ${apres ? sql`${valeur} <= ${apres[0] as number}::float8` : sql`true`}
      order by cellule.rang, lue.valeur desc, lue.id collate "C" limit ${first + 1}
    )`;
  });
  return sql`with ${parties.reduce((all, one) => sql`${all}, ${one}`)} ${lues(sql, genres.length)}`;
}

const nom = (sql: Sql, place: number): Fragment => sql`${sql(`genre${place}`)}`;

/** What the first kinds gave. */
const lues = (sql: Sql, count: number): Fragment =>
  Array.from({ length: count }, (_, place) => sql`select id, valeur from ${nom(sql, place)}`).reduce(
    (all, one) => sql`${all} union all ${one}`,
  );

/** SQL: the cells in which what is found is looked at, one after the other: of a draw, then of wider ones without it. */
function cellules(sql: Sql, found: Fragment): Fragment {
  const tient = (sur: (typeof TIRAGES)[number]) => sql`(select count(*) from (
    select from textes texte where ${found} and texte.texte @@ ${tirage(sur)}::tsquery limit ${ASSEZ}) vue) >= ${ASSEZ}`;
  return sql`(select case
    when ${tient(256)} then ${depuis(256)}::text[]
    when ${tient(64)} then ${depuis(64)}::text[]
    when ${tient(16)} then ${depuis(16)}::text[]
    when ${tient(4)} then ${depuis(4)}::text[]
    else ${depuis(1)}::text[] end)`;
}

/** Cells from a draw on. */
const depuis = (premier: number): string[] =>
  TIRAGES.filter((sur) => sur <= premier).map((sur, rang, drawn) => {
    const finer = drawn[rang - 1];
    return finer ? `${tirage(sur)} & !${tirage(finer)}` : tirage(sur);
  });

function vientApres(sql: Sql, apres: Position | null): Fragment {
  if (!apres) return sql`true`;
  const [valeur, id] = apres as [number, string];
  return sql`(valeur < ${valeur}::float8 or (valeur = ${valeur}::float8 and id collate "C" > ${id}))`;
}
