import type { OutboxRow } from "@passerelle/kernel/outbox/outbox";
import type { Projection } from "@passerelle/kernel/outbox/projection";
import { jourAParis } from "../calcul/jours.ts";
import { publierPlaces } from "../places/publication.ts";

/**
 * Copy of the sessions of the offer. A session that its owner takes back leaves the copy; its inscriptions stay.
 *
 * Its places are published again in the same transaction: they follow its capacity.
 */
export const sessionsDuCatalogue: Projection = {
  sujet: "catalogue.sessions",
  proprietaire: "catalogue",
  async apply(tx, rows, now) {
    const disparues = rows.filter(({ contenu }) => contenu === null).map(({ cle }) => cle);
    if (disparues.length) await tx`delete from sessions where id = any(${disparues})`;
    const presentes = rows.filter(({ contenu }) => contenu !== null);
    if (presentes.length)
      await tx`
        insert into sessions (id, debut, fin, etat_recrutement, inscription_fin, capacite, heures_total,
          heures_hebdo, territoires, retire_le, transaction, change_le)
        select id, debut, fin, "etatRecrutement", "inscriptionFin", case when capacite >= 0 then capacite end, "heuresTotal",
          "heuresHebdo", coalesce(territoires, '{}'), "retireLe", transaction::xid8, "changeLe"
        from jsonb_to_recordset(${tx.json(presentes.map(enLigne) as never)}) as fait (id text, debut date, fin date,
          "etatRecrutement" text, "inscriptionFin" date, capacite int, "heuresTotal" numeric, "heuresHebdo" numeric,
          territoires text[], "retireLe" date, transaction text, "changeLe" timestamptz)
        on conflict (id) do update set debut = excluded.debut, fin = excluded.fin,
          etat_recrutement = excluded.etat_recrutement, inscription_fin = excluded.inscription_fin,
          capacite = excluded.capacite, heures_total = excluded.heures_total,
          heures_hebdo = excluded.heures_hebdo, territoires = excluded.territoires,
          retire_le = excluded.retire_le, transaction = excluded.transaction, change_le = excluded.change_le`;
    await publierPlaces(
      tx,
      jourAParis(now),
      rows.map(({ cle }) => cle),
    );
  },
  async clear(tx) {
    await tx`delete from sessions`;
  },
};

const enLigne = ({ cle, contenu, transaction, changeLe }: OutboxRow) => ({
  ...(contenu as object),
  id: cle,
  transaction,
  changeLe,
});
