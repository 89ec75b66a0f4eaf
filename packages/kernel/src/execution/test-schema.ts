import { buildSchema, type GraphQLSchema, isObjectType } from "graphql";

/** Every shape that a field may have, nullable or not, in lists and lists of lists, abstract or not. */
const SDL = `
  interface Being { id: ID! name: String friend: Being self: Being! }
  type Cat implements Being { id: ID! name: String friend: Being self: Being! lives: Int! kittens: [Cat!] grid: [[Cat!]]! }
  type Dog implements Being { id: ID! name: String friend: Being self: Being! tricks(first: Int = 2, of: [String!]): [String]! owner: Person }
  type Person { id: ID! name: String! pets: [Pet]! best: Pet! mood: Mood height: Float! likes(what: Taste): String }
  union Pet = Cat | Dog
  enum Mood { GOOD BAD }
  input Taste { food: String! amount: Int! = 3 sub: Taste }
  type Query { being: Being beings: [Being!]! person(id: ID): Person people: [Person!] pet: Pet! grid: [[Being]!] count: Int! }
`;

/** What a resolver gives at a place of the answer. */
export type Draw = (path: readonly (string | number)[], field: string, type: string) => unknown;

/** The schema, all of whose fields are resolved by \`draw\`. */
export function testSchema(draw: Draw): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith("__"))
      for (const field of Object.values(type.getFields()))
        field.resolve = (_source, _args, _context, { path }) => {
          const keys: (string | number)[] = [];
          for (let at: typeof path | undefined = path; at; at = at.prev) keys.unshift(at.key);
          return draw(keys, field.name, String(field.type));
        };
  return schema;
}
