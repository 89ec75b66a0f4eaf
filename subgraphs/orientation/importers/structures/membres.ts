import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { SOURCES_DE_STRUCTURES } from "./apport.ts";
import { type Fiche, rapprocher } from "./rapprocher.ts";

/**
 * Makes the temporary table `membres`: each record that speaks of a structure, with the id under which this structure
 * is served. A complement that leads to no structure is not in it.
 */
export async function rassemblerMembres(tx: TransactionSql): Promise<void> {
  const objets = SOURCES_DE_STRUCTURES.map(({ objet }) => objet);
  await tx`
    create temporary table apports on commit drop as
    select distinct on (id) * from (
      select coalesce(l.contenu ->> 'id', l.source || '--' || l.cle) as id, l.objet, l.source, l.cle, l.retire_le,
        l.contenu, array_position(${objets}::text[], l.objet) as rang,
        l.objet = any(${SOURCES_DE_STRUCTURES.filter(({ complement }) => complement).map(({ objet }) => objet)}) as complement
      from lignes l where l.objet = any(${objets})) apports
    order by id, rang, retire_le desc nulls first, source`;
  const fiches = await tx<Fiche[]>`
    select id, objet || '/' || source as liste, rang, complement, retire_le is null as ouverte,
      array(select jsonb_array_elements_text(contenu -> 'cles')) as cles
    from apports where contenu -> 'cles' <> '[]'`;
  const principales = [...rapprocher(fiches)];
  await tx`
    create temporary table membres on commit drop as
    with groupes as (
      select * from unnest(${principales.map(([id]) => id)}::text[], ${principales.map(([, id]) => id)}::text[])
        as groupe(id, structure_id))
    select coalesce(groupes.structure_id, a.id) as structure_id, a.*
    from apports a left join groupes on groupes.id = a.id
    where groupes.id is not null or not a.complement`;
}
