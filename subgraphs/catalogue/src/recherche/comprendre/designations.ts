import type { Sql } from "@passerelle/kernel/postgres/database";
import type { GenreElementCompris } from "../../../generated/types.ts";

/** Codes that one name designates, at most. */
const MOST_CODES = 20;

/** What runs of words and codes designate in the data. */
export interface Designations {
  /** By key of a run (its stems): the trades and Formacode terms that bear this name. */
  termes: Map<string, Terme[]>;
  /** By words that an abbreviation stands for: their `tsquery`. */
  ecrits: Map<string, string>;
  /** By code: its label, for codes that the data know. */
  libelles: Map<string, { genre: GenreElementCompris; libelle: string }>;
  /** Formations that bear the number, or whose session does. */
  formations: string[];
}

export interface Terme {
  genre: "METIER" | "FORMACODE";
  code: string;
  /** The name as its owner writes it. */
  texte: string;
  marque: string;
  /** The trade's own label when it is one word: « pain » asks for boulanger too. Words of longer ones would outrank codes. */
  requete: string | null;
}

interface Demande {
  /** Keys of runs of words. */
  cles: readonly string[];
  ecrits: readonly string[];
  codes: readonly string[];
  numero: string | null;
}

interface Ligne {
  quoi: "terme" | "ecrit" | "libelle" | "formation";
  cle: string;
  genre: GenreElementCompris;
  code: string | null;
  texte: string;
  requete: string | null;
}

/** Looks up what the runs, abbreviations, codes and number of a text designate: one statement. */
export async function lireDesignations(
  sql: Sql,
  { cles, ecrits, codes, numero }: Demande,
): Promise<Designations> {
  const rows = await sql<Ligne[]>`
    select 'terme' as quoi, cle, genre, code, texte,
      case when libelle ~ '^\\S+( / \\S+)?$' then plainto_tsquery('catalogue.francais', split_part(libelle, ' / ', 1))::text end as requete
    from termes left join noms_rome using (code) where cle = any(${[...cles]}::text[])
    union all
    -- The ROME 3 code above, with which most offers are indexed.
    select 'terme', cle, genre, parent, texte, null from termes join noms_rome using (code)
    where cle = any(${[...cles]}::text[]) and genre = 'METIER' and parent is not null
    union all
    select 'ecrit', ecrit, null, null, plainto_tsquery('catalogue.francais', translate(ecrit, '-/''’', '    '))::text, null
    from unnest(${[...ecrits]}::text[]) ecrit
    union all
    select 'libelle', code, 'METIER', code, libelle, null from noms_rome where code = any(${[...codes]}::text[])
    union all
    (select distinct on (code) 'libelle', code, 'FORMACODE', code, libelle, null from formacodes
      where code = any(${[...codes]}::text[]) order by code, version desc)
    union all
    (select distinct on (asked) 'libelle', asked,
        case systeme when 'CFD' then 'DIPLOME' else 'CERTIFICATION' end, asked, coalesce(libelle, asked), null
      from unnest(${[...codes]}::text[]) asked
      join certification_codes connu on connu.code = regexp_replace(asked, '^(RNCP|RS|CI)', '')
        and connu.systeme = coalesce(substring(asked from '^(RNCP|RS|CI)'), 'CFD')
      join certifications on certifications.id = connu.certification_id order by asked, not retenue, libelle)
    union all
    (select distinct on (asked) 'libelle', asked, 'ORGANISME', asked, nom, null
      from unnest(${[...codes]}::text[]) asked join annuaire on annuaire.siret like asked || '%'
      where asked ~ '^([0-9]{9}|[0-9]{14})$' order by asked, nom)
    union all
    (select distinct on (asked) 'libelle', asked, 'ORGANISME', asked, nom, null
      from unnest(${[...codes]}::text[]) asked join annuaire on annuaire.codes @> array[asked] order by asked, nom)
    union all
    (select 'formation', id, 'NUMERO', null, intitule, null from formations
      where id = any(${numerotes(sql, numero)}) and retire_le is null
      union
      select 'formation', formations.id, 'NUMERO', null, intitule, null from sessions
      join formations on formations.id = sessions.formation_id
      where sessions.id = any(${numerotes(sql, numero)}) and sessions.retire_le is null and formations.retire_le is null)`;
  return range(rows);
}

/** Ids under which some source may hold this number. */
const numerotes = (sql: Sql, numero: string | null) => sql`array(
  select source || '--' || replace(${numero}::text, '~', '~0') from (select distinct source from imports) sources)`;

function range(rows: readonly Ligne[]): Designations {
  const found: Designations = { termes: new Map(), ecrits: new Map(), libelles: new Map(), formations: [] };
  for (const { quoi, cle, genre, code, texte, requete } of rows) {
    const seul = requete?.includes("&") ? null : requete;
    if (quoi === "terme" && code && (genre === "METIER" || genre === "FORMACODE")) {
      const known = found.termes.get(cle) ?? [];
      const marque = genre === "METIER" ? code.toLowerCase() : `f${code}`;
      if (known.length < MOST_CODES && !known.some((one) => one.marque === marque))
        found.termes.set(cle, [...known, { genre, code, texte, marque, requete: seul }]);
    } else if (quoi === "ecrit") found.ecrits.set(cle, texte);
    else if (quoi === "libelle") found.libelles.set(cle, { genre, libelle: texte });
    else if (quoi === "formation" && found.formations.length < MOST_CODES) found.formations.push(cle);
  }
  return found;
}
