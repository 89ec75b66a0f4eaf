import type { Draw, Tirage } from "./draw.ts";
import type { CommunePeuplee } from "./nomenclatures.ts";
import { echappe } from "./textes.ts";

/** A place of the feed: real commune, invented door. */
export interface Lieu {
  denomination: string;
  voie: string;
  commune: CommunePeuplee;
  /** Degrees from the centre of the commune; null where the feed gives no point. */
  ecart: { latitude: number; longitude: number } | null;
}

const VOIES = [
  "Rue de la Gare",
  "Avenue de la République",
  "Place du Marché",
  "Rue des Écoles",
  "Boulevard du Parc",
];

/** Draws a place, in a given commune or in one drawn by its population. */
export function lieuTire(
  draw: Draw,
  communes: Tirage<CommunePeuplee>,
  denomination: string,
  commune = draw.de(communes),
): Lieu {
  const near = () => draw.entier(-900, 900) / 100_000;
  return {
    denomination,
    voie: `${draw.entier(1, 180)} ${draw.un(VOIES)}`,
    commune,
    ecart: draw.parfois(0.7) ? { latitude: near(), longitude: near() } : null,
  };
}

/** `<adresse>`, in full or as enrolment addresses are: without department, region and point. */
export function adresseXml(
  { denomination, voie, commune, ecart }: Lieu,
  indent: string,
  full = true,
): string {
  const at = `\n${indent}`;
  const place = `${at}\t<denomination>${echappe(denomination.slice(0, 200))}</denomination>${at}\t<ligne>${echappe(voie.slice(0, 50))}</ligne>${at}\t<codepostal>${commune.codePostal}</codepostal>${at}\t<ville>${echappe(commune.nom.slice(0, 50))}</ville>`;
  const code = `${at}\t<code-INSEE-commune>${commune.code}</code-INSEE-commune>`;
  if (!full) return `${at}<adresse>${place}${code}${at}</adresse>`;
  const point = ecart
    ? `${at}\t<geolocalisation>${at}\t\t<latitude>${(commune.latitude + ecart.latitude).toFixed(6)}</latitude>${at}\t\t<longitude>${(commune.longitude + ecart.longitude).toFixed(6)}</longitude>${at}\t</geolocalisation>`
    : "";
  return `${at}<adresse>${place}${at}\t<departement>${commune.departement}</departement>${code}${at}\t<region>${commune.region}</region>${at}\t<pays>FR</pays>${point}${at}</adresse>`;
}
