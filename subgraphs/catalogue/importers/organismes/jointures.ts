import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Reports what the staged organismes lead to: their commune, and what other sources say of them. */
export async function joindreOrganismes(tx: TransactionSql, context: ImportContext): Promise<void> {
  await measureJoin(tx, context, { nom: "organismes → communes", valeurs: COMMUNES });
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
