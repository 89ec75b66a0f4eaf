import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@override", "@interfaceObject", "@inaccessible", "@authenticated",
  "@requiresScopes", "@policy"])\n`;

/** The supergraph of some subgraphs, for tests. */
export function composed(subgraphs: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: parse(LINK + sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

/** Persons who know each other, in one system, and their towns in another. */
export const PERSONS = composed({
  people: `
    type Query { person(id: ID! note: String): Person people: [Person!]! }
    type Mutation { rename(id: ID! name: String!): Person }
    type Person @key(fields: "id") { id: ID! name: String title(short: Boolean): String friend: Person friends(first: Int): [Person!]! }`,
  towns: `
    type Person @key(fields: "id") { id: ID! town: Town }
    type Town { name: String! mayor: Person }`,
});

/** A short document that asks for 2^`levels` things: what is planned of it doubles with each level. */
export const doubling = (levels: number): string => {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = level + 1 < levels ? `...f${level + 1}` : "id town { name }";
    return `fragment f${level} on Person { a${level}: friend { ${next} } b${level}: friend { ${next} } }`;
  });
  return `{ people { ...f0 } } ${fragments.join(" ")}`;
};
