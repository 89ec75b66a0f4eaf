import { OperatorError } from "@passerelle/kernel/errors";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { measureJoin } from "@passerelle/kernel/importing/joins";
import { rejectDuplicates, stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import { ATTENDU, CODE, OBJETS } from "../formacode/identite.ts";
import { servirFormacodes } from "../formacode/servir.ts";
import { enregistrementsCsv, garder, type Lu, refuserCode, texte } from "../nomenclature/lire.ts";

/** LHÉO's table from Formacode V12 to the detailed fields of ISCED-F: it serves the same codes of later versions. */
export const formacodeIsced: Importer = {
  name: "formacode-isced",
  summary: "Formacode to ISCED-F detailed fields, a line each: 11507 0531,0711.",
  version: 1,
  defaultSource: "formacode-isced",
  producteur: "LHÉO",
  licence: "non précisée",
  recognises: (nom, head) => /isced/i.test(nom) && /^\uFEFF?\d{5} \d{4}\b/.test(head),

  async stage(context) {
    const recording = await stageRecords(context);
    for (const file of context.files) {
      const version = /(?:^|[^a-z])v(\d{1,3})(?!\d)/i.exec(file.nom)?.[1];
      if (!version)
        throw new OperatorError(
          `${file.nom} does not tell its version: put it in its name, as formacode-v12-vers-isced-f.txt.`,
        );
      await garder(
        recording,
        file.nom,
        { objet: OBJETS.isced, edition: `V${version}`, lire: lireCorrespondance },
        enregistrementsCsv(file, { separateur: " ", obligatoires: [], entete: ["formacode", "isced"] }),
      );
    }
    await context.staging.finish();
    await rejectDuplicates(context);
  },

  async swap(tx, context) {
    const counts = await swapRecords(tx, context);
    await servirFormacodes(tx, context);
    const versions = await tx<{ version: string }[]>`
      select version from termes where genre = 'DESCRIPTEUR' group by version order by length(version), version`;
    for (const { version } of versions)
      await measureJoin(tx, context, {
        nom: `correspondances ISCED-F → Formacode ${version}`,
        valeurs: `select cle as valeur, terme.code is not null as resolu from annexes
          left join termes terme on terme.code = annexes.cle and terme.version = '${version}' and terme.retire_le is null
          where objet = '${OBJETS.isced}'`,
      });
    return counts;
  },
};

function lireCorrespondance(row: Record<string, unknown>): Lu {
  const code = texte(row.formacode);
  const refus = refuserCode("formacode", code, CODE, ATTENDU);
  if (refus) return refus;
  const isced = texte(row.isced);
  return (
    refuserCode(
      "isced",
      isced,
      /^\d{4}(,\d{4})*$/,
      "quatre chiffres, ou plusieurs codes séparés par des virgules",
    ) ?? {
      cle: code,
      contenu: { domaines: [...new Set(isced.split(","))] },
    }
  );
}
