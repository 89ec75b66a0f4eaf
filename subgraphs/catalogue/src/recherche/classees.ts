import type { Position } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { distanceMin, type Fragment, motsSeuls, type Parente } from "./conditions.ts";
import type { Criteres } from "./criteres.ts";
import { meilleures } from "./meilleures.ts";
import { pertinence } from "./pertinence.ts";
import { parDate } from "./prochaines.ts";
import { parDistance } from "./proches.ts";
import { codesParSemaine, parSemaine } from "./semaines.ts";

interface Demande {
  first: number;
  apres: Position | null;
}

/**
 * The first formations of a page, where they are found without reading all that satisfy the criteria: columns `id`,
 * `distance`, `valeur`. Undefined where all has to be read.
 */
export function premieres(
  sql: Sql,
  parente: Parente,
  criteres: Criteres,
  demande: Demande,
): Fragment | undefined {
  const { tri, requete, cercle } = criteres;
  if (parente !== "racine") return undefined;
  if (tri === "PERTINENCE" && requete && motsSeuls(sql, parente, criteres))
    return sql`select id, null::float8 as distance, valeur from (${meilleures(sql, requete, demande)}) meilleure`;
  if (tri === "DISTANCE" && cercle && !requete) return parDistance(sql, criteres, cercle, demande);
  if (tri !== "DATE" || cercle || requete) return undefined;
  const codes = codesParSemaine(criteres);
  const next = codes ? parSemaine(sql, criteres, codes, demande) : parDate(sql, criteres, demande);
  return sql`select id, null::float8 as distance, valeur from (${next}) prochaine`;
}

/** All the formations of some search rows (`from … where …`, called `ligne`): the same columns, and how many they are. */
export function toutes(sql: Sql, criteres: Criteres, found: Fragment): Fragment {
  const distance = distanceMin(sql, criteres.cercle);
  const id = sql`ligne.formation_id as id`;
  switch (criteres.tri) {
    case "PERTINENCE":
      return sql`
        select trouvee.id, distance, ${pertinence(sql, criteres.requete)} as valeur, count(*) over () as total
        from (select ${id}, ${distance} as distance ${found} group by ligne.formation_id) trouvee
        join textes texte on texte.formation_id = trouvee.id`;
    case "DISTANCE":
      // Measured once: Postgres does not know the same formula by its two sets of parameters.
      return sql`
        select *, distance as valeur from (
          select ${id}, ${distance} as distance, count(*) over () as total ${found} group by ligne.formation_id
        ) mesuree`;
    case "DATE":
      return sql`
        select ${id}, ${distance} as distance,
          (min(ligne.debut) filter (where ligne.debut >= ${criteres.aujourdhui}::date) - date '2000-01-01')::float8 as valeur,
          count(*) over () as total
        ${found} group by ligne.formation_id`;
  }
}
