import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/** Fields of one value: the first that is said counts. */
const TEXTES = {
  libelle: "libelle",
  abrege: "abrege",
  type: "type",
  nature: "nature",
  niveau: "niveau",
  commission: "commission",
  famille_metiers: "familleMetiers",
  duree: "duree",
  url_onisep: "urlOnisep",
} as const;

/** Facts of the directory, which change with time: the newest edition that says them counts. */
const ENREGISTREMENT = {
  etat: ["etat", "text"],
  type_enregistrement: ["typeEnregistrement", "text"],
  date_publication: ["datePublication", "date"],
  date_decision: ["dateDecision", "date"],
  date_effet: ["dateEffet", "date"],
  fin_enregistrement: ["finEnregistrement", "date"],
  limite_delivrance: ["limiteDelivrance", "date"],
  validation_partielle: ["validationPartielle", "boolean"],
} as const;

/** Lists of codes, joined, each code once, in the order of the sources. */
const CODES = {
  formacodes: "formacodes",
  codes_nsf: "codesNsf",
  codes_rome: "codesRome",
  voies_acces: "voiesAcces",
};

const premier = (champ: string, ordre: string) =>
  `(array_agg(contenu->>'${champ}' order by ${ordre}) filter (where contenu->>'${champ}' is not null))[1]`;

/** Merges the records of each certification into one row of the temporary table `cert_calcul`. */
export async function fusionner(tx: TransactionSql): Promise<void> {
  await tx.unsafe(
    `create temporary table cert_calcul on commit drop as
     with codes as (
       select certification_id, champ, valeur, min(array[place, rang]) as place
       from (
         select certification_id, champ, element.valeur, apport.place, element.rang::int
         from cert_apports apport,
           lateral (values ${Object.entries(CODES)
             .map(([colonne, champ]) => `('${colonne}', contenu->'${champ}')`)
             .join(", ")}) champs(champ, liste),
           lateral jsonb_array_elements_text(liste) with ordinality element(valeur, rang)
         where liste is not null
       ) dits group by 1, 2, 3
     ), listes as (
       select certification_id,
         ${Object.keys(CODES)
           .map(
             (nom) =>
               `coalesce(array_agg(valeur order by place) filter (where champ = '${nom}'), '{}') as ${nom}`,
           )
           .join(", ")}
       from codes group by certification_id
     ), valeurs as (
       select certification_id as id,
         ${Object.entries(TEXTES)
           .map(([colonne, champ]) => `${premier(champ, "place")} as ${colonne}`)
           .join(", ")},
         ${Object.entries(ENREGISTREMENT)
           .map(
             ([colonne, [champ, type]]) => `${premier(champ, "edition desc, place")}::${type} as ${colonne}`,
           )
           .join(", ")},
         ${premier("premiereSession", "place")}::int as premiere_session,
         ${premier("derniereSession", "place")}::int as derniere_session,
         case when bool_or((contenu->>'accessibleVae')::boolean or contenu->'voiesAcces' ? 'EXPERIENCE') then true
           when bool_or(contenu->>'accessibleVae' = 'false') then false end as accessible_vae,
         coalesce(bool_or((contenu->>'franceVae')::boolean), false) as france_vae,
         array_agg(distinct source) as sources, (array_agg(source order by place))[1] as source,
         max((contenu->>'dateMaj')::date) as date_maj, bool_or(ouvert and decrit) as ouverte
       from cert_apports group by certification_id
     )
     select valeurs.id, ${[...Object.keys(TEXTES), ...Object.keys(ENREGISTREMENT)].join(", ")},
       premiere_session, derniere_session, accessible_vae, france_vae, sources, source, date_maj, ouverte,
       ${Object.keys(CODES)
         .map((nom) => `coalesce(${nom}, '{}') as ${nom}`)
         .join(", ")}
     from valeurs left join listes on listes.certification_id = valeurs.id`,
  );
  await tx`create unique index on cert_calcul (id)`;
}
