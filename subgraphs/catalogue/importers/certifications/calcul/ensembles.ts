import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Gathers the lists of each certification that hold more than codes, in the temporary table `cert_ensembles`:
 * certifiers, blocks, agreements, partners.
 *
 * Certifiers are those of the first source that names any, France compétences before the others since it gives
 * their SIRET: the same one is spelt otherwise from a source to the next.
 */
export async function rassemblerEnsembles(tx: TransactionSql): Promise<void> {
  await tx`
    create temporary table cert_ensembles on commit drop as
    with elements as (
      select certification_id, champ, element.valeur, min(array[place, element.rang::int]) as place,
        min(case when champ <> 'certificateurs' then 0 when objet = 'fcCertificateurs' then 0 else apport.rang end) as source_rang
      from cert_apports apport,
        lateral (values ('certificateurs', contenu->'certificateurs'), ('blocs', contenu->'blocs'),
          ('conventions', contenu->'conventions'), ('partenaires', contenu->'partenaires')) champs(champ, liste),
        lateral jsonb_array_elements(liste) with ordinality element(valeur, rang)
      where liste is not null
      group by 1, 2, 3
    ), choisis as (
      select *, min(source_rang) over (partition by certification_id, champ) as premiere from elements
    )
    select certification_id,
      coalesce(jsonb_agg(valeur order by place) filter (where champ = 'certificateurs'), '[]') as certificateurs,
      coalesce(jsonb_agg(valeur order by valeur->>'code') filter (where champ = 'blocs'), '[]') as blocs,
      coalesce(jsonb_agg(valeur order by place) filter (where champ = 'conventions'), '[]') as conventions,
      coalesce(jsonb_agg(valeur order by valeur->>'nom', valeur->>'siret') filter (where champ = 'partenaires'), '[]') as partenaires
    from choisis where source_rang = premiere group by certification_id`;
}
