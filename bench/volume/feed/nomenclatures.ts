import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { referenceData } from "@passerelle/testing/reference-data";
import { parse } from "csv-parse/sync";

/** A certification as Certif Info describes it; lists may be empty. */
export interface Diplome {
  codeCertifInfo: string;
  libelle: string;
  /** European level, `3`; empty when unknown. */
  niveau: string;
  formacode: string;
  libelleFormacode: string;
  codesRome: string[];
  nsf: string;
  rncp: string;
  rs: string;
}

export interface CommunePeuplee {
  code: string;
  nom: string;
  departement: string;
  region: string;
  codePostal: string;
  population: number;
  latitude: number;
  longitude: number;
}

export interface Etablissement {
  siret: string;
  nom: string;
  enseigne: string;
  uai: string;
  /** Street, as the list writes it. */
  voie: string;
  codePostal: string;
}

/** The real nomenclatures that a generated feed draws from. */
export interface Nomenclatures {
  diplomes: Diplome[];
  communes: CommunePeuplee[];
  etablissements: Etablissement[];
  publics: string[];
  /** Real sentences and labels, whose words and frequencies the texts imitate. */
  corpus: string[];
}

/** Reads the nomenclatures from the reference data; throws where the folder is absent. */
export function readNomenclatures(): Nomenclatures {
  const folder = referenceData;
  if (!folder) throw new Error("The reference data are not there: set PASSERELLE_DATA to their folder.");
  const text = (path: string): string => {
    const raw = readFileSync(join(folder, path));
    return (path.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  };
  const rows = (path: string, delimiter: string): Record<string, string>[] =>
    parse(text(path), {
      delimiter,
      columns: true,
      bom: true,
      relax_quotes: true,
      skip_records_with_error: true,
    });
  const publics = JSON.parse(text("formacode/formacode-v14-publics.json")) as { valeurs: { code: string }[] };
  return {
    diplomes: diplomes(rows("rncp/certif_info.csv.gz", ";")),
    communes: communes(JSON.parse(text("geo/communes.json.gz")), rows("geo/laposte_hexasmal.csv.gz", ";")),
    etablissements: etablissements(rows("organismes/organismes-prepa-apprentissage.csv", ";")),
    publics: publics.valeurs.map(({ code }) => code),
    corpus: [
      ...rows("rome/unix_texte_v460_utf8.csv", ",").map((row) =>
        (row.libelle_texte ?? "").replaceAll("''", "'"),
      ),
      ...rows("rome/unix_referentiel_savoir_v460_utf8.csv", ",").map((row) => row.libelle_savoir ?? ""),
      ...rows("formacode/formacodes-v14.csv", ";").map((row) => row["Descripteur en typo riche"] ?? ""),
    ],
  };
}

const diplomes = (rows: Record<string, string>[]): Diplome[] =>
  rows
    .filter((row) => row.Libelle_Diplome && row.Code_FormaCode?.length === 5)
    .map((row) => ({
      codeCertifInfo: row.Code_Diplome ?? "",
      libelle: (row.Libelle_Diplome ?? "").slice(0, 230),
      niveau: row.Code_Niveau_Europeen ?? "",
      formacode: row.Code_FormaCode ?? "",
      libelleFormacode: row.Libelle_FormaCode ?? "",
      codesRome: [1, 2, 3, 4, 5].map((n) => row[`Code_Rome_${n}`] ?? "").filter((code) => code.length === 5),
      nsf: row.Code_Nsf?.length === 3 ? row.Code_Nsf : "",
      rncp: row.Code_RNCP ?? "",
      rs: row.Code_RS ?? "",
    }));

interface CommuneInsee {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  region?: string;
  codesPostaux?: string[];
  population?: number;
}

function communes(insee: CommuneInsee[], poste: Record<string, string>[]): CommunePeuplee[] {
  const places = new Map(
    poste.map((row) => [row.Code_commune_INSEE, (row.coordonnees_gps ?? "").split(",").map(Number)]),
  );
  return insee.flatMap(({ code, nom, type, departement, region, codesPostaux, population = 0 }) => {
    const [latitude, longitude] = places.get(code) ?? [];
    const codePostal = codesPostaux?.[0];
    // Paris, Lyon and Marseille are their arrondissements.
    const whole = ["75056", "69123", "13055"].includes(code);
    if (!type.match(/^(commune-actuelle|arrondissement-municipal)$/) || whole) return [];
    if (!latitude || !longitude || !departement || !region || !codePostal) return [];
    return [{ code, nom, departement, region, codePostal, population, latitude, longitude }];
  });
}

const etablissements = (rows: Record<string, string>[]): Etablissement[] =>
  rows.flatMap((row) => {
    const [, voie, codePostal] = /^(.*?)\s*(\d{5})\s/.exec(row.adresse ?? "") ?? [];
    if (!codePostal || row.siret?.length !== 14 || !row.raison_sociale) return [];
    return [
      {
        siret: row.siret,
        nom: row.raison_sociale,
        enseigne: row.enseigne || row.raison_sociale,
        uai: row.uai ?? "",
        voie: voie || "Centre bourg",
        codePostal,
      },
    ];
  });
