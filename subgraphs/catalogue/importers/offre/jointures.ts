import type { ImportContext } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** SQL: the distinct codes that a nomenclature has. */
const NOMENCLATURES = {
  formacode: "select distinct code from formacodes",
  public: "select distinct code from formacodes where genre = 'PUBLIC'",
  nsf: "select code from specialites_nsf",
};

/** What the codes of staged formations and actions lead to. */
const JOINTURES = [
  {
    nom: "formations → Formacode, dans la version annoncée",
    valeurs: `select lu.code || ' ' || lu.version as valeur, connu.code is not null as resolu
      from offre_formations lue, jsonb_to_recordset(lue.formacodes) as lu(code text, version text)
      left join formacodes connu on connu.code = lu.code and connu.version = lu.version
      where lu.version is not null`,
  },
  {
    nom: "formations → Formacode, toutes versions",
    valeurs: `select lu.code as valeur, connu.code is not null as resolu
      from offre_formations lue, jsonb_to_recordset(lue.formacodes) as lu(code text)
      left join (${NOMENCLATURES.formacode}) connu on connu.code = lu.code`,
  },
  {
    nom: "formations → groupes de spécialités NSF",
    valeurs: `select lu.code as valeur, connu.code is not null as resolu
      from offre_formations lue, unnest(lue.codes_nsf) as lu(code)
      left join (${NOMENCLATURES.nsf}) connu on connu.code = left(lu.code, 3)`,
  },
  {
    nom: "actions → publics du Formacode",
    valeurs: `select lu.code as valeur, connu.code is not null as resolu
      from offre_actions lue, unnest(lue.publics) as lu(code)
      left join (${NOMENCLATURES.public}) connu on connu.code = lu.code`,
  },
  {
    nom: "formations → certification connue",
    valeurs: `select id as valeur, connue is not null as resolu
      from offre_formations join certifications_resolues using (certifications_dites),
        unnest(certifications_resolues.certifications) as id
      left join (select id as connue from certifications) certifications on connue = id`,
  },
  {
    nom: "certifications → libellé connu",
    valeurs: `select dites.id as valeur, connue.libelle is not null as resolu
      from (select distinct id from offre_certifications) dites
      -- Most are the only one of some formation, for which it was found where they lead.
      left join certifications_resolues seule on seule.certifications_dites = array[dites.id]
      left join certifications connue
        on connue.id = (coalesce(seule.certifications, catalogue.certifications_designees(array[dites.id])))[1]`,
  },
];

/** Measures what the codes of a staged offer lead to, nomenclatures and certifications: after `swapOffre`, in the same transaction. */
export async function mesurerNomenclatures(
  tx: TransactionSql,
  context: Pick<ImportContext, "joined">,
): Promise<void> {
  // The swap compared whole tables; here some joins look one code up, for which hashing reads a table each time.
  await tx`set local enable_nestloop = on`;
  for (const jointure of JOINTURES) await measureJoin(tx, context, jointure);
}
