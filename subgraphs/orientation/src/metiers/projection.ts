import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Projection } from "@passerelle/kernel/outbox/projection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import DataLoader from "dataloader";

/** Copy of the ROME codes of each métier, by which events that present it are found. */
export const projectionMetiers: Projection = {
  sujet: "metiers.metiers",
  proprietaire: "metiers",
  async apply(tx, rows) {
    const presents = rows.filter(({ contenu }) => contenu !== null);
    await tx`delete from metiers where id in ${tx(rows.map(({ cle }) => cle))}`;
    if (!presents.length) return;
    await tx`
      insert into metiers (id, codes_rome, transaction, change_le)
      select m.id, m."codesRome", m.transaction, m.change_le
      from jsonb_to_recordset(${tx.json(
        presents.map(({ cle, contenu, transaction, changeLe }) => ({
          id: cle,
          codesRome: (contenu as { codesRome?: string[] }).codesRome ?? [],
          transaction,
          change_le: changeLe,
        })),
      )}) as m(id text, "codesRome" text[], transaction text, change_le timestamptz)`;
  },
  async clear(tx) {
    await tx`delete from metiers`;
  },
};

/** Loader of a métier's ROME codes: from the copy, or from an id that is made of the code (« ROME-D1102 »). */
export function chargeurCodesRome(sql: Sql): DataLoader<string, string[]> {
  const copies = loadOne<string, { id: string; codesRome: string[] }>(
    async (ids) => await sql`select id, codes_rome as "codesRome" from metiers where id in ${sql(ids)}`,
    (row) => row.id,
  );
  return new DataLoader(async (ids) => {
    const connus = await copies.loadMany(ids);
    return connus.map((connu, index) => {
      if (connu && !(connu instanceof Error)) return connu.codesRome;
      const code = /^ROME-([A-Z]\d{4})$/.exec(ids[index] ?? "")?.[1];
      return code ? [code] : [];
    });
  });
}
