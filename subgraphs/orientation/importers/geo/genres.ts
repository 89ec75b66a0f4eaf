/** What a geographical file holds. Read in this order: each needs what those before it say. */
export const GENRES = [
  "regions",
  "departements",
  "arrondissements",
  "communes",
  "epci",
  "ept",
  "geonames",
  "laposte",
  "bassins",
  "zonesEmploi",
  "academies",
] as const;
export type Genre = (typeof GENRES)[number];

/** Tells what a file holds from its first characters, whatever its name; undefined when it is none of ours. */
export function genreDe(head: string): Genre | undefined {
  const debut = head.replace(/^\uFEFF/, "").trimStart();
  const entete = debut.slice(0, debut.search(/[\r\n]|$/));
  if (/^Code_commune_INSEE;.*coordonnees_gps/i.test(entete)) return "laposte";
  if (/^CODE_COMMUNE_INSEE,.*\bBE\d\d\b/i.test(entete)) return "bassins";
  if (/(^|;)codeAcademie(;|$)/.test(entete) && /(^|;)codeDepartement(;|$)/.test(entete)) return "academies";
  if (!debut.startsWith("[")) return undefined;
  const premier = debut.slice(0, debut.search(/\}|$/));
  const a = (champ: string) => premier.includes(`"${champ}"`);
  if (a("lat") && a("lng") && a("country")) return "geonames";
  if (a("modeFinancement") && a("membres")) return a("EPT") ? "ept" : "epci";
  if (a("code_commune") && a("code_zone_emploi")) return "zonesEmploi";
  if (!a("code") || !a("nom") || !a("typeLiaison")) return undefined;
  if (a("departement")) return a("type") ? "communes" : "arrondissements";
  if (a("region")) return "departements";
  return a("chefLieu") ? "regions" : undefined;
}

/** Year that a file's name carries (« communes-2027.json »), if any. */
export function anneeDuNom(nom: string): number | undefined {
  const lu = /(?<!\d)(20\d\d)(?!\d)/.exec(nom);
  return lu ? Number(lu[1]) : undefined;
}
