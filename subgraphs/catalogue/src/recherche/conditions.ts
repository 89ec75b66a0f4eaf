import type { Sql } from "@passerelle/kernel/postgres/database";
import type postgres from "postgres";
import type { Cercle } from "./autour.ts";
import type { Criteres } from "./criteres.ts";
import { cellules, marquesDe } from "./marques.ts";
import type { RequeteTexte } from "./texte.ts";

/** Of the Earth, in kilometres. */
export const DIAMETRE_KM = 12_742;
/** In one degree of latitude, rounded down so that the rectangle holds the circle. */
export const KM_PAR_DEGRE = 111;

/** A piece of a statement, its values bound. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** What a list of formations hangs from: nothing (root), an organisme, a certification, a métier's ROME codes. */
export type Parente = "racine" | "organisme" | "certification" | "rome";

/** One parent of such a list; ROME codes only for a métier. */
export interface Parent {
  cle: string;
  codesRome?: readonly string[];
}

/** `from` of the parents asked for together: columns `cle` and, for métiers, `codes`. */
export function parents(sql: Sql, parente: Parente, list: readonly Parent[]): Fragment {
  if (parente === "rome")
    return sql`jsonb_to_recordset(${sql.json(list.map(({ cle, codesRome = [] }) => ({ cle, codes: [...codesRome] })))})
      as parent(cle text, codes text[])`;
  return sql`unnest(${list.map(({ cle }) => cle)}::text[]) as parent(cle)`;
}

/** Search rows that satisfy the criteria under their parent: `from … where …`. */
export function lignesTrouvees(sql: Sql, parente: Parente, criteres: Criteres): Fragment {
  const texte = criteres.requete ? sql`join textes texte on texte.formation_id = ligne.formation_id` : sql``;
  return sql`from recherche ligne ${texte} where ${et(sql, [
    ...sousParent(sql, parente),
    ...conditions(sql, criteres, parente),
  ])}`;
}

function sousParent(sql: Sql, parente: Parente): Fragment[] {
  switch (parente) {
    case "racine":
      return [];
    case "organisme":
      return [sql`ligne.organisme_id = any(${descriptions(sql, sql`parent.cle`)})`];
    case "certification":
      return [sql`ligne.certifications && (select catalogue.certifications_cherchees(parent.cle))`];
    case "rome":
      return [sql`ligne.codes_rome && parent.codes`];
  }
}

/** Ids of all the descriptions of the organisme that has this one: the offer names it by each source's own. */
const descriptions = (
  sql: Sql,
  id: Fragment,
): Fragment => sql`array(select description.id from organismes description
  join organismes demandee using (groupe) where demandee.id = ${id})`;

/** Are search rows found by ROME codes, whose index is the one to read whatever they are? */
export const parCodesRome = (parente: Parente, { codesRome, requete }: Criteres): boolean =>
  !requete && (parente === "rome" || codesRome.length > 0);

/** All the conditions that a search row satisfies, those of words on `texte`. */
export function conditions(sql: Sql, criteres: Criteres, parente: Parente = "racine"): Fragment[] {
  const found: Fragment[] = [];
  if (criteres.requete) found.push(...conditionsDeMots(sql, criteres, criteres.requete));
  if (criteres.cercle) found.push(dansCercle(sql, criteres.cercle, parCodesRome(parente, criteres)));
  return [...found, ...autresConditions(sql, criteres)];
}

/** Words, and what marks among them tell of the other criteria. */
function conditionsDeMots(sql: Sql, criteres: Criteres, { requis }: RequeteTexte): Fragment[] {
  const asked = [...requis, ...marquesDe(criteres)].map((query) => sql`texte.texte @@ ${query}::tsquery`);
  const places = criteres.cercle && cellules(criteres.cercle, criteres.niveauxSortie);
  // Remote offers, of which there are many, have an index of their own.
  return places ? [...asked, sql`(texte.a_distance or texte.texte @@ ${places}::tsquery)`] : asked;
}

