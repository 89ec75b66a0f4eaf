import type { Sql } from "@passerelle/kernel/postgres/database";

export interface TailleIndex {
  table: string;
  index: string;
  octets: number;
}

/** Sizes of the tables that a search reads and of their indexes, the largest first. */
export async function indexes(sql: Sql): Promise<TailleIndex[]> {
  return (await sql`
    select relation.relname as table, coalesce(possede.relname, '') as index,
      case when possede.oid is null then pg_table_size(relation.oid) else pg_relation_size(possede.oid) end as octets
    from pg_class relation
    cross join lateral (
      select null::oid as indexrelid union all select indexrelid from pg_index where indrelid = relation.oid
    ) lu left join pg_class possede on possede.oid = lu.indexrelid
    where relation.oid in ('recherche'::regclass, 'textes'::regclass, 'formations'::regclass, 'sessions'::regclass)
    order by octets desc`) as unknown as TailleIndex[];
}
