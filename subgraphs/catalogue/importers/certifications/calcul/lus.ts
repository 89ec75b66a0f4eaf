import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Kinds of record that speak of certifications, in the order in which they are believed: Certif Info, France
 * compétences, the RNCP kit, the committees' list, France VAE, the offers, Onisep. The demo comes after all.
 */
const OBJETS: readonly (readonly [objet: string, rang: number])[] = [
  ["certifInfo", 1],
  ["fcStandard", 2],
  ["fcRome", 2],
  ["fcNsf", 2],
  ["fcFormacode", 2],
  ["fcCertificateurs", 2],
  ["fcPartenaires", 2],
  ["fcBlocs", 2],
  ["fcVoies", 2],
  ["fcLiens", 2],
  ["fcCcn", 2],
  ["kitRncp", 3],
  ["diplomesCpc", 4],
  ["certificationsVae", 5],
  ["certificationsOffre", 6],
  ["ideoFormations", 7],
  ["urlsOnisep", 8],
];

/** The kinds of record in `lignes` that speak of certifications. */
export const OBJETS_CERTIFICATIONS = OBJETS.map(([objet]) => objet);

/**
 * Gathers in the temporary table `cert_lus` what every source says, with its codes.
 *
 * `ouvert`: the record is in the newest edition of its source. `decrit`: it makes the certification exist, where
 * other records only complete one.
 */
export async function rassembler(tx: TransactionSql): Promise<void> {
  await tx.unsafe(
    `create temporary table cert_lus on commit drop as
     select ligne.objet, source, edition, cle, contenu - 'brut' as contenu, retire_le,
       case when source = 'demo' then 9 else rang end as rang,
       retire_le is null and edition = max(edition) over (partition by ligne.objet, source) as ouvert,
       ligne.objet not like 'fc%' and ligne.objet <> 'urlsOnisep' or ligne.objet = 'fcStandard' as decrit,
       contenu->>'codeCertifInfo' as ci, contenu->>'codeRncp' as rncp, contenu->>'codeRs' as rs,
       contenu->>'codeCpf' as cpf, contenu->>'codeDiplome' as cfd, contenu->>'idOnisep' as ideo
     from lignes ligne join (values ${OBJETS.map(([objet, rang]) => `('${objet}', ${rang})`).join(", ")}) as objets(objet, rang)
       on objets.objet = ligne.objet`,
  );
  await tx`analyze cert_lus (objet, source, ci, rncp, rs, cfd, ideo)`;
}
