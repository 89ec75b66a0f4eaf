import { loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { RelationRecord } from "../../importers/offre/records.ts";
import { colonnes } from "../lignes.ts";
import { annuaire } from "../tables.ts";
import type { OrganismeEntier } from "./lignes.ts";

const COLONNES = colonnes(annuaire, ["brut"], "annuaire");

/** Loader of organismes by the id of any of their descriptions: one statement a batch. */
export const chargeurOrganismes = (sql: Sql) =>
  loadOne(
    async (ids) =>
      (await sql.unsafe(
        `select description.id as cle, ${COLONNES} from organismes description join annuaire using (groupe)
         where description.id = any($1)`,
        [ids as string[]],
        { prepare: true },
      )) as unknown as (OrganismeEntier & { cle: string })[],
    (row) => row.cle,
  );

/** Loader of organismes by SIRET. */
export const chargeurParSiret = (sql: Sql) =>
  loadOne(
    async (sirets) =>
      (await sql.unsafe(
        `select ${COLONNES} from annuaire where groupe = any($1)`,
        [sirets.map((siret) => `SIRET-${siret}`)],
        { prepare: true },
      )) as unknown as OrganismeEntier[],
    (row) => row.siret ?? "",
  );

/** Loader of what others say of a SIRET, told from its side: A responsible for B makes B a formateur for A. */
export const chargeurRelationsDites = (sql: Sql) =>
  loadMany(
    async (sirets) =>
      (await sql`
        select demande.siret as cle, autre.siret, case relation.genre when 'RESPONSABLE_DE' then 'FORMATEUR_POUR'
          when 'FORMATEUR_POUR' then 'RESPONSABLE_DE' else relation.genre end as genre
        from unnest(${sirets as string[]}::text[]) as demande(siret)
        join annuaire autre on autre.relations @> jsonb_build_array(jsonb_build_object('siret', demande.siret))
        cross join lateral jsonb_to_recordset(autre.relations) as relation(genre text, siret text)
        where relation.siret = demande.siret and autre.siret is not null and autre.retire_le is null
        order by autre.siret`) as unknown as (RelationRecord & { cle: string })[],
    (row) => row.cle,
  );
