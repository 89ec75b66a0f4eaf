import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { ADDED_TYPENAME } from "../document/canonical.ts";
import { isDeferred, isLeftOut, type Settled } from "../document/conditions.ts";
import { NOTHING_LEFT } from "../document/defers.ts";
import { fragmentsOf, isIntrospection } from "../document/operation.ts";
import { isIn, type RefusedSet } from "./requirement.ts";

/** A refused field, by the keys of the client that lead to it from where the answer has null, and its requirement. */
export interface RefusedPlace {
  path: readonly string[];
  requirement: number;
}

export interface RefusedFieldsOptions {
  document: DocumentNode;
  settled: Pick<Settled, "holds" | "incremental">;
  /** Numbers of the requirements that are refused. */
  refused: RefusedSet;
  /** Number of the requirement of a field. */
  requirementOf(field: FieldNode): number | undefined;
}

/** What is left of a selection set: something, nothing since all of it is refused, or nothing that was asked at all. */
type Rest = "kept" | "refused" | "blank";

/** Refused fields told of one that is not fetched, because all that is selected below is refused. */
const MAX_PLACES = 50;

/**
 * Which fields of a document one request is refused.
 *
 * A field of which all that is selected is refused is refused with it: fetching it would give nothing. Not so a field
 * of a mutation's root, which is an effect, nor what is deferred: each of the client's parts must come.
 */
export class RefusedFields {
  readonly #options: RefusedFieldsOptions;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #operation: OperationDefinitionNode;
  readonly #effects: ReadonlySet<FieldNode>;
  readonly #rests = new Map<SelectionSetNode, Rest>();

  constructor(options: RefusedFieldsOptions) {
    const { definitions } = options.document;
    const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    this.#options = options;
    this.#fragments = fragmentsOf(options.document);
    this.#operation = operation as OperationDefinitionNode;
    this.#effects = new Set(
      this.#operation.operation === "mutation" ? this.#fieldsOf(this.#operation.selectionSet) : [],
    );
  }

  /** Is a field refused for itself? */
  isRefused(field: FieldNode): boolean {
    const number = this.#options.requirementOf(field);
    return number !== undefined && isIn(this.#options.refused, number);
  }

  /** Is a field left out since all that is selected below is refused? */
  isEmptied(field: FieldNode): boolean {
    const { selectionSet } = field;
    return (
      selectionSet !== undefined && !this.#effects.has(field) && this.#restOf(selectionSet) === "refused"
    );
  }

  /** What is refused under one key, whose nodes these are; undefined when it is fetched. */
  placesUnder(nodes: readonly FieldNode[]): readonly RefusedPlace[] | undefined {
    for (const node of nodes) {
      const number = this.#options.requirementOf(node);
      if (number !== undefined && isIn(this.#options.refused, number))
        return [{ path: [], requirement: number }];
    }
    if (!nodes.every((node) => this.isEmptied(node))) return undefined;
    const places = new Map<string, RefusedPlace>();
    for (const { selectionSet } of nodes) if (selectionSet) this.#collect(selectionSet, [], places);
    return [...places.values()];
  }

  /** The document as it is planned, without what is refused; undefined when nothing is left to plan. */
  left(): DocumentNode | undefined {
    const operation = this.#operation;
    if (this.#restOf(operation.selectionSet) === "refused") return undefined;
    return {
      kind: Kind.DOCUMENT,
      definitions: this.#options.document.definitions.flatMap((definition) => {
        if (!("selectionSet" in definition)) return [];
        if (definition !== operation && this.#restOf(definition.selectionSet) === "refused") return [];
        return [{ ...definition, selectionSet: this.#leftOf(definition.selectionSet) }];
      }),
    };
  }

  #leftOf(set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((selection) => this.#leftOfSelection(selection)) };
  }

  #leftOfSelection(selection: SelectionNode): SelectionNode[] {
    const { settled } = this.#options;
    if (isLeftOut(selection, settled)) return [selection];
    if (selection.kind === Kind.FIELD) {
      if (this.isRefused(selection) || this.isEmptied(selection)) return [];
      const { selectionSet } = selection;
      if (!selectionSet) return [selection];
      const isEmpty = this.#restOf(selectionSet) === "refused";
      return [{ ...selection, selectionSet: isEmpty ? NOTHING_LEFT : this.#leftOf(selectionSet) }];
    }
    const fragment = this.#fragmentOf(selection);
    if (this.#restOf(fragment.selectionSet) !== "refused")
      return selection.kind === Kind.INLINE_FRAGMENT
        ? [{ ...selection, selectionSet: this.#leftOf(selection.selectionSet) }]
        : [selection];
    if (!isDeferred(selection, settled)) return [];
    const { typeCondition } = fragment;
    const { directives = [] } = selection;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition ? { typeCondition } : {}),
        directives,
        selectionSet: NOTHING_LEFT,
      },
    ];
  }

  #restOf(set: SelectionSetNode): Rest {
    const known = this.#rests.get(set);
    if (known) return known;
    const rest = this.#judge(set);
    this.#rests.set(set, rest);
    return rest;
  }

  #judge(set: SelectionSetNode): Rest {
    let rest: Rest = "blank";
    for (const selection of set.selections) {
      const found = this.#judgeSelection(selection);
      if (found === "kept") return found;
      if (found === "refused") rest = found;
    }
    return rest;
  }

  #judgeSelection(selection: SelectionNode): Rest {
    const { settled } = this.#options;
    if (isLeftOut(selection, settled)) return "blank";
    if (selection.kind === Kind.FIELD) {
      // No subgraph is asked these: the schema answers the second itself.
      if (selection === ADDED_TYPENAME || isIntrospection(selection)) return "blank";
      return this.isRefused(selection) || this.isEmptied(selection) ? "refused" : "kept";
    }
    return isDeferred(selection, settled) ? "kept" : this.#restOf(this.#fragmentOf(selection).selectionSet);
  }

  #collect(set: SelectionSetNode, above: readonly string[], places: Map<string, RefusedPlace>): void {
    for (const selection of set.selections) {
      if (places.size >= MAX_PLACES) return;
      if (isLeftOut(selection, this.#options.settled)) continue;
      if (selection.kind !== Kind.FIELD) {
        this.#collect(this.#fragmentOf(selection).selectionSet, above, places);
        continue;
      }
      const path = [...above, selection.alias?.value ?? selection.name.value];
      const requirement = this.#options.requirementOf(selection);
      if (requirement !== undefined && this.isRefused(selection))
        places.set(JSON.stringify([path, requirement]), { path, requirement });
      else if (selection.selectionSet) this.#collect(selection.selectionSet, path, places);
    }
  }

  #fieldsOf(set: SelectionSetNode): FieldNode[] {
    return set.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection] : this.#fieldsOf(this.#fragmentOf(selection).selectionSet),
    );
  }

  #fragmentOf(selection: Exclude<SelectionNode, FieldNode>) {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    const fragment = this.#fragments.get(selection.name.value);
    if (!fragment) throw new Error("a valid document has the fragments that it spreads");
    return fragment;
  }
}
