import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from "graphql";
import type { ExecutableFetch, IsOfType } from "../compile/executable.ts";
import { fragmentsOf } from "../document/operation.ts";

/** A field that a request asks of the objects it completes, under the key of the fetched data. */
export interface SelectedField {
  key: string;
  /** Types that the object must be of, all of them. */
  on: readonly string[];
  below: readonly SelectedField[];
}

const known = new WeakMap<ExecutableFetch, readonly SelectedField[]>();

/** What a request asks of the root, or of each entity: read from its text when an error has to be placed. */
export function selectedBy(fetch: ExecutableFetch): readonly SelectedField[] {
  const before = known.get(fetch);
  if (before) return before;
  const document = parse(fetch.operation.query, { noLocation: true });
  const fragments = fragmentsOf(document);
  const collect = (set: SelectionSetNode, on: readonly string[]): SelectedField[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const below = selection.selectionSet ? collect(selection.selectionSet, []) : [];
        return [{ key: fetch.renamed?.get(key) ?? key, on, below }];
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      return fragment ? collect(fragment.selectionSet, condition ? [...on, condition] : on) : [];
    });
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation ? collect(operation.selectionSet, []) : [];
  const selected = fetch.represent ? root.flatMap(({ below }) => below) : root;
  known.set(fetch, selected);
  return selected;
}

/** Which of several requests asked for the field at `path`, keys without indices; the last one that did. */
export function providerOf(
  fetches: readonly ExecutableFetch[],
  path: readonly string[],
): ExecutableFetch | undefined {
  return fetches.findLast((fetch) => {
    const steps = fetch.path.flatMap((step) => (step === "@" ? [] : [step.key]));
    if (steps.length >= path.length || steps.some((step, index) => step !== path[index])) return false;
    let fields = selectedBy(fetch);
    for (const key of path.slice(steps.length)) {
      const found = fields.filter((field) => field.key === key);
      if (!found.length) return false;
      fields = found.flatMap(({ below }) => below);
    }
    return true;
  });
}

/** Keys that a request asks of an object of that runtime type, `__typename` apart. */
export const keysAskedOf = (fetch: ExecutableFetch, typename: unknown, isOfType: IsOfType): string[] => [
  ...new Set(
    selectedBy(fetch).flatMap(({ key, on }) =>
      key === "__typename" || (typeof typename === "string" && !on.every((type) => isOfType(typename, type)))
        ? []
        : [key],
    ),
  ),
];
