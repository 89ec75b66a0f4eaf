import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";
import type { SpecialiteNsf } from "../../generated/types.ts";
import { colonnes } from "../lignes.ts";
import { specialitesNsf } from "../tables.ts";
import type { SpecialiteNsfLigne } from "./lignes.ts";

const TEXTE = `select ${colonnes(specialitesNsf)} from specialites_nsf where code = any($1)`;

type Chargeur = DataLoader<string, SpecialiteNsfLigne | null>;

/** Loader of NSF groups by their three digits. */
export const chargeurNsf = (sql: Sql): Chargeur =>
  loadOne(
    async (codes) =>
      (await sql.unsafe(TEXTE, [codes as string[]], { prepare: true })) as unknown as SpecialiteNsfLigne[],
    (row) => row.code,
  );

/** What the NSF says of codes, in order: of `326t`, what it says of the group 326. */
export const chargerSpecialites = (loader: Chargeur, codes: readonly string[]): Promise<SpecialiteNsf[]> =>
  Promise.all(
    codes.map(async (code) => {
      const groupe = await loader.load(code.slice(0, 3));
      return {
        code,
        libelle: groupe?.libelle ?? null,
        codeDomaine: groupe?.domaineCode ?? null,
        domaine: groupe?.domaineLibelle ?? null,
      };
    }),
  );
