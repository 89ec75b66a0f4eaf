import type { Sql } from "@passerelle/kernel/postgres/database";
import { departementsDuCodePostal } from "../noms.ts";
import type { Demande } from "./demande.ts";
import { fautes, fautesAdmises } from "./distance.ts";

/** What was probably meant where nothing answers: names near the one typed, within these territories. */
export interface Correction {
  noms: { nom: string; fautes: number }[];
  departements: string[] | null;
}

/** Names compared letter by letter: the ones that share most groups of three letters with what was typed. */
const COMPARES = 200;

/** Short names share too few groups of three letters for the index: all those of nearly their length are looked at. */
const COURT = 5;

/**
 * Looks for what was meant when nothing answers, by one statement: a larger territory named after the place
 * (« Moulins Allier »), then typing errors (« Monlucon »), the fewest first.
 */
export async function corriger(sql: Sql, demande: Demande): Promise<Correction> {
  const { mots, departements } = demande;
  if (!mots) {
    const dits = demande.codes.filter((code) => /^\d{5}$/.test(code)).flatMap(departementsDuCodePostal);
    return { noms: [], departements: dits.map((code) => `DEP-${code}`) };
  }
  const rows = await sql<{ id: string | null; nom: string }[]>`
    select t.id, regexp_replace(t.recherche, '^(la|le|les|l) ', '') as nom from territoires t
    where t.niveau in ('DEPARTEMENT', 'REGION') and t.retire_le is null
      and right(${mots}, length(regexp_replace(t.recherche, '^(la|le|les|l) ', '')) + 1)
        = ' ' || regexp_replace(t.recherche, '^(la|le|les|l) ', '')
    union all
    (select null, nom from (
      select recherche as nom from territoires where retire_le is null and ${voisins(sql, mots)}
      union
      select recherche from communes_anciennes
      where retire_le is null and nature <> 'ANCIEN_CODE' and ${voisins(sql, mots)}) noms
    order by similarity(nom, ${mots}) desc, nom limit ${COMPARES})`;
  const contenants = rows.filter((row): row is { id: string; nom: string } => row.id !== null);
  const longueur = Math.max(0, ...contenants.map(({ nom }) => nom.length));
  const place = mots
    .slice(0, mots.length - longueur)
    .replace(/( (en|de|du|des|d|dans|la|le|les|l|a))*\s*$/, "");
  if (longueur && place && !departements)
    return {
      noms: [{ nom: place, fautes: 0 }],
      departements: contenants.filter(({ nom }) => nom.length === longueur).map(({ id }) => id),
    };
  const limite = fautesAdmises(mots.length);
  const proches = rows
    .filter(({ id }) => id === null)
    .map(({ nom }) => ({ nom, fautes: fautes(mots, nom, limite) }))
    .filter((proche) => proche.fautes <= limite);
  return { noms: proches, departements };
}

const voisins = (sql: Sql, mots: string) =>
  mots.length <= COURT
    ? sql`length(recherche) between ${mots.length - 1}::integer and ${mots.length + 1}::integer`
    : sql`recherche % ${mots}`;
