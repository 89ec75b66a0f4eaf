import { CONTACTS } from "../../../importers/lheo/codes.ts";
import type { Arbre } from "../../../importers/lheo/noeud.ts";
import type { AdresseRecord, ContactRecord } from "../../../importers/offre/records.ts";

// Elements made from columns, for sources that are not LHÉO. Nothing is made up: what a column does not say is left
// out here, and what the schema requires all the same is added, and told to be so, when the element is made valid.

/** An element, or nothing where it would say nothing. */
export function element(
  nom: string,
  contenu: readonly (Arbre | undefined)[] | string | number | null | undefined,
  attributs: Record<string, string | null | undefined> = {},
): Arbre | undefined {
  const items: (Arbre | string)[] =
    contenu === null || contenu === undefined
      ? []
      : typeof contenu === "object"
        ? contenu.filter((item) => item !== undefined)
        : [String(contenu)];
  const said = Object.entries(attributs).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  if (!items.length && !said.length) return undefined;
  return {
    nom,
    ...(said.length ? { attributs: Object.fromEntries(said) } : {}),
    ...(items.length ? { contenu: items } : {}),
  };
}

/** The same element, told to be no word of the source. */
export const deduit = (arbre: Arbre | undefined): Arbre | undefined => arbre && { ...arbre, deduit: true };

/** `2027-01-04` → `20270104`; unknown: `00000000`. */
export const date = (jour: string | null): string => jour?.replaceAll("-", "") ?? "00000000";

/** `periode`, where one end at least is known. */
export const periode = (debut: string | null, fin: string | null): Arbre | undefined =>
  debut || fin ? element("periode", [element("debut", date(debut)), element("fin", date(fin))]) : undefined;

/** Codes of a table by their meaning; of several codes, the last: levels have an old code and the present one. */
export const codesDe = <Value extends string | boolean>(
  table: Record<string, Value>,
): ReadonlyMap<Value, string> => new Map(Object.entries(table).map(([code, value]) => [value, code]));

/** The element of a code, from what it means. */
export const code = <Value>(
  nom: string,
  codes: ReadonlyMap<Value, string>,
  value: Value | null,
): Arbre | undefined => (value === null ? undefined : element(nom, codes.get(value)));

export function adresse(lieu: AdresseRecord | null): Arbre | undefined {
  if (!lieu) return undefined;
  const { denomination, lignes, codePostal, ville, codeCommune, latitude, longitude } = lieu;
  return element("adresse", [
    element("denomination", denomination),
    ...lignes.map((ligne) => element("ligne", ligne)),
    element("codepostal", codePostal),
    element("ville", ville),
    element("code-INSEE-commune", codeCommune),
    latitude === null || longitude === null
      ? undefined
      : element("geolocalisation", [element("latitude", latitude), element("longitude", longitude)]),
  ]);
}

/** `coordonnees` of a place or of a contact. */
export const coordonnees = (lieu: AdresseRecord | null, contact?: ContactRecord): Arbre | undefined =>
  element("coordonnees", [
    adresse(lieu),
    contact?.telephones.length
      ? element(
          "telfixe",
          contact.telephones.map((numero) => element("numtel", numero)),
        )
      : undefined,
    element("courriel", contact?.courriel),
  ]);

const ROLES = codesDe(CONTACTS);

/** `contact-formation`, `contact-organisme`…, each with its role. */
export const contacts = (nom: string, all: readonly ContactRecord[]): (Arbre | undefined)[] =>
  all.map((contact) => element(nom, [code("type-contact", ROLES, contact.role), coordonnees(null, contact)]));

export const urls = (nom: string, all: readonly string[]): Arbre | undefined =>
  all.length
    ? element(
        nom,
        all.map((url) => element("urlweb", url)),
      )
    : undefined;

/** `extras` of one name, as feeds have them. */
export const extras = (info: string, valeurs: Record<string, string | number | null>): Arbre | undefined => {
  const said = Object.entries(valeurs).filter(([, value]) => value !== null);
  return said.length
    ? element(
        "extras",
        said.map(([nom, value]) => element("extra", value, { info: nom })),
        { info },
      )
    : undefined;
};
