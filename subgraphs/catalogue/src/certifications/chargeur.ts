import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { colonnes } from "../lignes.ts";
import { certifications } from "../tables.ts";
import { codesPossibles } from "./codes.ts";
import type { CertificationLigne } from "./lignes.ts";

const COLONNES = colonnes(certifications, ["brut", "partenaires"]);

/**
 * Loader of certifications by id, by a former id, or by a code that designates one: of the codes that a text may be,
 * the first that something has counts. One statement a batch; null for what nothing has.
 */
export const chargeurCertifications = (sql: Sql) =>
  loadOne<string, CertificationLigne & { demande: string }>(
    async (demandes) => {
      const codes = demandes.flatMap((demande) =>
        codesPossibles(demande).map(({ systeme, code }, rang) => ({ demande, rang, systeme, code })),
      );
      if (!codes.length) return [];
      return (await sql.unsafe(
        `select distinct on (demande) demande, ${COLONNES}
         from jsonb_to_recordset($1) as demandes(demande text, rang int, systeme text, code text)
         join certification_codes codes using (systeme, code)
         join certifications on certifications.id = codes.certification_id
         where codes.retenue order by demande, rang`,
        [sql.json(codes) as never],
        { prepare: true },
      )) as unknown as (CertificationLigne & { demande: string })[];
    },
    (row) => row.demande,
  );
