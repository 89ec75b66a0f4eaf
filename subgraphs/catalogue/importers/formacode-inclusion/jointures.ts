import { OBJETS } from "../formacode/identite.ts";

/** What the correspondence names in its version, and what it leaves out of the publics: after `servirFormacodes`. */
export const JOINTURES = [
  {
    nom: "publics de la correspondance → publics du Formacode",
    valeurs: `select cle as valeur, terme.code is not null as resolu
      from annexes left join termes terme
        on terme.version = annexes.version and terme.code = cle and genre = 'PUBLIC' and retire_le is null
      where objet = '${OBJETS.inclusionPublic}'`,
  },
  {
    nom: "publics du Formacode → correspondance",
    valeurs: `select code as valeur, annexes.cle is not null as resolu
      from termes left join annexes
        on objet = '${OBJETS.inclusionPublic}' and annexes.version = termes.version and annexes.cle = code
      where genre = 'PUBLIC' and retire_le is null`,
  },
  {
    nom: "thématiques de la correspondance → Formacode",
    valeurs: `select contenu ->> 'code' as valeur, terme.code is not null as resolu
      from annexes left join termes terme
        on terme.version = annexes.version and terme.code = contenu ->> 'code' and retire_le is null
      where objet = '${OBJETS.inclusionTheme}'`,
  },
];
