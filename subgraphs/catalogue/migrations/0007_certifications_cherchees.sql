-- The certification that an id, former or present, designates, and the declinations that share the code of its fiche.
CREATE FUNCTION "catalogue"."certifications_cherchees"(demande text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
  SELECT designees.ids || coalesce((
    SELECT array_agg(declinaison) FROM catalogue.certifications, unnest(declinaisons) AS declinaison
    WHERE certifications.id = any(designees.ids)), '{}')
  FROM (SELECT catalogue.certifications_designees(array[demande]) AS ids) designees
);
