import type { Counts, ImportContext } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { publierCommunes } from "../../src/territoires/publication.ts";
import { type Apports, construireCible, NIVEAU_DE } from "./cible.ts";
import { mesurerJointures } from "./jointures.ts";
import { objetsLus } from "./tables-attente.ts";

interface Changements {
  crees: number;
  modifies: number;
  fermes: number;
}

const COLONNES = `niveau, code, nom, recherche, codes_postaux, population, mere, departement, region, liste_nom,
  liste_annee, liste_source, ept, epci, bassin, zone_emploi, arrondissement, academie, latitude, longitude, origine_position, ancetres`;

const affectations = (colonnes: string) =>
  colonnes
    .split(",")
    .map((nom) => `${nom} = excluded.${nom}`)
    .join(", ");

/**
 * Makes what was staged the current territories, closes those that a new list no longer has, and publishes
 * the communes: one transaction, SQL only. Unchanged rows are not touched.
 */
export async function mettreEnPlace(
  tx: TransactionSql,
  { importId, source, now, joined }: Pick<ImportContext, "importId" | "source" | "now" | "joined">,
): Promise<Record<string, Counts>> {
  const lus = await objetsLus(tx);
  const genres = Object.keys(NIVEAU_DE) as (keyof Apports)[];
  const apports = Object.fromEntries(genres.map((genre) => [genre, lus.has(genre)])) as Record<
    keyof Apports,
    boolean
  >;
  await construireCible(tx, apports, source);
  const jour = now.toISOString().slice(0, 10);
  const changements = new Map<string, Changements>();
  for (const objet of ["positionsLaposte", "positionsGeonames"] as const)
    if (lus.has(objet)) changements.set(objet, await compterPositions(tx, objet.slice(9).toLowerCase()));
  for (const [genre, requete] of Object.entries(RATTACHEMENTS))
    if (apports[genre as keyof Apports]) changements.set(genre, await compterRattachements(tx, requete));
  const parNiveau = await fusionner(tx, importId);
  for (const genre of genres.filter((genre) => apports[genre])) {
    const fermes = await fermer(tx, NIVEAU_DE[genre], importId, jour);
    const comptes = changements.get(genre) ?? parNiveau.get(NIVEAU_DE[genre]);
    changements.set(genre, { crees: 0, modifies: 0, ...comptes, fermes });
  }
  if (apports.communes) {
    const anciennes = await fusionnerAnciennes(tx, importId, source, jour);
    const communes = changements.get("communes") ?? anciennes;
    changements.set("communes", {
      crees: communes.crees + anciennes.crees,
      modifies: communes.modifies + anciennes.modifies,
      fermes: communes.fermes + anciennes.fermes,
    });
  }
  if (lus.has("positionsLaposte")) await placerAnciennes(tx, importId);
  await publierCommunes(tx);
  await mesurerJointures(tx, { joined });
  return Object.fromEntries(
    [...lus].map(([objet, { lus, rejetes }]) => {
      const { crees, modifies, fermes } = changements.get(objet) ?? { crees: 0, modifies: 0, fermes: 0 };
      const stockes = lus - rejetes;
      return [
        objet,
        { lus, stockes, rejetes, crees, modifies, inchanges: stockes - crees - modifies, fermes },
      ];
    }),
  );
}

async function fusionner(
  tx: TransactionSql,
  importId: string,
): Promise<Map<string, Omit<Changements, "fermes">>> {
  const rows = await tx.unsafe<{ niveau: string; crees: number; modifies: number }[]>(
    `with ecrites as (
       insert into territoires (id, ${COLONNES}, source, import_id, retire_le)
       select id, ${COLONNES}, source, $1, null from cible
       on conflict (id) do update set ${affectations(COLONNES)}, source = excluded.source,
         import_id = excluded.import_id, retire_le = null
       where (${prefixees("territoires")}, territoires.source, territoires.retire_le)
         is distinct from (${prefixees("excluded")}, excluded.source, null)
       returning niveau, xmax = 0 as cree)
     select niveau, count(*) filter (where cree)::integer as crees,
       count(*) filter (where not cree)::integer as modifies
     from ecrites group by niveau`,
    [importId],
  );
  return new Map(rows.map(({ niveau, ...comptes }) => [niveau, comptes]));
}

const prefixees = (table: string) =>
  COLONNES.split(",")
    .map((nom) => `${table}.${nom.trim()}`)
    .join(", ");

