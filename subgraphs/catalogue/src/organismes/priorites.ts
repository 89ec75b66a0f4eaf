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
export interface Champ {
  /** Name in the graph. */
  nom: string;
  colonne: string;
  valeur: string;
  ordre: "rang_presentation" | "rang_repertoire";
  /** SQL of what counts before the order: false first. */
  avant?: string;
  /** SQL of what stands where nobody says anything. */
  defaut?: string;
}

const complement = (nom: string) => `description.complements ->> '${nom}'`;
const liste = (nom: string) => `nullif(description.complements -> '${nom}', '[]')`;

/** `Organisme 12345678901234` stands for a name that the source does not give. */
export const NOM = `case when description.nom is distinct from 'Organisme ' || coalesce(description.siret, '')
  and description.id <> description.source || '--' || replace(substr(description.nom, 11), '~', '~0') or description.nom not like 'Organisme %'
  then description.nom end`;

export const CHAMPS: readonly Champ[] = [
  {
    nom: "nom",
    colonne: "nom",
    valeur: "nom_dit",
    ordre: "rang_presentation",
    defaut: "min(description.nom)",
  },
  {
    nom: "raisonSociale",
    colonne: "raison_sociale",
    valeur: "description.raison_sociale",
    ordre: "rang_presentation",
  },
  { nom: "siret", colonne: "siret", valeur: "description.siret", ordre: "rang_presentation" },
  {
    nom: "numeroActivite",
    colonne: "numero_activite",
    valeur: "description.numero_activite",
    ordre: "rang_presentation",
  },
  { nom: "uai", colonne: "uai", valeur: "description.uai", ordre: "rang_repertoire" },
  {
    nom: "adresse",
    colonne: "adresse",
    valeur: "description.adresse",
    ordre: "rang_presentation",
    // One whose commune is known prevails over one that is only a town's name.
    avant: "description.adresse ->> 'codeCommune' is null",
  },
  {
    nom: "contacts",
    colonne: "contacts",
    valeur: "nullif(description.contacts, '[]')",
    ordre: "rang_presentation",
    defaut: "'[]'",
  },
  { nom: "siteWeb", colonne: "site_web", valeur: complement("siteWeb"), ordre: "rang_presentation" },
  { nom: "nature", colonne: "nature", valeur: complement("nature"), ordre: "rang_repertoire" },
  { nom: "etat", colonne: "etat", valeur: complement("etat"), ordre: "rang_repertoire" },
  {
    nom: "qualiopi",
    colonne: "qualiopi",
    valeur: `(${complement("qualiopi")})::boolean`,
    ordre: "rang_repertoire",
  },
  { nom: "academie", colonne: "academie", valeur: complement("academie"), ordre: "rang_repertoire" },
  {
    nom: "lieuxFormation",
    colonne: "lieux",
    valeur: liste("lieux"),
    ordre: "rang_repertoire",
    defaut: "'[]'",
  },
  {
    nom: "relations",
    colonne: "relations",
    valeur: liste("relations"),
    ordre: "rang_repertoire",
    defaut: "'[]'",
  },
  {
    nom: "position",
    colonne: "position",
    valeur: `case when description.adresse ->> 'latitude' is not null
      then jsonb_build_array(description.adresse -> 'latitude', description.adresse -> 'longitude') end`,
    ordre: "rang_repertoire",
  },
];

/** SQL: places of a description in the two orders, and in that which gives the organisme its id. */
export const RANGS = [
  ...Object.entries({ rang_presentation: PRESENTATION, rang_repertoire: REPERTOIRE }).map(
    ([nom, ordre]) => `${rang(ordre, "description.date_maj desc nulls last, ")} as ${nom}`,
  ),
  // A feed's comes first, so that what is in the offer keeps its id.
  `${rang(["offre", "uai-siret", "lycees", "reseaux", "prepa"], "")} as rang_identite`,
].join(",\n");

function rang(ordre: readonly Voix[], puis: string): string {
  const voix = ordre.map((nom) => `'${nom}'`).join(", ");
  return `row_number() over (partition by groupe order by
    array_position(array[${voix}], coalesce(${complement("annuaire")}, 'offre')), ${puis}description.id collate "C")`;
}
