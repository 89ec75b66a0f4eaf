import type { Counts, ImportContext } from "@passerelle/kernel/importing/importer";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";

/**
 * Puts scales, lines and rates in place. Equal rows are left alone, whoever brought them; a changed row
 * belongs to this source from then on; a row of this source that its files no longer hold is closed.
 */
export async function mettreEnPlace(
  tx: TransactionSql,
  { source, importId, now }: ImportContext,
): Promise<Record<string, Counts>> {
  const provenance = { source, importId, jour: now.toISOString().slice(0, 10) };
  return {
    baremes: await table(tx, BAREMES, provenance),
    lignes: await table(tx, LIGNES, provenance),
    parametres: await table(tx, PARAMETRES, provenance),
  };
}

interface Description {
  /** Kind of record, as rejects name it. */
  objet: string;
  nom: string;
  lus: string;
  cle: readonly string[];
  /** Always taken from the file. */
  valeurs: readonly string[];
  /** Taken from the file if it is complete; otherwise what is known stays. */
  textes: readonly string[];
  /** Is there a column `complet`? */
  partiel: boolean;
  /** What one record of the file is: the key, or the line that made several rows. */
  element: string;
}

const BAREMES: Description = {
  objet: "baremes",
  nom: "baremes",
  lus: "lus_baremes",
  cle: ["version"],
  valeurs: ["territoire", "debut", "application"],
  textes: ["fin", "publie_le", "base_reglementaire", "coefficient", "origine"],
  partiel: true,
  element: "version",
};

const LIGNES: Description = {
  objet: "lignes",
  nom: "lignes_bareme",
  lus: "lus_lignes",
  cle: ["version", "categorie"],
  valeurs: ["montant", "minimum", "maximum"],
  textes: ["rang", "libelle", "article", "certitude", "debut", "situations"],
  partiel: true,
  element: "numero",
};

const PARAMETRES: Description = {
  objet: "parametres",
  nom: "parametres_bareme",
  lus: "lus_parametres",
  cle: ["nom", "territoire", "debut"],
  valeurs: ["fin", "valeur", "unite", "certitude", "origine"],
  textes: [],
  partiel: false,
  element: "nom, territoire, debut",
};

async function table(
  tx: TransactionSql,
  { objet, nom, lus, cle, valeurs, textes, partiel, element }: Description,
  { source, importId, jour }: { source: string; importId: string; jour: string },
): Promise<Counts> {
  const colonnes = [...valeurs, ...textes];
  const memeCle = cle.map((colonne) => `connu.${colonne} = lu.${colonne}`).join(" and ");
  const neuve = (colonne: string) =>
    partiel && textes.includes(colonne)
      ? `case when lu.complet then lu.${colonne} else coalesce(connu.${colonne}, lu.${colonne}) end`
      : `lu.${colonne}`;
  const etat = `case when connu.${cle[0]} is null then 'CREE'
    when connu.retire_le is not null or (${colonnes.map((c) => `connu.${c}`).join(", ")})
      is distinct from (${colonnes.map(neuve).join(", ")}) then 'MODIFIE' else 'INCHANGE' end`;
  await tx.unsafe(`
    create temporary table place_${objet} on commit drop as
    select ${cle.map((c) => `lu.${c}`).join(", ")},
      ${colonnes.map((c) => `${neuve(c)} as ${c}`).join(", ")}, ${etat} as etat, (${element
        .split(", ")
        .map((c) => `lu.${c}`)
        .join(", ")})::text as element
    from ${lus} lu left join ${nom} connu on ${memeCle}`);
  await tx.unsafe(
    `insert into ${nom} as connu (${[...cle, ...colonnes].join(", ")}, source, import_id)
     select ${[...cle, ...colonnes].join(", ")}, $1, $2 from place_${objet} where etat <> 'INCHANGE'
     on conflict (${cle.join(", ")}) do update set
       ${colonnes.map((c) => `${c} = excluded.${c}`).join(", ")},
       source = excluded.source, import_id = excluded.import_id, retire_le = null`,
    [source, importId],
  );
  const fermes = await tx.unsafe(
    `update ${nom} connu set retire_le = $2, import_id = $3
     where source = $1 and retire_le is null
       and not exists (select 1 from place_${objet} lu where ${memeCle})`,
    [source, jour, importId],
  );
  return { ...(await compter(tx, objet)), fermes: fermes.count };
}

/** Counts records of the files, not rows: a line that makes three categories is one. */
async function compter(tx: TransactionSql, objet: string): Promise<Omit<Counts, "fermes">> {
  const [row] = await tx.unsafe<[Omit<Counts, "lus" | "fermes">]>(
    `select count(*)::int as stockes, count(*) filter (where crees)::int as crees,
       count(*) filter (where modifies and not crees)::int as modifies,
       count(*) filter (where not crees and not modifies)::int as inchanges,
       (select count(*)::int from lus_rejetes where objet = $1) as rejetes
     from (select bool_or(etat = 'CREE') as crees, bool_or(etat = 'MODIFIE') as modifies
       from place_${objet} group by element) elements`,
    [objet],
  );
  return { lus: row.stockes + row.rejetes, ...row };
}
