import { createRequire } from "node:module";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { motsCles } from "../mots-cles.ts";
import { type Suite, suites } from "./mots.ts";

/** Words of the longest place names that are looked for. */
const LONGEST = 6;
/** Words of a text in which places are looked for. */
const MOST_WORDS = 12;

/** A commune, department or region that a run of words names. */
export interface LieuLu {
  /** `COM-03190`, `DEP-03`, `REG-84`. */
  territoire: string;
  /** To be told: « Moulins (03) ». */
  libelle: string;
  /** INSEE code, of a commune only. */
  codeCommune: string | null;
}

/** A run of words that names one place or several homonyms. */
export interface SuiteDeLieu extends Suite {
  lieux: LieuLu[];
}

/** Words that introduce a place, and mean nothing without it. */
const INTRODUCTIONS = new Set([
  "pres",
  "autour",
  "proche",
  "vers",
  "environs",
  "alentours",
  "secteur",
  "cedex",
]);

export const introduitUnLieu = (plat: string): boolean => INTRODUCTIONS.has(plat);

/** Places named by runs of words (unaccented), or by a post code: one statement; every homonym is given. */
export async function lireLieux(sql: Sql, mots: readonly string[]): Promise<SuiteDeLieu[]> {
  const runs = suites(Math.min(mots.length, MOST_WORDS), LONGEST).map((suite) => ({
    ...suite,
    nom: nomDeLieu(mots.slice(suite.debut, suite.fin)),
  }));
  const rows = await sql<{ rang: number; code: string; nom: string }[]>`
    select distinct on (rang, code) rang, commune.code, commune.nom from jsonb_to_recordset(${sql.json(
      runs.map(({ nom }, rang) => ({ nom, rang })),
    )}) as suite(nom text, rang int)
    cross join lateral (
      -- A code that is no longer one stands for the commune of today: its name serves when no commune of today bears it.
      select actuelle as code, nom from (
        select nom, actuelle, ancienne, bool_and(ancienne) over () as perime
        from (
          select communes.nom, substr(territoires[1], 5) as actuelle,
            territoires[1] is distinct from 'COM-' || code as ancienne
          from communes where catalogue.forme(communes.nom) = suite.nom
        ) nommee
      ) nommees where actuelle is not null and (perime or not ancienne)
      union all
      select code, communes.nom from communes
      where suite.nom ~ '^[0-9]{5}$' and codes_postaux @> array[suite.nom] and territoires[1] = 'COM-' || code
    ) commune
    order by rang, code limit 200`;
  return runs
    .map(({ debut, fin, nom }, rang) => ({
      debut,
      fin,
      lieux: [...rows.filter((row) => row.rang === rang).map(communeLue), ...(TERRITOIRES.get(nom) ?? [])],
    }))
    .filter(({ lieux }) => lieux.length);
}

/** Words of a place as `catalogue.forme` writes its name: « Paris 12 » is « Paris 12e Arrondissement ». */
const nomDeLieu = (mots: readonly string[]): string =>
  motsCles(mots.join(" "))
    .map((mot) => ({ st: "saint", ste: "sainte" })[mot] ?? mot)
    .join(" ")
    .replace(
      /^(paris|lyon|marseille) 0?(\d{1,2})(?: ?(?:e|er|eme|ieme|nd))?(?: arrondissement)?$/,
      (_, ville: string, numero: string) => `${ville} ${numero}${numero === "1" ? "er" : "e"} arrondissement`,
    );

const communeLue = ({ code, nom }: { code: string; nom: string }): LieuLu => ({
  territoire: `COM-${code}`,
  libelle: `${nom} (${/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)})`,
  codeCommune: code,
});

/** Departments and regions by name, from INSEE's lists. */
const TERRITOIRES = new Map<string, LieuLu[]>();
const load = createRequire(import.meta.url);
for (const [file, prefix, genre] of [
  ["departements", "DEP", "département"],
  ["regions", "REG", "région"],
])
  for (const { code, nom } of load(`@etalab/decoupage-administratif/data/${file}.json`) as {
    code: string;
    nom: string;
  }[]) {
    const lieu = { territoire: `${prefix}-${code}`, libelle: `${nom} (${genre})`, codeCommune: null };
    // « boulanger 21 »: numbers of departments are known to all, those of regions to nobody.
    for (const cle of [nomDeLieu([nom]), ...(prefix === "DEP" ? [code.toLowerCase()] : [])])
      TERRITOIRES.set(cle, [...(TERRITOIRES.get(cle) ?? []), lieu]);
  }
