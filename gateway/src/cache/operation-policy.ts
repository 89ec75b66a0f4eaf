import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { CacheHints } from "./hints.ts";
import { type CachePolicy, NOT_KEPT, policyOf } from "./policy.ts";

export interface OperationPolicyOptions {
  hints: CacheHints | undefined;
  /** What clients see. */
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Boolean variables on which what is selected depends. */
  conditions: readonly string[];
}

/** Combinations of booleans that are remembered. */
const MAX_KNOWN = 32;

/** The policy of one operation, made once for each combination of booleans. */
export class OperationPolicy {
  readonly #options: OperationPolicyOptions;
  readonly #known = new Map<string, CachePolicy>();

  constructor(options: OperationPolicyOptions) {
    this.#options = options;
  }

  of(holds: (variable: string) => boolean): CachePolicy {
    const { hints, conditions } = this.#options;
    if (!hints) return NOT_KEPT;
    let id = "";
    for (const name of conditions) id += holds(name) ? "1" : "0";
    const known = this.#known.get(id);
    if (known) return known;
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    const made = policyOf({ ...this.#options, hints, settled: { holds, incremental: false } });
    this.#known.set(id, made);
    return made;
  }
}
