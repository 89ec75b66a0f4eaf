import type { ContactRecord } from "../offre/records.ts";
import { CONTACTS, code } from "./codes.ts";
import { enfant, enfants, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

/**
 * Contacts that the elements of a name give (`contact-formation`, `contact-organisme`…): role, telephones,
 * mail. Names of persons stay in the raw tree. One that gives neither telephone nor mail is left out.
 */
export function contacts(elements: readonly Noeud[], signalements: Signalements): ContactRecord[] {
  const found = new Map<string, ContactRecord>();
  for (const noeud of elements) {
    const contact = contactDe(
      code(noeud, "type-contact", CONTACTS, signalements),
      enfant(noeud, "coordonnees"),
      signalements,
    );
    if (contact) found.set(JSON.stringify(contact), contact);
  }
  // The same numbers without a role add nothing to those with one.
  const all = [...found.values()];
  return all.filter(
    (it) => it.role !== null || !all.some((other) => other.role !== null && sameReach(it, other)),
  );
}

const sameReach = (a: ContactRecord, b: ContactRecord) =>
  a.courriel === b.courriel && a.telephones.join() === b.telephones.join();

function contactDe(
  role: string | null,
  coordonnees: Noeud | null,
  signalements: Signalements,
): ContactRecord | null {
  const numbers = new Set<string>();
  // A fax is no telephone: it stays in the raw tree.
  for (const kind of ["telfixe", "portable"])
    for (const noeud of enfants(enfant(coordonnees, kind), "numtel"))
      for (const text of texteBrut(noeud).split(/[/;,]|\bou\b/)) {
        if (ditRien(text)) continue;
        const number = telephone(text);
        if (number) numbers.add(number);
        else
          signalements.ajouter(
            noeud,
            "TELEPHONE_INVALIDE",
            "Un numéro de téléphone à dix chiffres est attendu.",
          );
      }
  const mail = courriel(enfant(coordonnees, "courriel"), signalements);
  return numbers.size || mail ? { role, telephones: [...numbers], courriel: mail } : null;
}

/** `0298964800`, `+33 2 98…` → `02 98 96 48 00`; short numbers and foreign ones are kept; null for no number. */
export function telephone(source: string): string | null {
  const digits = source
    .replaceAll(/\(0\)/g, "")
    .replaceAll(/[\s.\-()_\u00A0\u202F]/g, "")
    .replace(/^(?:\+|00)33(?=[1-9]\d{8}$)/, "0")
    .replace(/^00/, "+");
  if (/^0\d{9}$/.test(digits)) return digits.replaceAll(/(\d\d)(?=\d)/g, "$1 ");
  if (/^(?:3\d{3}|10\d\d|11[68]\d{3})$/.test(digits)) return digits;
  return /^\+\d{8,15}$/.test(digits) ? digits : null;
}

function courriel(noeud: Noeud | null, signalements: Signalements): string | null {
  const text = texteBrut(noeud)
    .trim()
    .replace(/^mailto:/i, "");
  if (!noeud || ditRien(text)) return null;
  if (text.length <= 254 && /^[^\s@<>"'(),;:]+@[^\s@<>"'(),;:.]+(\.[^\s@<>"'(),;:.]+)+$/.test(text))
    return text;
  signalements.ajouter(noeud, "COURRIEL_INVALIDE", "Cette adresse électronique n'en est pas une.");
  return null;
}
