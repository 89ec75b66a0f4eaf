import type { Grammaire } from "../langage/grammaire.ts";

const NCNAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
/** `xs:dateTime`, time zone or not. */
const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?$/;
/** Addresses that every reader of `xs:anyURI` takes. */
const URI =
  /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]*(?:%[0-9A-Fa-f]{2}[A-Za-z0-9\-._~:/?@!$&'()*+,;=]*)*$/;

/** The ids that a document has given: each is unique there, and only those may be referred to. */
export type Identifiants = Set<string>;

/** Attributes of an element that the language takes, and those that it does not, or not with that value. */
export function trierAttributs(
  grammaire: Grammaire,
  nom: string,
  attributs: Readonly<Record<string, string>>,
  ids: Identifiants,
): { valides: Record<string, string>; autres: Record<string, string> | null } {
  const allowed = grammaire.attributs(nom);
  const valides: Record<string, string> = {};
  let autres: Record<string, string> | null = null;
  for (const [name, value] of Object.entries(attributs)) {
    if (allowed.has(name) && valueFits(name, value, ids)) valides[name] = value;
    else {
      autres ??= {};
      autres[name] = value;
    }
  }
  return { valides, autres };
}

function valueFits(name: string, value: string, ids: Identifiants): boolean {
  if (name === "id") {
    if (!NCNAME.test(value) || ids.has(value)) return false;
    ids.add(value);
    return true;
  }
  if (name === "idref") return ids.has(value);
  if (name.startsWith("horodatage-")) return DATE_TIME.test(value) && !Number.isNaN(Date.parse(value));
  if (name === "uri") return URI.test(value);
  return true;
}
