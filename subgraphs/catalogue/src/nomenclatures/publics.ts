import type { ActionResolvers } from "../../generated/types.ts";

/** Target publics of an action: the terms of the thesaurus under its codes, in its newest version. */
export const publicsVises: NonNullable<ActionResolvers["publicsVises"]> = ({ publics }, _, { loaders }) =>
  Promise.all(
    publics.map(async (code) => {
      const terme = (await loaders.formacodes.load(code)).find(({ genre }) => genre === "PUBLIC");
      return { code, libelle: terme?.libelle ?? null, publicsInclusion: terme?.publicsInclusion ?? [] };
    }),
  );
