import type { Refusal } from "@passerelle/kernel/importing/records/stage";
import { genres } from "../../src/metier/genres.ts";
import { jourIso } from "../onisep/dates.ts";
import { estCodeRome, idDeMetier, lienSur, nomPropre, RAISON_CODE_ROME } from "../onisep/identite.ts";

/** A row of the Onisep list: a métier in one of its publications. */
export interface LigneListe {
  cle: string;
  contenu: {
    id: string;
    libelle: string;
    masculin?: string;
    feminin?: string;
    url: string | null;
    gfe: string | null;
    codesRome: string[];
    /** « domaine/sous-domaine », as published. */
    secteurs: string[];
    publication: {
      nom: string | null;
      collection: string | null;
      annee: string | null;
      gencod: string | null;
    };
    dateCreation: string | null;
    dateMaj: string | null;
  };
  /** Parts of the row that are not kept, with their reasons. */
  refus: Refusal[];
}

/**
 * A row with its columns under one name each: the CSV of 2022 says « lien site onisep.fr » and « gencod »,
 * copies of 2026 say `url_onisep` and `isbn`.
 */
export function normaliserColonnes(row: object): Record<string, unknown> {
  const squashed = Object.entries(row).map(([name, value]) => {
    const plain = name
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z]/g, "");
    return [COLONNES.get(plain) ?? plain, value] as const;
  });
  return Object.fromEntries(squashed);
}

const COLONNES: ReadonlyMap<string, string> = new Map([
  ["libellemetier", "libelle"],
  ["liensiteonisepfr", "url"],
  ["urlonisep", "url"],
  ["nompublication", "publication"],
  ["isbn", "gencod"],
  ["coderome", "codes"],
  ["codesrome", "codes"],
  ["domainesousdomaine", "domaine"],
  ["datedemodification", "datemodification"],
]);

/** Reads one row; gives why it cannot be kept when it has no id or no name. */
export function lireLigne(row: object): LigneListe | Refusal {
  const colonnes = normaliserColonnes(row);
  const text = (name: string) => nomPropre(colonnes[name] == null ? "" : String(colonnes[name]));
  const id = idDeMetier(text("url"));
  if (!id)
    return {
      chemin: "url",
      valeur: text("url"),
      code: "IDENTIFIANT_ABSENT",
      raison: "L'adresse de la page doit finir par l'identifiant du métier, comme MET.231.",
    };
  const libelle = text("libelle");
  if (!libelle)
    return { chemin: "libelle", valeur: "", code: "LIBELLE_ABSENT", raison: "Un métier doit avoir un nom." };
  const refus: Refusal[] = [];
  const publication = {
    nom: text("publication") || null,
    collection: text("collection") || null,
    annee: text("annee") || null,
    gencod: text("gencod") || null,
  };
  const jour = (name: string) => {
    const valeur = text(name);
    const iso = valeur ? jourIso(valeur) : null;
    if (valeur && !iso)
      refus.push({ chemin: name, valeur, code: "DATE_INVALIDE", raison: "Une date s'écrit JJ/MM/AAAA." });
    return iso;
  };
  return {
    cle: `${id}/${publication.gencod ?? publication.nom ?? ""}`,
    contenu: {
      id,
      libelle,
      ...genres(libelle),
      url: lienSur(text("url")),
      gfe: text("gfe") || null,
      codesRome: codesDe(colonnes.codes, refus),
      secteurs: [...new Set(text("domaine").split("|").map(nomPropre).filter(Boolean))],
      publication,
      dateCreation: jour("datecreation"),
      dateMaj: jour("datemodification"),
    },
    refus,
  };
}

/** ROME codes of a row: one, several in one text, or a list of `{ code, libelle }`. */
function codesDe(value: unknown, refus: Refusal[]): string[] {
  const given = Array.isArray(value)
    ? value.map((item) =>
        nomPropre(typeof item === "object" && item ? String(item.code ?? "") : String(item)),
      )
    : String(value ?? "").split(/[|,;\s]+/);
  const codes = new Set<string>();
  for (const code of given.filter(Boolean)) {
    if (estCodeRome(code)) codes.add(code);
    else
      refus.push({ chemin: "code ROME", valeur: code, code: "CODE_ROME_INVALIDE", raison: RAISON_CODE_ROME });
  }
  return [...codes];
}
