import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { Systeme } from "../../src/certifications/codes.ts";

/** Lists of codes that records carry: what they lead to, and how to know that they do. */
const LISTES = {
  formacodes: {
    vers: "Formacode, toutes versions",
    connu: "exists (select from formacodes where code = valeur)",
  },
  codesRome: {
    vers: "codes ROME (projection des métiers)",
    connu: `exists (select from noms_rome where code = valeur)
      or exists (select from metiers where codes_rome @> array[valeur])`,
  },
  codesNsf: {
    vers: "groupes de spécialités NSF",
    // France compétences adds the letter of the function.
    connu: "exists (select from specialites_nsf where code = left(valeur, 3))",
  },
  anciennes: { vers: "certification remplacée", connu: connue("valeur") },
  nouvelles: { vers: "certification remplaçante", connu: connue("valeur") },
} as const;

/** Measures what the lists of codes of the records of this import lead to. */
export async function mesurerCodes(
  tx: TransactionSql,
  context: ImportContext,
  objets: readonly string[],
  sujet: string,
  champs: readonly (keyof typeof LISTES)[],
): Promise<void> {
  for (const champ of champs) {
    const { vers, connu } = LISTES[champ];
    const valeur = champ === "anciennes" || champ === "nouvelles" ? "element->>'id'" : "element #>> '{}'";
    await measureJoin(tx, context, {
      nom: `${sujet} → ${vers}`,
      valeurs: `select valeur, ${connu} as resolu
        from lignes_lues, lateral jsonb_array_elements(contenu->'${champ}') element, lateral (select ${valeur} as valeur) lue
        where objet in (${objets.map((objet) => `'${objet}'`).join(", ")}) and contenu ? '${champ}'`,
    });
  }
}

const SYSTEMES = { codeRncp: "RNCP", codeDiplome: "CFD", idOnisep: "IDEO" } as const satisfies Record<
  string,
  Systeme
>;

type Code = keyof typeof SYSTEMES;

const NOMS: Readonly<Record<Code, string>> = {
  codeRncp: "code RNCP",
  codeDiplome: "code diplôme",
  idOnisep: "identifiant Onisep",
};

/** Measures how many records of this import Certif Info has, by one of their codes. */
export const mesurerCertifInfo = (
  tx: TransactionSql,
  context: ImportContext,
  objet: string,
  sujet: string,
  code: Code,
): Promise<void> =>
  mesurer(tx, context, objet, code, {
    nom: `${sujet} → Certif Info, par ${NOMS[code]}`,
    connu: `certification_id in (select 'CI-' || (contenu->>'codeCertifInfo') from lignes where objet = 'certifInfo' and retire_le is null)`,
  });

/** Measures how many records of this import lead to a certification, whoever describes it. */
export const mesurerCertification = (
  tx: TransactionSql,
  context: ImportContext,
  objet: string,
  sujet: string,
  code: Code,
): Promise<void> =>
  mesurer(tx, context, objet, code, { nom: `${sujet} → certification, par ${NOMS[code]}`, connu: "true" });

const mesurer = (
  tx: TransactionSql,
  context: ImportContext,
  objet: string,
  code: Code,
  { nom, connu }: { nom: string; connu: string },
): Promise<void> =>
  measureJoin(tx, context, {
    nom,
    valeurs: `
      with connues as materialized (
        select distinct code from certification_codes where systeme = '${SYSTEMES[code]}' and ${connu})
      select contenu->>'${code}' as valeur, connues.code is not null as resolu
      from lignes_lues left join connues on connues.code = contenu->>'${code}'
      where objet = '${objet}' and contenu->>'${code}' is not null`,
  });

/** Measures how many rows of a table of France compétences are of a fiche that its main table has. */
export const mesurerFiches = (
  tx: TransactionSql,
  context: ImportContext,
  objet: string,
  standard: string,
): Promise<void> =>
  measureJoin(tx, context, {
    nom: `${objet} → ${standard}`,
    valeurs: `
      with fiches as materialized (
        select distinct split_part(cle, '/', 1) as fiche from lignes where objet = '${standard}' and retire_le is null)
      select split_part(cle, '/', 1) as valeur, fiches.fiche is not null as resolu
      from lignes_lues left join fiches on fiches.fiche = split_part(cle, '/', 1)
      where objet = '${objet}' and contenu is not null`,
  });

/** SQL: is this id that of a certification, or a code that designates one? */
function connue(valeur: string): string {
  return `exists (select from certification_codes
    where systeme = split_part(${valeur}, '-', 1) and code = substr(${valeur}, strpos(${valeur}, '-') + 1))`;
}
