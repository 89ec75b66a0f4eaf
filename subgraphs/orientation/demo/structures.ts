import type { Plage } from "../src/structures/horaires.ts";
import { FUSEAU_DE_PARIS } from "../src/territoires/fuseaux.ts";
import { normaliser } from "../src/territoires/noms.ts";
import { parmi, part } from "./tirage.ts";
import { AUTRES, CENTRES, type Ville } from "./villes.ts";

/** Commune of a town as the territories give it. */
export interface CommuneDeDemo {
  id: string;
  code: string;
  nom: string;
  codesPostaux: string[];
  latitude: number;
  longitude: number;
}

interface Reseau {
  reseau: string;
  nom: string;
  /** In how many of the twelve main towns. */
  centres: number;
  partout: boolean;
}

const RESEAUX: readonly Reseau[] = [
  { reseau: "mission-locale", nom: "Mission locale", centres: 12, partout: true },
  { reseau: "france-travail", nom: "Agence France Travail", centres: 12, partout: true },
  { reseau: "cap-emploi", nom: "Cap emploi", centres: 12, partout: false },
  { reseau: "cio", nom: "Centre d'information et d'orientation", centres: 12, partout: false },
  {
    reseau: "chambres-consulaires",
    nom: "Chambre de métiers et de l'artisanat",
    centres: 12,
    partout: false,
  },
  { reseau: "reseau-information-jeunesse", nom: "Information jeunesse", centres: 12, partout: false },
  { reseau: "apec", nom: "Apec", centres: 6, partout: false },
  { reseau: "ecoles-de-la-deuxieme-chance", nom: "École de la deuxième chance", centres: 6, partout: false },
];

/** A structure of the demo, in the columns of its table. */
export type StructureDeDemo = ReturnType<typeof structure>;

/** The 120 structures of the demo region; those whose commune is not known are left out. */
export function structuresDeDemo(communes: ReadonlyMap<string, CommuneDeDemo>): StructureDeDemo[] {
  const lieux = RESEAUX.flatMap((reseau) => [
    ...CENTRES.slice(0, reseau.centres).map((ville) => ({ reseau, ville })),
    ...(reseau.partout ? AUTRES.map((ville) => ({ reseau, ville })) : []),
  ]);
  return lieux.flatMap(({ reseau, ville }) => {
    const commune = communes.get(ville.code);
    return commune ? [structure(reseau, ville, commune)] : [];
  });
}

function structure({ reseau, nom }: Reseau, ville: Ville, commune: CommuneDeDemo) {
  const cle = `${reseau}-${ville.code}`;
  const complet = `${nom} ${ville.de} (démonstration)`;
  return {
    id: `demo--${cle}`,
    nom: complet,
    recherche: normaliser(complet),
    reseaux: [reseau],
    denomination: null,
    lignes: [`${1 + Math.floor(part(`${cle} numéro`) * 90)} rue de la Démonstration`],
    code_postal: commune.codesPostaux[0] ?? null,
    ville: commune.nom,
    code_commune: commune.code,
    // Within some 1.5 km of the centre of the town.
    latitude: decaler(commune.latitude, part(`${cle} latitude`), 0.014),
    longitude: decaler(commune.longitude, part(`${cle} longitude`), 0.02),
    territoire_id: commune.id,
    telephone: telephone(cle),
    courriel: `${cle}@example.org`,
    site_web: `https://example.org/${cle}`,
    horaires: horaires(cle, reseau),
    fuseau: FUSEAU_DE_PARIS,
  };
}

const decaler = (centre: number, tirage: number, etendue: number): number =>
  Math.round((centre + (tirage - 0.5) * 2 * etendue) * 100_000) / 100_000;

/** A number of the range that Arcep keeps for fiction in this part of France. */
function telephone(cle: string): string {
  const numero = String(Math.floor(part(`${cle} téléphone`) * 10_000)).padStart(4, "0");
  return `04 65 71 ${numero.slice(0, 2)} ${numero.slice(2)}`;
}

/** Hours of a week; null for one structure in seven, whose hours nobody gave. */
function horaires(cle: string, reseau: string): Plage[] | null {
  if (part(`${cle} horaires`) < 1 / 7) return null;
  const ouverture = parmi(`${cle} ouverture`, ["08:30", "09:00"] as const);
  const fermeture = parmi(`${cle} fermeture`, ["16:30", "17:00", "18:00"] as const);
  const semaine = [1, 2, 3, 4, 5].flatMap((jour): Plage[] => {
    const matin = { jour, de: ouverture, a: "12:30" };
    // Agencies receive by appointment only on Thursday afternoons.
    if (reseau === "france-travail" && jour === 4) return [matin];
    return [matin, { jour, de: "13:30", a: fermeture }];
  });
  const samedi = part(`${cle} samedi`) < (reseau === "reseau-information-jeunesse" ? 0.7 : 0.15);
  return samedi ? [...semaine, { jour: 6, de: "09:00", a: "12:00" }] : semaine;
}
