import communes from "@etalab/decoupage-administratif/data/communes.json" with { type: "json" };

/** Postal codes of each code of the Code officiel géographique: communes, delegated ones, municipal arrondissements. */
const KNOWN = new Map<string, readonly string[]>(
  (communes as { code: string; codesPostaux?: string[] }[]).map((commune) => [
    commune.code,
    commune.codesPostaux ?? [],
  ]),
);

/** INSEE codes of the arrondissements of Paris, Marseille and Lyon, by their postal code. */
const ARRONDISSEMENTS = new Map(
  [...KNOWN]
    .filter(([code]) => /^(751\d\d|132\d\d|6938\d)$/.test(code))
    .flatMap(([code, postaux]) => postaux.map((postal) => [postal, code] as const)),
);

/** What to keep of a commune's code: itself, another one that it stands for, or nothing. */
export type CodeCommune = { code: string; corrige: boolean } | null;

/**
 * Checks an INSEE code. Many feeds repeat the postal code there: that of an arrondissement of Paris, Lyon
 * or Marseille names it without doubt (75019 → 75119), any other is refused.
 */
export function codeCommune(code: string, codePostal: string | null): CodeCommune {
  const postaux = KNOWN.get(code);
  // 42320 is both Valfleury and its postal code; 02350 would be a copy beside another commune's address.
  if (postaux && (code !== codePostal || postaux.includes(code))) return { code, corrige: false };
  const arrondissement = ARRONDISSEMENTS.get(code);
  return arrondissement ? { code: arrondissement, corrige: true } : null;
}