async function fermer(tx: TransactionSql, niveau: string, importId: string, jour: string): Promise<number> {
  const result = await tx`
    update territoires t set retire_le = ${jour}, import_id = ${importId}
    where t.niveau = ${niveau} and t.retire_le is null and not exists (select from cible where cible.id = t.id)`;
  return result.count;
}

/** Former communes read; only delegated and associated ones count, as elements of the list. */
async function fusionnerAnciennes(
  tx: TransactionSql,
  importId: string,
  source: string,
  jour: string,
): Promise<Changements> {
  const [ecrites] = await tx`
    with ecrites as (
      insert into communes_anciennes (id, code, nom, recherche, nature, territoire_id, remplacee, source, import_id)
      select a.id, a.code, a.nom, a.recherche, a.nature, a.territoire_id,
        not exists (select from cible where cible.id = 'COM-' || a.code), ${source}, ${importId}
      from attente_anciennes a
      on conflict (id) do update set nom = excluded.nom, recherche = excluded.recherche,
        territoire_id = excluded.territoire_id, remplacee = excluded.remplacee, source = excluded.source,
        import_id = excluded.import_id, retire_le = null
      where (communes_anciennes.nom, communes_anciennes.recherche, communes_anciennes.territoire_id,
          communes_anciennes.remplacee, communes_anciennes.retire_le)
        is distinct from (excluded.nom, excluded.recherche, excluded.territoire_id, excluded.remplacee, null)
      returning nature, xmax = 0 as cree)
    select count(*) filter (where cree)::integer as crees, count(*) filter (where not cree)::integer as modifies
    from ecrites where nature <> 'ANCIEN_CODE'`;
  const fermees = await tx`
    update communes_anciennes c set retire_le = ${jour}, import_id = ${importId}
    where c.retire_le is null and not exists (select from attente_anciennes a where a.id = c.id)`;
  return { crees: ecrites?.crees ?? 0, modifies: ecrites?.modifies ?? 0, fermes: fermees.count };
}

/** La Poste's table of 2019 still has points of communes that have merged since. */
async function placerAnciennes(tx: TransactionSql, importId: string): Promise<void> {
  await tx`
    update communes_anciennes a
    set latitude = p.latitude, longitude = p.longitude, import_id = ${importId}
    from attente_positions p
    where p.code = a.code and p.origine = 'laposte' and a.remplacee
      and (a.latitude, a.longitude) is distinct from (p.latitude, p.longitude)`;
}

/** Codes whose point is new or moved: compared with what is in place, before anything is written. */
async function compterPositions(tx: TransactionSql, origine: string): Promise<Changements> {
  const [row] = await tx`
    with avant as (
      select code, latitude, longitude, origine_position from territoires where niveau = 'COMMUNE'
      union all
      select code, latitude, longitude, case when latitude is not null then 'laposte' end
      from communes_anciennes where remplacee),
    comparees as (
      select distinct on (p.code) p.latitude, p.longitude, avant.latitude as avant_latitude,
        avant.longitude as avant_longitude, avant.origine_position
      from attente_positions p left join avant on avant.code = p.code
      where p.origine = ${origine} order by p.code)
    select count(*) filter (where origine_position is null)::integer as crees,
      count(*) filter (where origine_position is not null
        and (${origine} = 'laposte' or origine_position = 'geonames')
        and (latitude, longitude) is distinct from (avant_latitude, avant_longitude))::integer as modifies
    from comparees`;
  return { crees: row?.crees ?? 0, modifies: row?.modifies ?? 0, fermes: 0 };
}

/** Lists whose records are attachments, with what is attached: its id, its group as read and as it stands. */
const RATTACHEMENTS = {
  bassins:
    "select a.groupe, t.bassin as avant from attente_bassins a left join territoires t on t.id = a.commune",
  zonesEmploi:
    "select a.groupe, t.zone_emploi as avant from attente_zones a left join territoires t on t.id = a.commune",
  academies:
    "select a.academie as groupe, t.academie as avant from attente_academies a left join territoires t on t.id = a.departement",
};

/** What enters a group, or passes from one to another. */
async function compterRattachements(tx: TransactionSql, requete: string): Promise<Changements> {
  const [row] = await tx.unsafe<{ crees: number; modifies: number }[]>(
    `select count(*) filter (where avant is null)::integer as crees,
       count(*) filter (where avant <> groupe)::integer as modifies from (${requete}) rattachements`,
  );
  return { crees: row?.crees ?? 0, modifies: row?.modifies ?? 0, fermes: 0 };
}
