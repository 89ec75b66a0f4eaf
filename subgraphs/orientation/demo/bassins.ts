import type { Sql } from "@passerelle/kernel/postgres/database";
import { territoire } from "../importers/geo/enregistrements.ts";
import { type Attente, ligneTerritoire } from "../importers/geo/tables-attente.ts";
import { CENTRES } from "./villes.ts";

export const REGION_DE_DEMO = "REG-84";

/**
 * Stages twelve invented bassins of the demo region: each EPCI goes with the nearest of twelve towns.
 *
 * A real list, which `npm run importer -- geo` reads, closes them.
 */
export async function preparerBassins(sql: Sql, attente: Attente, annee: number): Promise<void> {
  const liste = {
    listeNom: "Bassins de démonstration",
    listeAnnee: annee,
    listeSource: "Passerelle : découpage inventé, sans valeur officielle",
  };
  for (const [rang, { de }] of CENTRES.entries()) {
    const code = codeDe(rang);
    const nom = `Bassin ${de} (démonstration)`;
    await attente.attente_territoires(
      ligneTerritoire(territoire({ id: `BAS-${code}`, niveau: "BASSIN", code, nom }), liste),
    );
  }
  const rattachements = await sql<{ commune: string; rang: number }[]>`
    with communes as (
      select id, epci, departement, latitude, longitude from territoires
      where region = ${REGION_DE_DEMO} and niveau = 'COMMUNE' and retire_le is null and mere is null),
    groupes as (
      select epci, avg(latitude) as latitude, avg(longitude) as longitude from communes group by epci),
    departements as (
      select departement, avg(latitude) as latitude, avg(longitude) as longitude from communes group by departement),
    centres as (
      select rang, t.latitude, t.longitude
      from unnest(${CENTRES.map(({ code }) => `COM-${code}`)}::text[]) with ordinality as centre(id, rang)
      join territoires t on t.id = centre.id)
    select c.id as commune, proche.rang::integer - 1 as rang
    from communes c
    join departements d on d.departement = c.departement
    left join groupes g on g.epci = c.epci
    cross join lateral (
      -- A degree of longitude is seven tenths of a degree of latitude here.
      select rang from centres
      order by power(centres.latitude - coalesce(g.latitude, d.latitude), 2)
        + power((centres.longitude - coalesce(g.longitude, d.longitude)) * 0.7, 2), rang
      limit 1) proche
    order by c.id`;
  for (const { commune, rang } of rattachements)
    await attente.attente_bassins({ commune, groupe: `BAS-${codeDe(rang)}` });
  await attente.attente_comptes({ objet: "bassins", lus: rattachements.length, rejetes: 0 });
}

const codeDe = (rang: number): string => `DEMO-${String(rang + 1).padStart(2, "0")}`;
