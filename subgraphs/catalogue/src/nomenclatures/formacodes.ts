import { loadMany } from "@passerelle/kernel/graphql/loaders";
import { provenanceOf } from "@passerelle/kernel/importing/imports-query";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type DataLoader from "dataloader";
import type { FormacodeResolvers, QueryResolvers, TermeFormacodeResolvers } from "../../generated/types.ts";
import { colonnes } from "../lignes.ts";
import { formacodes } from "../tables.ts";
import type { FormacodeLigne } from "./lignes.ts";
import { pageFormacodes } from "./liste.ts";
import { laPlusProche, numeroDeVersion } from "./versions.ts";

const TEXTE = `select ${colonnes(formacodes)} from formacodes where code = any($1)`;

type Chargeur = DataLoader<string, FormacodeLigne[]>;

/** Loader of the terms that have a code, in all the versions: one statement a batch, the newest version first. */
export const chargeurFormacodes = (sql: Sql): Chargeur =>
  loadMany(
    async (found) => {
      const rows = (await sql.unsafe(TEXTE, [found as string[]], {
        prepare: true,
      })) as unknown as FormacodeLigne[];
      return rows.toSorted((a, b) => numeroDeVersion(b.version) - numeroDeVersion(a.version));
    },
    (row) => row.code,
  );

/** The terms that have these codes in these versions, in order; those that are nowhere are left out. */
export async function chargerTermes(
  loader: Chargeur,
  cherches: readonly { code: string; version: string }[],
): Promise<FormacodeLigne[]> {
  const found = await Promise.all(
    cherches.map(async ({ code, version }) =>
      (await loader.load(code)).find((terme) => terme.version === version),
    ),
  );
  return found.filter((terme) => terme !== undefined);
}

export const Formacode: FormacodeResolvers = {
  libelle: async ({ code, version }, _, { loaders }) =>
    laPlusProche(await loaders.formacodes.load(code), version)?.libelle ?? null,
  terme: async ({ code, version }, _, { loaders }) =>
    laPlusProche(await loaders.formacodes.load(code), version),
};

export const TermeFormacode: TermeFormacodeResolvers = {
  champ: ({ champCode, champLibelle }) =>
    champCode && champLibelle ? { code: champCode, libelle: champLibelle } : null,
  plusLarges: ({ plusLarges, version }, _, { loaders }) =>
    chargerTermes(loaders.formacodes, deVersion(plusLarges, version)),
  plusSpecifiques: ({ plusSpecifiques, version }, _, { loaders }) =>
    chargerTermes(loaders.formacodes, deVersion(plusSpecifiques, version)),
  associes: ({ associes, version }, _, { loaders }) =>
    chargerTermes(loaders.formacodes, deVersion(associes, version)),
  autresVersions: async ({ code, version }, _, { loaders }) =>
    (await loaders.formacodes.load(code)).filter((terme) => terme.version !== version),
  provenance: (terme, _, { loaders }) => provenanceOf(terme, loaders.freshness),
};

const deVersion = (found: readonly string[], version: string) => found.map((code) => ({ code, version }));

export const formacodesQuery = {
  formacodes: (_, args, context) => pageFormacodes(args, context),
} satisfies QueryResolvers;
