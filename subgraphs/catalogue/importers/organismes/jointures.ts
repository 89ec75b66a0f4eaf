import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Reports what the addresses of the staged organismes lead to. */
export async function joindreCommunes(tx: TransactionSql, context: ImportContext): Promise<void> {
  await measureJoin(tx, context, { nom: "organismes → communes", valeurs: COMMUNES });
}

/** Reports which of the staged organismes other sources describe too. */
export async function joindreOrganismes(tx: TransactionSql, context: ImportContext): Promise<void> {
  await measureJoin(tx, context, { nom: "organismes → organismes d'autres sources", valeurs: AUTRES });
}

const COMMUNES = `
  select distinct on (id) coalesce(adresse ->> 'codeCommune',
      nullif(concat_ws(' ', adresse ->> 'codePostal', adresse ->> 'ville'), ''), '(sans adresse)') as valeur,
    communes.code is not null as resolu
  from offre_organismes left join communes on communes.code = adresse ->> 'codeCommune'`;

const AUTRES = `
  select coalesce(lu.siret, lu.uai, lu.id) as valeur, autres.groupe is not null as resolu
  from (select distinct id, siret, uai from offre_organismes) lu
  join organismes on organismes.id = lu.id
  left join (select groupe from organismes group by groupe having count(distinct source) > 1) autres
    on autres.groupe = organismes.groupe`;

/** Reports the places of the staged actions whose commune is known. */
export async function joindreLieux(tx: TransactionSql, context: ImportContext): Promise<void> {
  await measureJoin(tx, context, {
    nom: "lieux → communes",
    valeurs: `
      select coalesce(lieu ->> 'codeCommune', concat_ws(' ', lieu ->> 'codePostal', lieu ->> 'ville')) as valeur,
        communes.code is not null as resolu
      from offre_actions cross join lateral jsonb_array_elements(lieux) as lieu
      left join communes on communes.code = lieu ->> 'codeCommune'`,
  });
}

/**
 * Reports which codes of the staged formations lead to a certification that a directory describes. `codes`: for each
 * nomenclature (`RNCP`, `CFD`, `CI`), SQL of the code on `offre_formations`, null where there is none.
 */
export async function joindreCertifications(
  tx: TransactionSql,
  context: ImportContext,
  codes: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [systeme, code] of Object.entries(codes))
    await measureJoin(tx, context, {
      nom: `formations → certifications, par code ${systeme}`,
      valeurs: `
        select ${code} as valeur, certification.libelle is not null as resolu from offre_formations
        left join certification_codes designee on designee.systeme = '${systeme}' and designee.code = ${code}
          and designee.retenue
        left join certifications certification on certification.id = designee.certification_id
        where ${code} is not null`,
    });
}
