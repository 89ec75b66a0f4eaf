import type { Fichiers } from "../importer-pour-tests.ts";

const csv = (columns: string[], rows: string[][]) =>
  `${[columns, ...rows].map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;

/** A fiche of a small ROME: code, title, code above it, and what hangs on it. */
export interface PetiteFiche {
  code: string;
  libelle: string;
  parent?: string;
  appellations?: string[];
  centres?: number[];
  mobilites?: string[];
  competences?: string[];
}

/** Files of a small ROME, named as the publisher's. */
export function petitRome(fiches: readonly PetiteFiche[], version = "460"): Fichiers {
  const nom = (table: string) => `unix_${table}_v${version}_utf8.csv`;
  const all = <T>(list: (fiche: PetiteFiche) => T[] | undefined) =>
    fiches.flatMap((fiche) => list(fiche) ?? []);
  const competences = [...new Set(all(({ competences }) => competences))];
  const centres = [...new Set(all(({ centres }) => centres))];
  return {
    [nom("referentiel_code_rome")]: csv(
      ["code_rome", "libelle_rome", "code_rome_parent", "emploi_reglemente", "emploi_cadre"],
      fiches.map(({ code, libelle, parent }) => [code, libelle, parent ?? code, "N", ""]),
    ),
    [nom("texte")]: csv(
      ["code_rome", "libelle_type_texte", "position_phrase", "libelle_texte"],
      fiches.flatMap(({ code }) => [
        [code, "definition", "2", "Seconde phrase."],
        [code, "definition", "1", "Phrase de l''essai."],
      ]),
    ),
    [nom("referentiel_appellation")]: csv(
      ["code_ogr", "libelle_appellation_long", "code_rome", "peu_usite"],
      all(({ code, appellations }) =>
        appellations?.map((libelle, index) => [`${index}${code.slice(1)}`, libelle, code, "N"]),
      ),
    ),
    [nom("item")]: csv(
      ["code_ogr", "libelle", "code_rubrique"],
      competences.map((libelle, index) => [`${100 + index}`, libelle, "1"]),
    ),
    [nom("referentiel_competence")]: csv(
      ["code_ogr", "libelle_competence", "cat_comp", "sous_cat_comp"],
      competences.map((libelle, index) => [`${100 + index}`, libelle, "Savoir-faire", "Technique"]),
    ),
    [nom("coherence_item")]: csv(
      ["code_rome", "code_ogr", "coeur_metier"],
      all(({ code, competences: mine }) =>
        mine?.map((libelle) => [code, `${100 + competences.indexOf(libelle)}`, "Principale"]),
      ),
    ),
    [nom("centre_interet")]: csv(
      ["code_centre_interet", "libelle_centre_interet", "definition_centre_interet"],
      centres.map((numero) => [`${numero}`, `Centre ${numero}`, "Définition\n\nsur trois lignes."]),
    ),
    [nom("arborescence_centre_interet")]: csv(
      ["code_centre_interet", "code_rome", "principal"],
      all(({ code, centres: mine }) => mine?.map((numero) => [`${numero}`, code, "non"])),
    ),
    [nom("rubrique_mobilite")]: csv(
      ["code_rome", "code_rome_cible", "numero_ordre"],
      all(({ code, mobilites }) => mobilites?.map((cible, index) => [code, cible, `${index + 1}`])),
    ),
  };
}
