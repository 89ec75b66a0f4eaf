import { isMet, type Requirement, refusalText, refusedAmong, refusedBy } from "./requirement.ts";

const requires = (asked: Partial<Requirement>): Requirement => ({
  id: JSON.stringify(asked),
  authenticated: false,
  scopes: [],
  policies: [],
  ...asked,
});
const grants = (authenticated: boolean, scopes: string[] = [], policies: string[] = []) => ({
  authenticated,
  scopes: new Set(scopes),
  policies: new Set(policies),
});

const EITHER = requires({ authenticated: true, scopes: [[["a", "b"], ["c"]]] });
const ALL = requires({ scopes: [[["a"]], [["c"]]], policies: [[["p", "q"]]] });

test("one of the alternatives is needed whole, of each directive", () => {
  expect(isMet(EITHER, grants(true, ["a", "b"]))).toBe(true);
  expect(isMet(EITHER, grants(true, ["c"]))).toBe(true);
  expect(isMet(EITHER, grants(true, ["a"]))).toBe(false);
  expect(isMet(EITHER, grants(false, ["c"]))).toBe(false);
  expect(isMet(ALL, grants(true, ["a", "c"], ["p", "q"]))).toBe(true);
  expect(isMet(ALL, grants(true, ["a", "c"], ["p"]))).toBe(false);
  expect(isMet(ALL, grants(true, ["p", "q", "a", "c"]))).toBe(false);
});

test("as many requirements as a document has, each apart", () => {
  const many = Array.from({ length: 70 }, (_, index) => requires({ scopes: [[[`s${index}`]]] }));
  expect(refusedBy(many, grants(true, ["s0", "s69"]))).toBe(2n ** 70n - 1n - 1n - 2n ** 69n);
  expect(refusedBy([], grants(false))).toBe(0n);
  expect(refusedAmong(many, [many[3]?.id ?? "", many[69]?.id ?? "", "gone"])).toBe(2n ** 3n + 2n ** 69n);
});

test("says what is missing, and nothing that is not", () => {
  expect(refusalText(requires({ authenticated: true }), grants(false))).toEqual({
    code: "UNAUTHENTICATED",
    fr: "Ce champ demande une identité.",
    en: "This field asks for an identity.",
  });
  expect(refusalText(EITHER, grants(false))).toMatchObject({
    fr: "Ce champ demande une identité, avec le droit « a » et le droit « b », ou le droit « c ».",
    en: 'This field asks for an identity, with scope "a" and scope "b", or scope "c".',
  });
  expect(refusalText(EITHER, grants(true, ["a"]))).toEqual({
    code: "FORBIDDEN",
    fr: "Cette identité ne donne pas accès à ce champ : il manque le droit « b », ou le droit « c ».",
    en: 'This identity gives no access to this field: it lacks scope "b", or scope "c".',
  });
  expect(refusalText(ALL, grants(true, ["a"]))).toMatchObject({
    fr: "Cette identité ne donne pas accès à ce champ : il manque le droit « c » ; et la politique « p » et la politique « q ».",
    en: 'This identity gives no access to this field: it lacks scope "c"; and policy "p" and policy "q".',
  });
});
