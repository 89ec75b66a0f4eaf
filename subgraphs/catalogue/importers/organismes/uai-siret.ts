import { measureJoin } from "@passerelle/kernel/importing/joins";
import type { GenreRelation } from "../../generated/types.ts";
import { lireSiret, lireUai } from "../offre/etablissements.ts";
import type { LieuRecord, RelationRecord } from "../offre/records.ts";
import { adresseGeoJson, champsDe } from "./adresse-geojson.ts";
import { annuaireImporter } from "./annuaire.ts";
import { type Lecture, texteDe } from "./lecture.ts";
import { ETATS, NATURES } from "./natures.ts";

const GENRES: Readonly<Record<string, GenreRelation>> = {
  "responsable->formateur": "RESPONSABLE_DE",
  "formateur->responsable": "FORMATEUR_POUR",
  entreprise: "MEME_ENTREPRISE",
};

/** More than any real organisme has: a hostile file must not make rows without end. */
const LE_PLUS = 1_000;

/** The référentiel that joins UAI and SIRET: who is responsible for whom, and where each trains. */
export const uaiSiret = annuaireImporter({
  name: "uai-siret",
  summary: "UAI-SIRET référentiel: places of training, relations and Qualiopi (JSON, also .gz).",
  version: 1,
  defaultSource: "uai-siret",
  producteur: "Ministère du travail (référentiel UAI-SIRET)",
  licence: "non précisée",
  recognises: (_, head) => head.trimStart().startsWith("[") && head.includes('"lieux_de_formation"'),
  objet: "organismesUaiSiret",
  colonnes: null,
  lire(lecture, valeurs) {
    return {
      nom: null,
      raisonSociale: null,
      siret: lecture.siret("siret"),
      uai: lecture.uai("uai"),
      numeroActivite: null,
      adresse: adresseGeoJson(valeurs.adresse),
      contacts: [],
      dateMaj: null,
      complements: {
        annuaire: "uai-siret",
        nature: lecture.mot("nature", NATURES),
        etat: lecture.mot("etat_administratif", ETATS),
        qualiopi: typeof valeurs.qualiopi === "boolean" ? valeurs.qualiopi : null,
        academie: texteDe(champsDe(champsDe(valeurs.adresse).academie).nom),
        lieux: lieux(liste(valeurs.lieux_de_formation), lecture),
        relations: relations(liste(valeurs.relations), lecture),
      },
    };
  },
  async joindre(tx, context) {
    const relation = (condition: string) => `
      select relation ->> 'siret' as valeur, annuaire.groupe is not null as resolu from offre_organismes
      cross join lateral jsonb_array_elements(complements -> 'relations') relation
      left join annuaire on annuaire.groupe = 'SIRET-' || (relation ->> 'siret') where ${condition}`;
    const entreprise = "relation ->> 'genre' = 'MEME_ENTREPRISE'";
    await measureJoin(tx, context, {
      nom: "relations entre responsables et formateurs → organismes",
      valeurs: relation(`not ${entreprise}`),
    });
    await measureJoin(tx, context, {
      nom: "établissements de la même entreprise → organismes",
      valeurs: relation(entreprise),
    });
  },
});

const liste = (valeur: unknown): Record<string, unknown>[] =>
  Array.isArray(valeur) ? valeur.slice(0, LE_PLUS).map(champsDe) : [];

function lieux(dits: readonly Record<string, unknown>[], lecture: Lecture): LieuRecord[] {
  return dits.flatMap((dit) => {
    const adresse = adresseGeoJson(dit.adresse);
    const code = texteDe(dit.uai);
    const uai = code ? lireUai(code) : null;
    if (uai && "refus" in uai)
      lecture.refuser("lieux_de_formation/uai", code ?? "", uai.refus.code, uai.refus.raison);
    return adresse ? [{ uai: uai && "code" in uai ? uai.code : null, adresse }] : [];
  });
}

function relations(dites: readonly Record<string, unknown>[], lecture: Lecture): RelationRecord[] {
  return dites.flatMap((dite) => {
    const [type, code] = [texteDe(dite.type) ?? "", texteDe(dite.siret) ?? ""];
    const genre = Object.hasOwn(GENRES, type) ? GENRES[type] : undefined;
    const siret = lireSiret(code);
    if (!genre)
      lecture.refuser(
        "relations/type",
        type,
        "CODE_INCONNU",
        `Un de ces mots est attendu : ${Object.keys(GENRES).join(", ")}.`,
      );
    else if ("refus" in siret) lecture.refuser("relations/siret", code, siret.refus.code, siret.refus.raison);
    else return [{ genre, siret: siret.code }];
    return [];
  });
}
