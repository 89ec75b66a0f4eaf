import { codeCommune } from "../lheo/communes.ts";
import type { AdresseRecord } from "../offre/records.ts";
import { ADRESSE } from "../organismes/adresses.ts";
import { communeDeAdresse } from "../organismes/communes.ts";
import { positionFrancaise } from "../organismes/lecture.ts";
import type { Champs } from "./champs.ts";

/** A place as this catalogue writes it; null when it says nothing. */
export function lieuDe(champs: Champs): AdresseRecord | null {
  const lignes = (champs.prose("adresse") ?? "").split("\n").filter((ligne) => ligne);
  const ville = champs.texte("ville");
  const codePostal = /^\d{5}$/.exec(champs.texte("code-postal") ?? "")?.[0] ?? null;
  const insee = champs.texte("commune-insee");
  const commune = insee ? (codeCommune(insee.toUpperCase(), codePostal)?.code ?? null) : null;
  if (insee && !commune)
    champs.refuser(
      "commune-insee",
      insee,
      "CODE_COMMUNE_INVALIDE",
      "Ce code n'est pas dans le Code officiel géographique : il n'est pas retenu.",
    );
  const codeInsee = commune ?? communeDeAdresse(codePostal, ville);
  if (!lignes.length && !ville && !codePostal && !codeInsee) return null;
  return { ...ADRESSE, lignes, codePostal, ville, codeCommune: codeInsee, ...pointDe(champs) };
}

function pointDe(champs: Champs) {
  const [latitude, longitude] = [champs.degres("latitude"), champs.degres("longitude")];
  const point = positionFrancaise(latitude, longitude);
  if (!point && !Number.isNaN(latitude + longitude))
    champs.refuser(
      "latitude",
      `${latitude} ; ${longitude}`,
      "COORDONNEES_INVALIDES",
      "Ce point n'est pas en France : des degrés décimaux sont attendus.",
    );
  return point;
}
