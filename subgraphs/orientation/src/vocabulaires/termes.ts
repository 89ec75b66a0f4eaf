import { loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { NomVocabulaire, QueryResolvers, TermeResolvers } from "../../generated/types.ts";
import type { Context } from "../context.ts";

/** Kind of record (`lignes.objet`) under which each vocabulary is kept. */
export const OBJET_DE: Readonly<Record<NomVocabulaire, string>> = {
  RESEAUX: "reseaux",
  THEMATIQUES: "thematiques",
  PUBLICS: "publics",
  TYPES_SERVICE: "typesService",
  TYPOLOGIES_SERVICE: "typologiesService",
  FRAIS: "frais",
  MODES_ACCUEIL: "modesAccueil",
  MODES_MOBILISATION: "modesMobilisation",
  PERSONNES_MOBILISATRICES: "personnesMobilisatrices",
  SOURCES: "sourcesDataInclusion",
  TYPOLOGIES_STRUCTURE_V0: "typologiesStructureV0",
  LABELS_V0: "labelsV0",
};

/** Kind of record of the table that leads from Formacode to these vocabularies. */
export const OBJET_CORRESPONDANCE = "correspondancesFormacode";

/** A term of a vocabulary as the resolvers read it. */
export interface TermeLigne {
  code: string;
  libelle: string;
  description: string | null;
}

/** No vocabulary comes near: a wrong file does not fill an answer. */
const LE_PLUS = 1_000;

/** Loader of a term by `OBJET_DE[…]/code`. */
export const chargeurTermes = (sql: Sql) =>
  loadOne<string, TermeLigne & { demande: string }>(
    async (demandes) =>
      await sql`
        select distinct on (demande.cle) demande.cle as demande, l.cle as code, l.contenu ->> 'libelle' as libelle,
          l.contenu ->> 'description' as description
        from unnest(${demandes}::text[]) as demande(cle)
        join lignes l on l.objet = split_part(demande.cle, '/', 1) and l.cle = split_part(demande.cle, '/', 2)
        where l.retire_le is null
        order by demande.cle, l.edition desc, l.source`,
    (row) => row.demande,
  );

/** Loader of the Formacodes that lead to a term, by the term's code. */
export const chargeurFormacodes = (sql: Sql) =>
  loadMany<string, { terme: string; formacode: string }>(
    async (codes) =>
      await sql`
        select distinct terme.code as terme, l.contenu ->> 'formacode' as formacode
        from lignes l cross join lateral jsonb_array_elements_text(l.contenu -> 'termes') terme(code)
        where l.objet = ${OBJET_CORRESPONDANCE} and l.retire_le is null and terme.code in ${sql(codes)}
        order by 1, 2`,
    (row) => row.terme,
  );

/** Terms of codes, in their order; a code that no vocabulary has is its own label. */
export async function termes(
  nom: NomVocabulaire,
  codes: readonly string[],
  { loaders }: Context,
): Promise<TermeLigne[]> {
  const lus = await loaders.termes.loadMany(codes.map((code) => `${OBJET_DE[nom]}/${code}`));
  return codes.map((code, index) => {
    const lu = lus[index];
    if (lu instanceof Error) throw lu;
    return lu ?? { code, libelle: code, description: null };
  });
}

/** The term of a code; null without a code. */
export const terme = async (nom: NomVocabulaire, code: string | null, context: Context) =>
  code === null ? null : ((await termes(nom, [code], context))[0] ?? null);

export const vocabulairesQuery = {
  vocabulaire: async (_, { nom }, { sql }) =>
    await sql<TermeLigne[]>`
      select code, libelle, description from (
        select distinct on (cle) cle as code, contenu ->> 'libelle' as libelle, contenu ->> 'description' as description
        from lignes where objet = ${OBJET_DE[nom]} and retire_le is null order by cle, edition desc, source) termes
      order by libelle collate "C", code limit ${LE_PLUS}`,
} satisfies QueryResolvers<Context>;

export const Terme: TermeResolvers = {
  formacodes: async ({ code }, _, { loaders }) =>
    (await loaders.formacodes.load(code)).map(({ formacode }) => formacode),
};
