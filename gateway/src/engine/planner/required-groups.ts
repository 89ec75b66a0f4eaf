import {
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { PlannedFetch, PlannedNode, RequiredSelection } from "./planner.ts";

/** Fields without arguments that stand, in the planned supergraph, for required fields with arguments. */
export interface RequiredStandIns {
  /** The real field, with its arguments, by the name of its stand-in. */
  fields: Map<string, FieldNode>;
  /** Stand-ins that a field needs, by `subgraph Type.field`. */
  neededBy: Map<string, ReadonlySet<string>>;
}

/** The fetch with the real fields again, as many times as it takes for each representation to have one value a field. */
export function refineFetch(fetch: PlannedFetch, standIns: RequiredStandIns): PlannedNode {
  const query = withRealFields(fetch.query, standIns);
  if (!fetch.requires) return { ...fetch, query };
  const document = parse(fetch.query, { noLocation: true });
  const groups = groupsOf(document, fetch.service, standIns);
  const [only, ...others] = groups;
  if (!only || !others.length)
    return { ...fetch, query, requires: requiredOfReal(fetch.requires, standIns, undefined) };
  const nodes = groups.map(({ fields, needs }, index): PlannedFetch => {
    const { id, ...rest } = fetch;
    return {
      ...rest,
      // What waits for this fetch waits for the last of them.
      ...(id !== undefined && index === groups.length - 1 ? { id } : {}),
      query: withRealFields(print(onlyFields(document, fields)), standIns),
      requires: requiredOfReal(fetch.requires ?? [], standIns, needs),
    };
  });
  return { kind: fetch.id === undefined ? "parallel" : "sequence", nodes };
}

interface Group {
  /** Fields of the request, as `Type.field`. */
  fields: Set<string>;
  /** Stand-ins that they need. */
  needs: Set<string>;
}

/** Fields of an entities request, put together unless they need two values for one field. */
function groupsOf(document: DocumentNode, service: string, standIns: RequiredStandIns): Group[] {
  const groups: Group[] = [{ fields: new Set(), needs: new Set() }];
  const real = (name: string) => standIns.fields.get(name)?.name.value;
  for (const [type, field] of entityFields(document)) {
    const needs = standIns.neededBy.get(`${service} ${type}.${field}`) ?? new Set<string>();
    const clashes = (group: Group) =>
      [...needs].some((one) => [...group.needs].some((other) => other !== one && real(other) === real(one)));
    const fitting = groups.find((one) => !clashes(one));
    const group: Group = fitting ?? { fields: new Set(), needs: new Set() };
    if (!fitting) groups.push(group);
    group.fields.add(`${type}.${field}`);
    for (const one of needs) group.needs.add(one);
  }
  return groups.filter(({ fields }) => fields.size);
}

function entityFields(document: DocumentNode): [string, string][] {
  const found: [string, string][] = [];
  eachEntityField(document, (type, field) => {
    found.push([type, field.name.value]);
    return true;
  });
  return found;
}

const onlyFields = (document: DocumentNode, fields: ReadonlySet<string>): DocumentNode =>
  eachEntityField(
    document,
    (type, field) => field.name.value === "__typename" || fields.has(`${type}.${field.name.value}`),
  );

/** The document with those fields directly below `_entities` that are kept. */
function eachEntityField(
  document: DocumentNode,
  keeps: (type: string, field: FieldNode) => boolean,
): DocumentNode {
  const filter = (set: SelectionSetNode, type: string): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return keeps(type, selection) ? [selection] : [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      const inside = filter(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      return inside.selections.length ? [{ ...selection, selectionSet: inside }] : [];
    }),
  });
  return visit(document, {
    Field: (field) =>
      field.name.value === "_entities" && field.selectionSet
        ? { ...field, selectionSet: filter(field.selectionSet, "_Entity") }
        : undefined,
  });
}

function withRealFields(query: string, standIns: RequiredStandIns): string {
  if (![...standIns.fields.keys()].some((name) => query.includes(name))) return query;
  return print(
    visit(parse(query, { noLocation: true }), {
      Field(field) {
        const real = standIns.fields.get(field.name.value);
        if (!real) return undefined;
        return {
          ...field,
          alias: field.alias ?? field.name,
          name: real.name,
          ...(real.arguments ? { arguments: real.arguments } : {}),
        };
      },
    }),
  );
}

function requiredOfReal(
  selections: readonly RequiredSelection[],
  standIns: RequiredStandIns,
  needs: ReadonlySet<string> | undefined,
): RequiredSelection[] {
  return selections.flatMap((selection): RequiredSelection[] => {
    const inside = selection.selections && requiredOfReal(selection.selections, standIns, needs);
    if (selection.kind === "fragment") return [{ ...selection, selections: inside ?? [] }];
    const real = standIns.fields.get(selection.source);
    if (real && needs && !needs.has(selection.source)) return [];
    return [
      { ...selection, key: real?.name.value ?? selection.key, ...(inside ? { selections: inside } : {}) },
    ];
  });
}
