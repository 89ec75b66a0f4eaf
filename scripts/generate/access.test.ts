import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { accessMistakes } from "./access.ts";
import { composeContract } from "./compose-contract.ts";
import { CONTRACTS } from "./contracts.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@external", "@tag", "@inaccessible", "@authenticated", "@requiresScopes", "@policy"])`;

const servicesOf = (...sdls: string[]) =>
  sdls.map((sdl, index) => ({
    name: `s${index}`,
    url: `http://127.0.0.1:9/${index}`,
    typeDefs: parse(LINK + sdl),
  }));

/** What is said of a graph of one or more subgraphs. */
function mistakes(...sdls: string[]): string[] {
  const services = servicesOf(...sdls);
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) return (errors ?? []).map(({ message }) => message);
  const contracts = CONTRACTS.map((one) => ({ ...one, supergraphSdl: composeContract(services, one) }));
  return accessMistakes(supergraphSdl, contracts);
}

const PARTNERS = '@requiresScopes(scopes: [["partenaire:lire"]])';

test("nothing is wrong where each tag has its directive", () => {
  expect(
    mistakes(`type Query { a: Int b: Int ${PARTNERS} @tag(name: "P1") c: T d: T @authenticated @policy(policies: [["p"]]) @tag(name: "P2") }
      type T { e: Int f: Int ${PARTNERS} @tag(name: "P1") g: Int @policy(policies: [["x"]]) @tag(name: "P3") }`),
  ).toEqual([]);
});

test("a forgotten tag is told, by each contract that would show what it refuses", () => {
  expect(
    mistakes(`type Query { a: Int b: Int ${PARTNERS} c: Int @policy(policies: [["p"]]) @tag(name: "P1") }`),
  ).toEqual([
    "Query.b is in the contract public, whose readers are refused it: tag it P1 or P2 or P3.",
    "Query.c is in the contract partenaire, whose readers are refused it: tag it P2 or P3.",
  ]);
});

test("a forgotten directive is told, where the whole graph would give what a contract hides", () => {
  expect(
    mistakes('type Query { a: Int b: Int @tag(name: "P1") c: Int @authenticated @tag(name: "P2") }'),
  ).toEqual([
    "Query.b is not in the contract public, whose readers would not be refused it: it needs an access directive.",
    "Query.c is not in the contract partenaire, whose readers would not be refused it: it needs an access directive.",
  ]);
});

test("what may be refused may be null, by its own directive or that of its type", () => {
  expect(
    mistakes(`type Query { a: Int b: Int! ${PARTNERS} @tag(name: "P1") c: T! @tag(name: "P1") }
      type T ${PARTNERS} @tag(name: "P1") { d: Int! }`),
  ).toEqual(["Query.b may be refused: it must be nullable.", "Query.c may be refused: it must be nullable."]);
});

test("a field that requires a protected one repeats its access, or the graph does not compose", () => {
  const first = `type Query { p: P } type P @key(fields: "id") { id: ID! pay: Int ${PARTNERS} @tag(name: "P1") }`;
  const second = (access: string) =>
    `type P @key(fields: "id") { id: ID! pay: Int @external bonus: Int @requires(fields: "pay") ${access} }`;
  expect(mistakes(first, second(""))).toEqual([
    expect.stringContaining('Field "P.bonus" does not specify necessary'),
  ]);
  expect(mistakes(first, second(`${PARTNERS} @tag(name: "P1")`))).toEqual([]);
});
