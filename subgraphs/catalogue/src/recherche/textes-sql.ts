/** Characters of one text that are indexed: beyond, a hostile file would pass the size limit of a tsvector. */
const TEXTE_MAX = 50_000;

/** SQL: the words of the formations in `touchees`, title first. */
export const TEXTES = `
  insert into textes (formation_id, texte)
  select formation.id,
    setweight(to_tsvector('catalogue.francais', formation.intitule), 'A')
    || setweight(to_tsvector('catalogue.mots', formation.intitule), 'A')
    || setweight(to_tsvector('catalogue.francais', concat_ws(' ', annuaire.mots, certification.libelles)), 'B')
    || setweight(to_tsvector('catalogue.mots', concat_ws(' ', annuaire.mots, certification.libelles)), 'B')
    || setweight(to_tsvector('catalogue.francais', coalesce(left(formation.objectif, ${TEXTE_MAX}), '')), 'C')
    || setweight(to_tsvector('catalogue.francais', coalesce(left(formation.contenu, ${TEXTE_MAX}), '')), 'D')
  from touchees join formations formation on formation.id = touchees.formation_id
  left join organismes organisme on organisme.id = formation.organisme_id
  left join annuaire on annuaire.groupe = organisme.groupe
  left join lateral (
    select string_agg(libelle, ' ' order by id) as libelles from certifications
    where certifications.id = any(formation.certifications)
  ) certification on true
  where formation.retire_le is null`;
