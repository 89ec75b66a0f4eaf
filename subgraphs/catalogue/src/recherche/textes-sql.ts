import { TITRE as TITRE_LU } from "./comprendre/tsquery.ts";
import { MARQUES_LIGNE } from "./marques.ts";
import { tirageDe } from "./tirages.ts";

/** Characters of one text that are indexed: beyond, a hostile file would pass the size limit of a tsvector. */
const TEXTE_MAX = 50_000;

/** A longer word of a title is none that anyone types. */
const MOT_MAX = 100;

/** Signs that join words (« aide-soignant ») separate them here, as they do in a text being searched. */
const SIGNES = `'-/''’.', '      '`;

const mots = (text: string) => `translate(${text}, ${SIGNES})`;

/** A title that the source does not give is its certification's, as it is shown. */
const TITRE = `case when formation.intitule_deduit then coalesce(certification.premier, formation.intitule)
  else formation.intitule end`;

/** SQL: words of what a formation aims at (C) and holds (D), of its columns `objectif` and `contenu`. */
export const motsDuContenu = (objectif: string, contenu: string) =>
  `setweight(to_tsvector('catalogue.francais', coalesce(left(${objectif}, ${TEXTE_MAX}), '')), 'C')
    || setweight(to_tsvector('catalogue.francais', coalesce(left(${contenu}, ${TEXTE_MAX}), '')), 'D')`;

/** SQL: all the codes of a column of lists, over the rows of an aggregate. */
const liste = (codes: string, prefixe = "") =>
  `array(select '${prefixe}' || code from unnest(string_to_array(string_agg(array_to_string(${codes}, ','), ','), ',')) code)`;

/** Read by key, for those alone whose words are not ready: long texts are not carried along. */
const CONTENU = `(select ${motsDuContenu("objectif", "contenu")} from formations lue where lue.id = formation.id)`;

/**
 * SQL: the words of the formations in `touchees`, whose search rows are written: title (A), certification (B),
 * organisme and objective (C), content (D).
 * `prets` is a table of these last two (`formation_id`, `mots`) for formations whose words are known.
 *
 * Codes stand among them as lexemes that begin with `=`, which no typed word does: `=d1102` (ROME), `=f31054`
 * (Formacode), `=rncp37537`, `=rs5250`, `=ci1879`, `=cpf201`, `=d44633513` (diploma), `=s39992626000031` (SIRET), `=s399926260` (SIREN), `=o…`
 * (UAI or activity number), `=com03190`, `=dep03`, `=reg84`; cells and level (`marques.ts`). `=t2`: a title of two distinct words;
 * `=^boulang`: a word of the title.
 */
export const textes = (prets: string | undefined) => `
  with formation as materialized (
    select id, intitule, intitule_deduit, formacodes, codes_rome, certifications, certifications_dites, organisme_id
    from touchees join formations formation on formation.id = touchees.formation_id where formation.retire_le is null
  ), certification as materialized (
    -- Formations share their certifications, and their organisme: what these say is derived once.
    select liste.certifications, dite.premier, dite.codes,
      setweight(to_tsvector('catalogue.francais', dite.mots), 'B')
      || setweight(to_tsvector('catalogue.mots', dite.mots), 'B') as racines
    from (select distinct certifications from formation) liste
    cross join lateral (
      select ${mots("coalesce(string_agg(libelle, ' ' order by id), '')")} as mots,
        (array_agg(libelle order by array_position(liste.certifications, id)) filter (where libelle is not null))[1] as premier,
        array_agg(code_rncp) || array_agg(code_rs) || array_agg('ci' || code_certif_info) || array_agg('cpf' || code_cpf)
          || ${liste("codes_rs || codes_rome")} || ${liste("codes_diplome", "d")} || ${liste("formacodes", "f")} as codes
      from certifications where certifications.id = any(liste.certifications)
      -- OFFSET keeps the planner from writing an expression at each of its uses.
      offset 0
    ) dite
  ), organisme as materialized (
    select dit.id, annuaire.siret, annuaire.numero_activite, annuaire.uai, annuaire.codes,
      setweight(to_tsvector('catalogue.francais', ${mots("annuaire.mots")}), 'C')
      || setweight(to_tsvector('catalogue.mots', ${mots("annuaire.mots")}), 'C') as racines
    from (select distinct organisme_id from formation) lu
    join organismes dit on dit.id = lu.organisme_id
    join annuaire on annuaire.groupe = dit.groupe
  )
  insert into textes (formation_id, tirage, a_distance, texte)
  select formation.id, ${tirageDe("formation.id")},
    exists (select from recherche ligne where ligne.formation_id = formation.id and ligne.a_distance),
    setweight(titre.racines, 'A') || setweight(titre.plats, 'A')
    || certification.racines
    || coalesce(setweight(marques.marques::tsvector, 'B'), '')
    || coalesce(organisme.racines, '')
    || array_to_tsvector(coalesce(lieu.lieux, '{}') || array['=t' || length(titre.racines)]
      || array(select '${TITRE_LU}' || mot from unnest(tsvector_to_array(titre.racines || titre.plats)) mot
        where length(mot) <= ${MOT_MAX}))
    || ${prets ? `coalesce(prets.mots, ${CONTENU})` : CONTENU}
  from formation
  ${prets ? `left join ${prets} prets on prets.formation_id = formation.id` : ""}
  join certification using (certifications)
  cross join lateral (
    select to_tsvector('catalogue.francais', mots) as racines, to_tsvector('catalogue.mots', mots) as plats
    from (select ${mots(TITRE)} as mots offset 0) lu offset 0
  ) titre
  left join organisme on organisme.id = formation.organisme_id
  left join lateral (
    -- A position is what carries a weight.
    select string_agg(distinct '''=' || lower(regexp_replace(code, '[^[:alnum:]]', '', 'g')) || ''':1', ' ') as marques
    from unnest(formation.codes_rome || formation.certifications_dites || certification.codes
      || array['s' || organisme.siret, 's' || left(organisme.siret, 9), 'o' || organisme.numero_activite, 'o' || organisme.uai]
      || array(select 'o' || autre from unnest(organisme.codes) autre)
      || array(select 'f' || (formacode ->> 'code') from jsonb_array_elements(formation.formacodes) formacode)) code
    where code is not null
  ) marques on true
  left join lateral (
    select array_agg(distinct marque) as lieux
    from (
      -- Sessions of a formation share their places.
      select distinct latitude, longitude, a_distance, niveau_sortie, codes_rome, territoires
      from recherche where recherche.formation_id = formation.id
    ) ligne, unnest(${MARQUES_LIGNE} || array(select '=' || lower(replace(territoire, '-', ''))
      from unnest(ligne.territoires) territoire where territoire ~ '^(COM|DEP|REG)-[0-9A-Z]+$')) marque
    where marque is not null
  ) lieu on true`;
