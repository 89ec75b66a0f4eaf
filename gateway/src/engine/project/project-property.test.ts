import fc from "fast-check";
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { JsonObject } from "../compile/executable.ts";
import { put } from "../run/merge.ts";
import { flawsOf } from "./flaws.ts";
import { project } from "./project.ts";
import { fetched, QUERY, SCHEMA, shapeOf, type TestShape } from "./test-shape.ts";

/** Thrown by a null where none may be, as far as the nearest place where one may. */
class Null extends Error {}

const LEAVES: Record<string, (value: unknown) => boolean> = {
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  Float: (value) => typeof value === "number",
  Int: (value) => Number.isInteger(value) && (value as number) >= -(2 ** 31) && (value as number) < 2 ** 31,
  ID: (value) => typeof value === "string" || Number.isSafeInteger(value),
};

/** The projection as it would be written without a thought for its speed: the whole answer made anew. */
class Naive {
  flawed = false;
  readonly #shape: TestShape;

  constructor(shape: TestShape) {
    this.#shape = shape;
  }

  answer(data: JsonObject): unknown {
    const [operation] = this.#shape.client.definitions as OperationDefinitionNode[];
    return this.#nullable(() => this.#object(this.#shape.shape.type, [operation!.selectionSet], data));
  }

  #nullable(make: () => unknown): unknown {
    try {
      return make();
    } catch (error) {
      if (error instanceof Null) return null;
      throw error;
    }
  }

  #wrong(): null {
    this.flawed = true;
    return null;
  }

  #value(type: GraphQLOutputType, sets: SelectionSetNode[], value: unknown): unknown {
    if (isNonNullType(type)) {
      const made = this.#nullable(() => this.#value(type.ofType, sets, value));
      if (made !== null) return made;
      this.flawed = true;
      throw new Null();
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.#wrong();
      return this.#nullable(() => value.map((item) => this.#value(type.ofType, sets, item)));
    }
    if (sets.length) {
      if (typeof value !== "object" || Array.isArray(value)) return this.#wrong();
      return this.#nullable(() => this.#object(type as GraphQLCompositeType, sets, value as JsonObject));
    }
    const isOfIt = isEnumType(type)
      ? type.getValues().some(({ name }) => name === value)
      : (LEAVES[getNamedType(type).name]?.(value) ?? true);
    if (!isOfIt) return this.#wrong();
    return getNamedType(type).name === "ID" ? String(value) : value;
  }

  #object(declared: GraphQLCompositeType, sets: SelectionSetNode[], data: JsonObject): unknown {
    const name = typeof data.__typename === "string" ? data.__typename : declared.name;
    const type = SCHEMA.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) return this.#wrong();
    const is = (one: unknown) => one === type || (isAbstractType(one) && SCHEMA.isSubType(one, type));
    if (!is(declared)) return this.#wrong();

    const byKey = new Map<string, FieldNode[]>();
    let unknown = false;
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === "Field") {
          const key = selection.alias?.value ?? selection.name.value;
          byKey.set(key, [...(byKey.get(key) ?? []), selection]);
          unknown ||= selection.name.value === "__typename" && isInterfaceType(type);
          continue;
        }
        const fragment =
          selection.kind === "InlineFragment"
            ? selection
            : this.#shape.document.fragments.get(selection.name.value)!;
        const condition = fragment.typeCondition?.name.value;
        if (!condition || is(SCHEMA.getType(condition))) collect(fragment.selectionSet);
        else unknown ||= isInterfaceType(type);
      }
    };
    for (const set of sets) collect(set);
    if (unknown) return this.#wrong();

    const answer: JsonObject = {};
    for (const [key, nodes] of byKey) {
      const [node] = nodes as [FieldNode];
      const source = this.#shape.document.sourceOf.get(node) ?? "";
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const given = Object.getOwnPropertyDescriptor(data, source)?.value;
      const field = type.getFields()[node.name.value];
      put(answer, key, field ? this.#value(field.type, below, given) : name);
    }
    return answer;
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
}

test("any data are projected as the naive projection does, key by key, and stay as they were", () => {
  const shape = shapeOf(QUERY);
  fc.assert(
    fc.property(fetched, (data) => {
      const before = JSON.stringify(data);
      const { answer, flawed } = project(shape.shape, frozen(data));
      const naive = new Naive(shape);
      expect(JSON.stringify(answer)).toBe(JSON.stringify(naive.answer(data)));
      expect(flawed).toBe(naive.flawed);
      expect(flawsOf(shape.shape, data).length > 0).toBe(flawed);
      expect(JSON.stringify(data)).toBe(before);
    }),
    { numRuns: 5_000 },
  );
});
