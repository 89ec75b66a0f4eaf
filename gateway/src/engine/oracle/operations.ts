import { seededRandom } from "@passerelle/kernel/seeded-random";
import fc from "fast-check";
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from "graphql";

/** Aliases that collide with keys, required fields and names of JavaScript objects. */
const ALIASES = ["id", "weight", "name", "a", "b", "__proto__", "constructor"];
const CONDITIONS = [
  "",
  "",
  "",
  "",
  " @include(if: $yes)",
  " @skip(if: $yes)",
  " @include(if: $no)",
  " @skip(if: $no)",
];

export interface GeneratedOperation {
  query: string;
  variables: { yes: boolean; no: boolean };
}

/**
 * Random valid queries of a schema: aliases that collide, inline and named fragments on abstract and concrete types,
 * `@skip` and `@include`, repeated fields, arguments given by `values` (the text of a literal, by argument name).
 */
export function operationsOf(
  schema: GraphQLSchema,
  values: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<GeneratedOperation> {
  const root = schema.getQueryType();
  if (!root) throw new Error("the schema has no query");
  // Drawn from one number, not from a stream of fast-check, which is drawn again for each reading.
  return (
    fc
      .tuple(fc.integer(), fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean())
      .map(([seed, depth, yes, no]) => {
        const random = seededRandom(seed);
        const draw = (max: number): number => Math.floor(random() * max);
        const pick = <Item>(list: readonly Item[]): Item => list[draw(list.length)] as Item;
        const fragments: string[] = [];
        const query = `query ($yes: Boolean!, $no: Boolean!) { y: __typename @include(if: $yes) n: __typename @skip(if: $no) ...Root }`;
        fragments.push("");
        fragments[0] = `fragment Root on ${root.name} ${selection(root, depth)}`;
        return { query: [query, ...fragments].join("\n"), variables: { yes, no } };

        function selection(type: GraphQLCompositeType, left: number): string {
          const parts = Array.from({ length: 1 + draw(4) }, () => part(type, left));
          return `{ ${parts.join(" ")} }`;
        }

        function part(type: GraphQLCompositeType, left: number): string {
          const chance = draw(10);
          if (chance === 0) return pick(["__typename", "t: __typename", "id: __typename"]);
          if (left > 0 && (chance <= 2 || isUnionType(type))) return fragment(type, left - 1);
          if (isUnionType(type)) return "__typename";
          const fields = Object.values(type.getFields()).filter(
            (field) => left > 0 || !isCompositeType(getNamedType(field.type)),
          );
          return fields.length ? fieldText(pick(fields), left) : "__typename";
        }

        function fragment(type: GraphQLCompositeType, left: number): string {
          const possible: GraphQLCompositeType[] = isAbstractType(type)
            ? [...schema.getPossibleTypes(type)]
            : [type];
          const interfaces = possible.flatMap((one) => (isObjectType(one) ? one.getInterfaces() : []));
          const on = pick([...possible, ...interfaces, type]);
          if (draw(2)) return `... on ${on.name}${pick(CONDITIONS)} ${selection(on, left)}`;
          const name = `F${fragments.length}`;
          // Its place is kept before its content, which may hold fragments of its own.
          const at = fragments.push("") - 1;
          fragments[at] = `fragment ${name} on ${on.name} ${selection(on, left)}`;
          return `...${name}${pick(CONDITIONS)}`;
        }

        function fieldText(field: GraphQLField<unknown, unknown>, left: number): string {
          const given = field.args
            .filter(({ type, defaultValue }) =>
              String(type).endsWith("!") && defaultValue === undefined ? true : draw(2),
            )
            .map(({ name }) => `${name}: ${pick(values[name] ?? ["null"])}`);
          const named = getNamedType(field.type);
          return [
            draw(3) ? "" : `${pick(ALIASES)}: `,
            field.name,
            given.length ? `(${given.join(", ")})` : "",
            pick(CONDITIONS),
            isCompositeType(named) ? ` ${selection(named, left - 1)}` : "",
          ].join("");
        }
      })
      // Colliding aliases often contradict each other, and a variable may go unused: such a document is no operation.
      .filter(({ query }) => validate(schema, parse(query), undefined, { maxErrors: 1 }).length === 0)
  );
}
