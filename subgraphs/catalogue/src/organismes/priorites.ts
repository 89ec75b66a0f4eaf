import type { GenreAnnuaire } from "../../importers/offre/records.ts";

/** Who speaks of an organisme: a feed of formations, or one of the directories. */
type Voix = "offre" | GenreAnnuaire;

/**
 * Whose word prevails, by field: the first of the list that says something.
 *
 * Among sources of one kind: the one last updated, then the smallest id. Feeds carry what the organisme writes of
 * itself; the UAI-SIRET référentiel and the list of lycées are kept by those who give UAI codes; the lists of networks
 * and of the prépa-apprentissage were merged by hand.
 */
const PRESENTATION: readonly Voix[] = ["offre", "lycees", "reseaux", "prepa", "uai-siret"];
const REPERTOIRE: readonly Voix[] = ["uai-siret", "lycees", "reseaux", "prepa", "offre"];

/** How one field of `annuaire` is read from a description (SQL on `description`): null says nothing. */
interface Champ {
  /** Name in the graph. */
  nom: string;
  colonne: string;
  valeur: string;
  ordre: readonly Voix[];
  /** SQL of what stands where nobody says anything. */
  defaut?: string;
}

const complement = (nom: string) => `description.complements ->> '${nom}'`;
const liste = (nom: string) => `nullif(description.complements -> '${nom}', '[]')`;

/** `Organisme 12345678901234` stands for a name that the source does not give. */
const NOM = `case when description.nom is distinct from 'Organisme ' || coalesce(description.siret, '')
  and description.id <> description.source || '--' || replace(substr(description.nom, 11), '~', '~0') or description.nom not like 'Organisme %'
  then description.nom end`;

export const CHAMPS: readonly Champ[] = [
  { nom: "nom", colonne: "nom", valeur: NOM, ordre: PRESENTATION, defaut: "min(description.nom)" },
  {
    nom: "raisonSociale",
    colonne: "raison_sociale",
    valeur: "description.raison_sociale",
    ordre: PRESENTATION,
  },
  { nom: "siret", colonne: "siret", valeur: "description.siret", ordre: PRESENTATION },
  {
    nom: "numeroActivite",
    colonne: "numero_activite",
    valeur: "description.numero_activite",
    ordre: PRESENTATION,
  },
  { nom: "uai", colonne: "uai", valeur: "description.uai", ordre: REPERTOIRE },
  { nom: "adresse", colonne: "adresse", valeur: "description.adresse", ordre: PRESENTATION },
  {
    nom: "contacts",
    colonne: "contacts",
    valeur: "nullif(description.contacts, '[]')",
    ordre: PRESENTATION,
    defaut: "'[]'",
  },
  { nom: "siteWeb", colonne: "site_web", valeur: complement("siteWeb"), ordre: PRESENTATION },
  { nom: "nature", colonne: "nature", valeur: complement("nature"), ordre: REPERTOIRE },
  { nom: "etat", colonne: "etat", valeur: complement("etat"), ordre: REPERTOIRE },
  {
    nom: "qualiopi",
    colonne: "qualiopi",
    valeur: `(${complement("qualiopi")})::boolean`,
    ordre: REPERTOIRE,
  },
  { nom: "academie", colonne: "academie", valeur: complement("academie"), ordre: REPERTOIRE },
  {
    nom: "lieuxFormation",
    colonne: "lieux",
    valeur: liste("lieux"),
    ordre: REPERTOIRE,
    defaut: "'[]'",
  },
  {
    nom: "relations",
    colonne: "relations",
    valeur: liste("relations"),
    ordre: REPERTOIRE,
    defaut: "'[]'",
  },
  {
    nom: "position",
    colonne: "position",
    valeur: `case when description.adresse ->> 'latitude' is not null
      then jsonb_build_array(description.adresse -> 'latitude', description.adresse -> 'longitude') end`,
    ordre: REPERTOIRE,
  },
];

/** SQL: order in which descriptions are listened to for a field. */
export const ordreSql = (ordre: readonly Voix[]): string =>
  `array_position(array[${ordre.map((voix) => `'${voix}'`).join(", ")}], coalesce(${complement("annuaire")}, 'offre')),
   description.date_maj desc nulls last, description.id collate "C"`;

/** SQL: the description under whose id the organisme is served: a feed's, so that what is in the offer keeps its id. */
export const PREMIERE = ordreSql(["offre", "uai-siret", "lycees", "reseaux", "prepa"]).replace(
  "description.date_maj desc nulls last, ",
  "",
);
