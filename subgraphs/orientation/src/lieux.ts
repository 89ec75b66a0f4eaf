/** Address and place of a structure or an event, as the tables keep them. */
export interface LieuLigne {
  denomination: string | null;
  lignes: string[];
  codePostal: string | null;
  ville: string | null;
  codeCommune: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Smallest territory known to contain it. */
  territoireId: string | null;
}

/** The type `Adresse`; null when nothing is known of the place. */
export function adresseDe(lieu: LieuLigne) {
  const { denomination, lignes, codePostal, ville, codeCommune, latitude, longitude } = lieu;
  const position = latitude === null || longitude === null ? null : { latitude, longitude };
  if (!denomination && !lignes.length && !codePostal && !ville && !codeCommune && !position) return null;
  return { denomination, lignes, codePostal, ville, codeCommune, position };
}