/** Conditions on the row alone, wherever it is. */
export function autresConditions(sql: Sql, criteres: Criteres): Fragment[] {
  const found: Fragment[] = [];
  if (criteres.formations) found.push(sql`ligne.formation_id = any(${criteres.formations}::text[])`);
  for (const codes of criteres.codesRome) found.push(sql`ligne.codes_rome && ${codes}::text[]`);
  if (criteres.niveauxSortie) found.push(sql`ligne.niveau_sortie = any(${criteres.niveauxSortie}::text[])`);
  if (criteres.niveauEntreeMax !== null)
    found.push(sql`(ligne.niveau_exige is null or ligne.niveau_exige <= ${criteres.niveauEntreeMax}::int)`);
  if (criteres.financeurs) found.push(sql`ligne.financeurs && ${criteres.financeurs}::text[]`);
  if (criteres.publics) found.push(sql`ligne.publics && ${criteres.publics}::text[]`);
  if (criteres.modalites) found.push(sql`ligne.modalite = any(${criteres.modalites}::text[])`);
  if (criteres.entrees) found.push(sql`ligne.entree = any(${criteres.entrees}::text[])`);
  if (criteres.debutApres) found.push(sql`ligne.debut >= ${criteres.debutApres}::date`);
  if (criteres.debutAvant) found.push(sql`ligne.debut <= ${criteres.debutAvant}::date`);
  if (criteres.ouvertes) found.push(sql`ligne.recrute_jusquau >= ${criteres.aujourdhui}::date`);
  if (criteres.certifiante !== null) found.push(sql`ligne.certifiante = ${criteres.certifiante}::boolean`);
  if (criteres.organisme)
    found.push(sql`ligne.organismes && ${descriptions(sql, sql`${criteres.organisme}`)}`);
  if (criteres.certification)
    found.push(
      sql`ligne.certifications && (select catalogue.certifications_cherchees(${criteres.certification}))`,
    );
  if (criteres.territoires) found.push(sql`ligne.territoires && ${criteres.territoires}::text[]`);
  return found;
}

/** Do the criteria ask for words and nothing else? Words then tell all: no search row is needed. */
export const motsSeuls = (sql: Sql, parente: Parente, criteres: Criteres): boolean =>
  parente === "racine" && conditions(sql, criteres).length === criteres.requete?.requis.length;

/** A circle of more kilometres holds more search rows than nearly any trade has. */
const LARGE_KM = 50;

/**
 * Within the circle, or wholly at a distance: the rectangle finds by index, the formula decides.
 *
 * `trouvees` says that another condition finds few rows by its own index. All those of a large rectangle are then not
 * read beside them, as Postgres would: it takes any rectangle for a small one.
 */
export function dansCercle(sql: Sql, cercle: Cercle, trouvees = false): Fragment {
  const { latitude, longitude, rayonKm } = cercle;
  const dLat = rayonKm / KM_PAR_DEGRE;
  const parallel = Math.cos((Math.min(89, Math.abs(latitude) + dLat) * Math.PI) / 180);
  const dLon = rayonKm / (KM_PAR_DEGRE * parallel);
  // Across the date line (Wallis, Fiji) the rectangle would be cut in two: the formula alone decides there.
  const meridians = Math.abs(longitude) + dLon >= 180 ? [-180, 180] : [longitude - dLon, longitude + dLon];
  const near = sql`${haversine(sql, cercle)} <= ${Math.sin(rayonKm / DIAMETRE_KM) ** 2}::float8`;
  if (trouvees && rayonKm > LARGE_KM) return sql`(ligne.a_distance or ${near})`;
  return sql`(ligne.a_distance or (
    point(ligne.longitude, ligne.latitude) <@ box(
      point(${meridians[0] ?? -180}::float8, ${latitude - dLat}::float8),
      point(${meridians[1] ?? 180}::float8, ${latitude + dLat}::float8))
    and ${near}))`;
}

/** Haversine of the angle from the centre of the circle to the row's place. */
export const haversine = (sql: Sql, { latitude, longitude }: Cercle): Fragment =>
  sql`catalogue.haversine(${latitude}::float8, ${longitude}::float8, ligne.latitude, ligne.longitude)`;

/** Kilometres to the nearest place of a group of rows, to the metre; null without a circle. */
export const distanceMin = (sql: Sql, cercle: Cercle | null): Fragment =>
  cercle
    ? sql`round((${DIAMETRE_KM}::float8 * asin(sqrt(
        min(${haversine(sql, cercle)}) filter (where not ligne.a_distance)
      )))::numeric, 3)::float8`
    : sql`null::float8`;

export const et = (sql: Sql, list: readonly Fragment[]): Fragment =>
  list.reduce((all, one) => sql`${all} and ${one}`, sql`true`);
