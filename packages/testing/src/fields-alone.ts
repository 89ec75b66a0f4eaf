import type { Subgraph } from "@passerelle/kernel/subgraph";
import { type GraphQLField, getNamedType, isLeafType, isObjectType, isRequiredArgument } from "graphql";

/**
 * What each field of a type gives when it is asked with all the others, and when it is asked alone: they must be the
 * same, whatever columns are left unread where a field is not asked.
 *
 * `query` makes an operation of what is selected of the objects; `objects` finds them in its data.
 */
export async function fieldsAlone(
  subgraph: Pick<Subgraph, "schema" | "execute">,
  typename: string,
  { query, objects }: { query: (selection: string) => string; objects: (data: never) => unknown[] },
): Promise<{ together: Record<string, unknown>; alone: Record<string, unknown> }> {
  const type = subgraph.schema.getType(typename);
  if (!isObjectType(type)) throw new Error(`${typename} is no object type`);
  const fields = Object.values(type.getFields()).filter(isAskable);
  const ask = async (selected: readonly Field[]) => {
    const { data, errors } = await subgraph.execute({ query: query(selected.map(selection).join(" ")) });
    if (errors) throw new Error(`${selected.map(({ name }) => name)}: ${errors[0]?.message}`);
    const found = objects(JSON.parse(JSON.stringify(data)) as never) as Record<string, unknown>[];
    return Object.fromEntries(selected.map(({ name }) => [name, found.map((one) => one[name])]));
  };
  const alone: Record<string, unknown> = {};
  for (const field of fields) Object.assign(alone, await ask([field]));
  return { together: await ask(fields), alone };
}

type Field = GraphQLField<unknown, unknown>;

const isAskable = ({ args }: Field): boolean => !args.some(isRequiredArgument);

/** A field with the leaves of what it gives. */
function selection({ name, type }: Field): string {
  const given = getNamedType(type);
  if (!isObjectType(given)) return name;
  const leaves = Object.values(given.getFields()).filter(
    (field) => isAskable(field) && isLeafType(getNamedType(field.type)),
  );
  return `${name} { __typename ${leaves.map((field) => field.name).join(" ")} }`;
}
