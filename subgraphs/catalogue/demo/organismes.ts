import type { OrganismeRecord } from "../importers/offre/records.ts";
import type { Hasard } from "./hasard.ts";
import { adresseA, type Ville } from "./lieux.ts";

export interface OrganismeDemo {
  record: OrganismeRecord;
  /** Where it teaches, its seat first. */
  villes: Ville[];
}

const GENRES = ["Campus", "Atelier-école", "Centre de formation", "Institut", "Pôle formation", "École"];
const NOMS = [
  "des Volcans",
  "des Sources",
  "des Trois Rivières",
  "du Val Clair",
  "des Tilleuls",
  "de la Halle",
  "des Savoir-faire",
  "de la Passerelle",
  "des Cimes",
  "du Grand Pré",
  "de l'Étincelle",
  "des Compagnies",
];

/** An invented organisme of training, whose name, SIRET and numbers say that it is one. */
export function unOrganisme(
  rang: number,
  ville: Ville,
  villes: readonly Ville[],
  hasard: Hasard,
): OrganismeDemo {
  const numero = `OF${String(rang).padStart(4, "0")}`;
  const nom = `${hasard.un(GENRES)} ${hasard.un(NOMS)} – ${ville.nom} (démo)`;
  const proches = villes.filter(
    ({ departement, code }) => departement === ville.departement && code !== ville.code,
  );
  const antennes = proches.length
    ? Array.from({ length: hasard.entier(0, 2) }, () => hasard.un(proches))
    : [];
  return {
    villes: [ville, ...antennes],
    record: {
      numero,
      nom,
      raisonSociale: `${nom.toUpperCase()}`,
      siret: siretInvente(rang),
      numeroActivite: `99${ville.departement.padStart(2, "0")}${String(rang).padStart(7, "0")}`,
      uai: null,
      adresse: adresseA(hasard, ville, nom),
      contacts: [
        {
          role: "Accueil",
          // Numbers that the regulator keeps for fiction.
          telephones: [
            `04 65 71 ${String(rang % 100).padStart(2, "0")} ${String(Math.floor(rang / 100)).padStart(2, "0")}`,
          ],
          courriel: `accueil@${numero.toLowerCase()}.example`,
        },
        ...(hasard.chance(0.5)
          ? [
              {
                role: "Référent handicap",
                telephones: [],
                courriel: `handicap@${numero.toLowerCase()}.example`,
              },
            ]
          : []),
      ],
      dateMaj: null,
      brut: null,
      role: "responsable",
    },
  };
}

/** A SIRET with right keys in a range that is not attributed (SIREN in 000). */
export function siretInvente(rang: number): string {
  const siren = withKey(`000${String(rang).padStart(5, "0")}`);
  return withKey(`${siren}0001`);
}

/** Adds the digit that makes Luhn's sum a multiple of ten. */
function withKey(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
