import type { Projection } from "@passerelle/kernel/outbox/projection";

/** Payload of `metiers.metiers`. */
interface Metier {
  libelle: string;
  codesRome: string[];
}

/** Métiers with their ROME codes, as the métiers system knows them: what the filter `metier` reads. */
export const projectionMetiers: Projection = {
  sujet: "metiers.metiers",
  proprietaire: "metiers",
  async apply(tx, rows) {
    const gone = rows.filter((row) => row.contenu === null).map((row) => row.cle);
    if (gone.length) await tx`delete from metiers where id = any(${gone})`;
    const known = rows
      .filter((row) => row.contenu !== null)
      .map((row) => ({ ...(row.contenu as Metier), id: row.cle, t: row.transaction, le: row.changeLe }));
    if (known.length)
      await tx`
        insert into metiers (id, libelle, codes_rome, transaction, change_le)
        select id, libelle, coalesce("codesRome", '{}'), t, le
        from jsonb_to_recordset(${tx.json(known)})
          as metier(id text, libelle text, "codesRome" text[], t bigint, le timestamptz)
        on conflict (id) do update set libelle = excluded.libelle, codes_rome = excluded.codes_rome,
          transaction = excluded.transaction, change_le = excluded.change_le`;
  },
  async clear(tx) {
    await tx`delete from metiers`;
  },
};
