import { OperatorError } from "@passerelle/kernel/errors";
import type { Counts, ImportContext } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { jourDe } from "../../src/calendrier.ts";
import { attendreAnnuaire, reunirOrganismes } from "../../src/organismes/reunion.ts";
import { createTouchees, recalculer } from "../../src/recherche/recalcul.ts";
import { swapCertifications } from "./certifications-sql.ts";
import { rappelerGardees, relireCertifications } from "./gardees-sql.ts";
import { assignIds } from "./ids-sql.ts";

export type GenreOffre = "formations" | "actions" | "sessions" | "organismes" | "certifications";

/** What putting an offer in place needs of an import: the demo has it too. */
export type OffreSwapContext = Pick<ImportContext, "source" | "importId" | "now">;

/** How the rows of one table are made from what is staged. */
interface Remplacement {
  table: "formations" | "actions" | "sessions" | "organismes";
  /** Columns that make the content, apart from id, source, import and closing. */
  columns: string;
  /** SQL: rows with the columns above and `id`. */
  from: string;
}

const REMPLACEMENTS: readonly Remplacement[] = [
  {
    table: "organismes",
    columns: `nom, raison_sociale, siret, numero_activite, uai, adresse, contacts, date_maj, brut, complements`,
    from: `(select distinct on (id) * from offre_organismes
      order by id, responsable desc, date_maj desc nulls last, md5(brut::text), rang) organisme`,
  },
  {
    table: "formations",
    columns: `numero, intitule, intitule_deduit, objectif, resultats_attendus, contenu, certifiante, parcours, objectif_general,
      niveau_entree, niveau_sortie, formacodes, codes_nsf, codes_rome, certifications, certifications_dites, urls,
      organisme_id, contacts, date_maj, brut`,
    from: `offre_formations join ids_formations using (rang)
      join certifications_resolues using (certifications_dites) where garde is null`,
  },
  {
    table: "actions",
    columns: `formation_id, ordre, numero, rythme, publics, modalite, entree, niveau_entree_obligatoire, conditions,
      prise_en_charge_possible, lieux, langues, heures_centre, heures_entreprise, heures_total, heures_hebdo,
      prix_total, conventionnement, financements, acces_handicapes, restauration, hebergement, transport,
      formateurs, informations, date_maj, brut`,
    from: "offre_actions join ids_actions using (rang) where garde is null",
  },
  {
    table: "sessions",
    columns: `action_id, formation_id, numero, debut, fin, inscription_debut, inscription_fin, etat_recrutement,
      modalites_inscription, adresse_inscription, capacite, informations, date_maj, brut`,
    from: "offre_sessions join ids_sessions using (rang) where garde is null",
  },
];

/** Which formations a changed row of each kind makes search anew. */
const TOUCHEES = {
  formations: "select id from changes",
  actions: "select formation_id from actions where id in (select id from changes)",
  sessions: "select formation_id from sessions where id in (select id from changes)",
  organismes: `select id from formations where organisme_id in (select id from changes)
    union select formation_id from actions where formateurs && array(select id from changes)`,
} satisfies Record<Exclude<GenreOffre, "certifications">, string>;

/**
 * Makes the staged offer the current one of its source; call it from an importer's `swap`.
 *
 * Only changed rows are written, absent ones are closed, those that come back are reopened; then the search
 * rows of the touched formations are made anew and their sessions published. `rejetes` are the records that
 * the importer refused before staging, by kind. Throws an `OperatorError` on a source name holding `--`.
 */
