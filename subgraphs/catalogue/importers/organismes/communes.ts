import donnees from "@etalab/decoupage-administratif/data/communes.json" with { type: "json" };

interface Entree {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  /** Of a delegated or associated commune: the commune of which it is a part. */
  chefLieu?: string;
  codesPostaux?: string[];
}

/** `SAINT-DENIS CEDEX 2`, `St Denis` → `saintdenis`: how a town is compared, without article. */
const plier = (ville: string): string =>
  ville
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/\bcedex\b.*$/, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .replaceAll(/\bst\b/g, "saint")
    .replaceAll(/\bste\b/g, "sainte")
    .trim()
    .replace(/ \d{1,2}( ?e| ?er| ?eme| ?ieme)?( arrondissement)?$/, "")
    .replace(/^(l|le|la|les) /, "")
    .replaceAll(" ", "");

const noms = new Map((donnees as Entree[]).toReversed().map(({ code, nom }) => [code, nom]));
const parNom = new Map<string, Set<string>>();
const parCodePostal = new Map<string, Set<string>>();
const parDebut = new Map<string, Set<string>>();
const arrondissements = new Map<string, string>();
const anciennes = new Map<string, Set<string>>();

const ajouter = (index: Map<string, Set<string>>, cle: string, code: string) =>
  index.set(cle, (index.get(cle) ?? new Set()).add(code));

for (const { code, nom, type, departement, chefLieu, codesPostaux = [] } of donnees as Entree[]) {
  const cle = `${departement} ${plier(nom)}`;
  if (type === "arrondissement-municipal")
    for (const codePostal of codesPostaux) arrondissements.set(codePostal, code);
  else if (type === "commune-actuelle") {
    ajouter(parNom, cle, code);
    for (const codePostal of codesPostaux) {
      ajouter(parCodePostal, `${codePostal} ${plier(nom)}`, code);
      // « Éragny » for Éragny-sur-Oise, « Louhans » for Louhans-Châteaurenaud.
      const debut = nom.split(/[- ]/).find((mot) => mot.length > 3);
      if (debut) ajouter(parDebut, `${codePostal} ${plier(debut)}`, code);
    }
  } else if (chefLieu) ajouter(anciennes, cle, chefLieu);
}

/** Departments that a postal code may be of: Corsica has two under 20, overseas codes have three digits. */
const departements = (codePostal: string): string[] => {
  if (codePostal.startsWith("20")) return ["2A", "2B"];
  return [/^9[78]/.test(codePostal) ? codePostal.slice(0, 3) : codePostal.slice(0, 2)];
};

/**
 * INSEE code of the town of an address, from its postal code, perhaps a CEDEX, and its name; null where they do not
 * tell: a wrong commune is worse than none.
 *
 * The name decides and the postal code chooses between homonyms; that of an arrondissement of Paris, Lyon or Marseille
 * names it. A former commune leads to the one of which it is now a part.
 */
export function communeDeAdresse(codePostal: string | null, ville: string | null): string | null {
  const nom = plier(ville ?? "");
  if (!codePostal || !nom) return null;
  const arrondissement = arrondissements.get(codePostal);
  if (arrondissement && ["paris", "lyon", "marseille"].includes(nom)) return arrondissement;
  for (const candidats of [
    parCodePostal.get(`${codePostal} ${nom}`),
    ...[parNom, anciennes].map((index) => {
      const found = departements(codePostal).flatMap((code) => [...(index.get(`${code} ${nom}`) ?? [])]);
      return new Set(found);
    }),
    parDebut.get(`${codePostal} ${nom}`),
  ])
    if (candidats?.size) return candidats.size === 1 ? ([...candidats][0] ?? null) : null;
  return null;
}

/** Name of a commune or municipal arrondissement; null for a code that none has. */
export const nomDeCommune = (code: string | null): string | null => noms.get(code ?? "") ?? null;
