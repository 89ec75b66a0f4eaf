-- The form under which names are compared: no accent, no case, no elision, no small word. "l'aide à domicile" is
-- "aide domicile". A text made of small words only keeps them; a text without a letter or digit gives ''.
create function metiers.forme(texte text) returns text
language sql stable strict parallel safe as $$
  select coalesce(
    nullif(trim(regexp_replace(plat, '( (l|d|qu|de|du|des|la|le|les|un|une|et|ou|en|au|aux|a)(?= ))+', '', 'g')), ''),
    trim(plat))
  from (
    select ' ' || regexp_replace(lower(public.unaccent(left(texte, 400))), '[^a-z0-9+#]+', ' ', 'g') || ' ' as plat
  ) forme
$$;
--> statement-breakpoint
create function metiers.premier_etat(premier anyelement, suivant anyelement) returns anyelement
language sql immutable strict parallel safe as $$ select premier $$;
--> statement-breakpoint
-- The first value that is not null, in the order of the aggregate's ORDER BY.
create aggregate metiers.premier(anyelement) (
  sfunc = metiers.premier_etat, stype = anyelement, parallel = safe
);
--> statement-breakpoint
-- Texts of a JSON array, in order; empty for null.
create function metiers.textes(liste jsonb) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(valeur order by place), '{}')
  from jsonb_array_elements_text(coalesce(liste, '[]')) with ordinality element(valeur, place)
$$;
