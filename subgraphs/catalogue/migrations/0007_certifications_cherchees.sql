-- The certification that an id, former or present, designates, and the declinations that share the code of its fiche.
CREATE FUNCTION "catalogue"."certifications_cherchees"(id text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
  SELECT catalogue.certifications_designees(array[id]) || coalesce(array_agg(declinaison), '{}')
  FROM catalogue.certifications, unnest(declinaisons) declinaison
  WHERE certifications.id = any(catalogue.certifications_designees(array[certifications_cherchees.id]))
);
