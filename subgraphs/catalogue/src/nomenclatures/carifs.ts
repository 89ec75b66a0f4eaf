import { loadOne } from "@passerelle/kernel/graphql/loaders";
import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { CarifResolvers } from "../../generated/types.ts";
import { colonnes } from "../lignes.ts";
import { carifs } from "../tables.ts";
import type { CarifLigne } from "./lignes.ts";

const TEXTE = `
  select territoire.id, ${colonnes(carifs)} from unnest($1::text[]) as territoire(id)
  join carifs on 'REG-' || code_region = territoire.id
    or (territoire.id like 'DEP-%' and substr(territoire.id, 5) = any(departements))
  where retire_le is null`;

/** Loader of the Carif of a territory: of a region, or of the region of a department. */
export const chargeurCarifs = (sql: Sql) =>
  loadOne(
    async (ids) =>
      (await sql.unsafe(TEXTE, [ids as string[]], { prepare: true })) as unknown as (CarifLigne & {
        id: string;
      })[],
    (row) => row.id,
  );

export const Carif: CarifResolvers = {
  provenance: (carif, _, { loaders }) => provenanceOf(carif, loaders.freshness),
};