export async function swapOffre(
  tx: TransactionSql,
  context: OffreSwapContext,
  rejetes: Partial<Record<GenreOffre, number>> = {},
): Promise<Record<GenreOffre, Counts>> {
  if (context.source.includes("--"))
    throw new OperatorError(`The source ${context.source} may not hold "--", which ends a source in an id.`);
  // Whole sources are compared: hashing serves them, and tables just filled have no statistics yet.
  await tx`set local enable_nestloop = off`;
  await rappelerGardees(tx, context.source);
  await assignIds(tx, context.source);
  await createTouchees(tx);
  await tx`create temporary table changes (id text not null, cree boolean, ferme boolean not null) on commit drop`;

  const counts: Partial<Record<GenreOffre, Counts>> = {};
  const close = async (genre: GenreOffre, stockes: number) => {
    counts[genre] = await countChanges(tx, stockes, rejetes[genre] ?? 0);
    // Certifications note the formations that they touch themselves.
    if (genre !== "certifications")
      await tx.unsafe(
        `insert into touchees select distinct formation_id from (${TOUCHEES[genre]}) touched(formation_id)
       where formation_id is not null on conflict do nothing`,
      );
    if (genre === "organismes") await reunirOrganismes(tx);
    await tx`truncate changes`;
  };
  await close("certifications", await swapCertifications(tx, context));
  await relireCertifications(tx);
  await attendreAnnuaire(tx);
  for (const remplacement of REMPLACEMENTS)
    await close(remplacement.table, await swapTable(tx, context, remplacement));
  await recalculer(
    tx,
    "(select ids_formations.id as formation_id, mots from offre_formations join ids_formations using (rang) where garde is null)",
  );
  return counts as Record<GenreOffre, Counts>;
}

/** Writes the changed rows of one table and closes the absent ones; returns how many were staged. */
async function swapTable(
  tx: TransactionSql,
  { source, importId, now }: OffreSwapContext,
  { table, columns, from }: Remplacement,
): Promise<number> {
  const names = columns.split(",").map((name) => name.trim());
  const of = (row: string) =>
    names
      .filter((name) => name !== "brut")
      .map((name) => `${row}.${name}`)
      .join(", ");
  const staged = table === "organismes" ? "offre_organismes" : `ids_${table}`;
  const count = async () => {
    const [row] = await tx.unsafe(`select count(distinct id) as count from ${staged}`);
    return row?.count ?? 0;
  };
  const insert = `insert into ${table} (id, source, import_id, ${columns}) select id, $1, $2, ${columns} from ${from}`;
  const [known] = await tx.unsafe(`select exists (select from ${table} where source = $1) as some`, [source]);
  if (!known?.some) {
    // A first import has nothing to compare with nor to close, which would cost as much as to write.
    await tx.unsafe(
      `with written as (${insert} returning id) insert into changes select id, true, false from written`,
      [source, importId],
    );
    return count();
  }
  // A child that changes parent touches both: the old parent is noted before it is forgotten.
  if (table === "actions" || table === "sessions")
    await tx.unsafe(
      `insert into touchees select distinct kept.formation_id
       from ${table} kept join ids_${table} ids using (id) where kept.formation_id <> ids.formation_id
       on conflict do nothing`,
    );
  await tx.unsafe(
    `with written as (
       ${insert}
       on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(", ")},
         import_id = excluded.import_id, retire_le = null
       where (${of(table)}) is distinct from (${of("excluded")}) or ${table}.retire_le is not null
         -- The element is kept as text, which is compared first: JSON has to be read to be the same.
         or (${table}.brut::text is distinct from excluded.brut::text
           and ${table}.brut::jsonb is distinct from excluded.brut::jsonb)
       returning id, xmax = 0 as cree)
     insert into changes select id, cree, false from written`,
    [source, importId],
  );
  await tx.unsafe(
    `with closed as (
       update ${table} set retire_le = $3, import_id = $2
       where source = $1 and retire_le is null and not exists (select from ${staged} staged where staged.id = ${table}.id)
       returning id)
     insert into changes select id, null, true from closed`,
    [source, importId, jourDe(now)],
  );
  return count();
}

async function countChanges(tx: TransactionSql, stockes: number, rejetes: number): Promise<Counts> {
  const [row] = await tx`
    select count(*) filter (where cree) as crees, count(*) filter (where not cree) as modifies,
      count(*) filter (where ferme) as fermes from changes`;
  const { crees = 0, modifies = 0, fermes = 0 } = row ?? {};
  const inchanges = stockes - crees - modifies;
  return { lus: stockes + rejetes, stockes, rejetes, crees, modifies, inchanges, fermes };
}
