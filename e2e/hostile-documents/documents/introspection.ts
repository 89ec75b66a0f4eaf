import { getIntrospectionQuery } from "graphql";
import { type HostileDocuments, INVALID, LIMIT, several } from "./hostile-document.ts";

const whole = getIntrospectionQuery({ descriptions: true });
const [, fragments = ""] = /\}\s*(fragment[\s\S]*)$/.exec(whole) ?? [];
const selection = "{ types { ...FullType } directives { name args { ...InputValue } } }";

const recursive = (depth: number): string =>
  depth ? `fields { name type { name ${recursive(depth - 1)} } }` : "name";

export const introspection: HostileDocuments = {
  "the whole schema": { query: whole },
  "100 times the whole schema": {
    query: `{ ${several(100, (i) => `a${i}: __schema ${selection}`)} } ${fragments}`,
    refused: LIMIT,
  },
  "100 types by name": {
    query: `{ ${several(100, (i) => `a${i}: __type(name: "Formation") { ...FullType }`)} } ${fragments}`,
  },
  "a schema that asks for itself": {
    query: `{ __schema { types { ${recursive(4)} } } }`,
    refused: [...INVALID, ...LIMIT],
  },
  "a schema that asks for itself, 12 times": {
    query: `{ __schema { types { ${recursive(12)} } } }`,
    refused: [...INVALID, ...LIMIT],
  },
};
