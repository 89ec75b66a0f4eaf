import { parseAuthorities } from "./issuers.ts";

const ISSUER = { issuer: "https://connexion.exemple.fr", audience: "https://graphe.exemple.fr" };
const parse = (value: object, contracts: string[] = []) =>
  parseAuthorities(JSON.stringify(value), "ISSUERS", new Set(contracts));

test("an issuer is its address and its audience; the rest has a default", () => {
  const { issuers } = parse({ issuers: [ISSUER] });
  expect(issuers).toEqual([
    {
      ...ISSUER,
      audience: ["https://graphe.exemple.fr"],
      algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
      plainJwt: false,
      clockTolerance: 60,
      actor: { claim: "acteur" },
      organisation: "organisation",
      territories: "territoires",
      purpose: "finalite",
      scopes: "scope",
    },
  ]);
});

test("actors see the graph by contract where it is served, and whole where none is", () => {
  const { actors: whole } = parse({});
  expect(whole.public).not.toHaveProperty("contract");
  const { actors } = parse({ actors: { maire: { scopes: ["pilotage:lire"] } } }, ["public", "partenaire"]);
  expect(actors).toMatchObject({
    public: { contract: "public" },
    partenaire: { contract: "partenaire" },
    maire: { scopes: ["pilotage:lire"], policies: [], requires: [] },
  });
});

test("what is wrong stops the start, and is named", () => {
  const cases: [object, RegExp][] = [
    [
      { issuers: [{ ...ISSUER, issuer: "http://connexion.exemple.fr" }] },
      /issuers\.0\.issuer: expected an https/,
    ],
    [{ issuers: [{ ...ISSUER, algorithms: ["HS256"] }] }, /issuers\.0\.algorithms/],
    [{ issuers: [{ issuer: ISSUER.issuer }] }, /issuers\.0\.audience/],
    [{ issuers: [ISSUER, ISSUER] }, /written twice/],
    [{ issuers: [{ ...ISSUER, actor: { otherwise: "maire" } }] }, /"maire", an actor of https/],
    [{ issuers: [{ ...ISSUER, clockTolerance: 3_600 }] }, /clockTolerance/],
    [{ actors: { region: { contract: "tout" } } }, /contract "tout" of region is not served/],
    [{ emetteurs: [] }, /emetteurs/],
  ];
  for (const [value, said] of cases) expect(() => parse(value)).toThrow(said);
  expect(() => parseAuthorities("{", "ISSUERS")).toThrow(/ISSUERS is not JSON/);
});
