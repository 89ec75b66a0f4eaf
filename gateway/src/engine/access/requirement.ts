import type { ErrorText } from "@passerelle/kernel/errors";
import type { Grants } from "../../access/identity.ts";

/** Alternatives, one of which must be had whole. */
export type Alternatives = readonly (readonly string[])[];

/** What a field asks of its reader: all of it must be met. */
export interface Requirement {
  /** The same for two requirements that ask the same. */
  id: string;
  authenticated: boolean;
  scopes: readonly Alternatives[];
  policies: readonly Alternatives[];
}

/** A code of the registry and what to say with it. */
export interface RefusalText extends ErrorText {
  code: "UNAUTHENTICATED" | "FORBIDDEN";
}

/** Numbers of requirements, one bit each. */
export type RefusedSet = bigint;

/** Nothing is refused. */
export const NOTHING: RefusedSet = 0n;

/** Which of some requirements these grants do not meet. */
export function refusedBy(requirements: readonly Requirement[], grants: Grants): RefusedSet {
  let refused = NOTHING;
  for (let number = 0; number < requirements.length; number++)
    if (!isMet(requirements[number] as Requirement, grants)) refused |= 1n << BigInt(number);
  return refused;
}

/** The numbers, among some requirements, of those with these ids. */
export const refusedAmong = (requirements: readonly Requirement[], ids: readonly string[]): RefusedSet =>
  requirements.reduce(
    (refused, { id }, number) => (ids.includes(id) ? refused | (1n << BigInt(number)) : refused),
    NOTHING,
  );

export const isIn = (refused: RefusedSet, number: number): boolean =>
  ((refused >> BigInt(number)) & 1n) === 1n;

export const isMet = ({ authenticated, scopes, policies }: Requirement, grants: Grants): boolean =>
  (!authenticated || grants.authenticated) &&
  scopes.every((alternatives) => hasOneOf(grants.scopes, alternatives)) &&
  policies.every((alternatives) => hasOneOf(grants.policies, alternatives));

const hasOneOf = (had: ReadonlySet<string>, alternatives: Alternatives): boolean =>
  alternatives.some((names) => names.every((name) => had.has(name)));

/** Why a requirement refuses these grants: what is missing of it, and nothing else. */
export function refusalText({ scopes, policies }: Requirement, grants: Grants): RefusalText {
  const missing = [
    ...scopes.flatMap((one) => missingOf(one, grants.scopes, SCOPE)),
    ...policies.flatMap((one) => missingOf(one, grants.policies, POLICY)),
  ];
  const fr = missing.map((one) => one.fr).join(" ; et ");
  const en = missing.map((one) => one.en).join("; and ");
  if (!grants.authenticated)
    return {
      code: "UNAUTHENTICATED",
      fr: `Ce champ demande une identité${fr && `, avec ${fr}`}.`,
      en: `This field asks for an identity${en && `, with ${en}`}.`,
    };
  return {
    code: "FORBIDDEN",
    fr: `Cette identité ne donne pas accès à ce champ : il manque ${fr}.`,
    en: `This identity gives no access to this field: it lacks ${en}.`,
  };
}

const SCOPE: ErrorText = { fr: "le droit", en: "scope" };
const POLICY: ErrorText = { fr: "la politique", en: "policy" };

/** What each of the alternatives lacks; nothing when one lacks nothing. */
function missingOf(alternatives: Alternatives, had: ReadonlySet<string>, kind: ErrorText): ErrorText[] {
  if (hasOneOf(had, alternatives)) return [];
  const lacking = alternatives.map((names) => names.filter((name) => !had.has(name)));
  return [
    {
      fr: lacking.map((names) => names.map((name) => `${kind.fr} « ${name} »`).join(" et ")).join(", ou "),
      en: lacking.map((names) => names.map((name) => `${kind.en} "${name}"`).join(" and ")).join(", or "),
    },
  ];
}
