import { LRUCache } from "lru-cache";
import type { OperationAccess } from "./access/operation-access.ts";
import { isIn, NOTHING, type RefusedSet } from "./access/requirement.ts";
import { hasContext } from "./compile/describe.ts";
import type { ExecutableFetch, ExecutableNode, IsOfType } from "./compile/executable.ts";
import { compileFetch, compilePlan } from "./compile/plan.ts";
import { requiredKeys } from "./compile/required-keys.ts";
import type { Settled } from "./document/conditions.ts";
import type { Deferral } from "./document/defers.ts";
import type { Refusal } from "./engine.ts";
import type { Planner } from "./planner/planner.ts";
import type { Shape } from "./project/shape.ts";

/** What one plan of an operation depends on. */
export interface Variant {
  booleans: Readonly<Record<string, boolean>>;
  incremental: boolean;
  /** Ids of the requirements that refuse the caller. */
  refused?: readonly string[];
}

/** An operation compiled for one variant. */
export interface CompiledVariant {
  settled: Settled;
  node: ExecutableNode | undefined;
  subscription: ExecutableFetch | undefined;
  /** What is selected and not deferred. */
  shape: Shape;
  /** What is selected when nothing is deferred. */
  whole: Shape;
  deferrals: readonly Deferral[];
  /** Keys of the fetched data that requests need of objects to ask more of them. */
  required: ReadonlySet<string>;
  /** Does any request take arguments from the objects above? */
  apart: boolean;
}

export interface VariantsOptions {
  query: string;
  operationName: string | undefined;
  planner: Planner;
  isOfType: IsOfType;
  /** Variables on which the variant depends. */
  conditions: readonly string[];
  /** Has the document any `@defer`? */
  defers: boolean;
  /** Labels of progressive `@override` that are on for one request. */
  labels(): readonly string[];
  access: OperationAccess;
  /** What the client selects, for one variant. */
  shape(settled: Settled): Shape;
}

/** Variants kept for one operation. */
export const MAX_VARIANTS = 32;

/** Milliseconds for which a plan that took too long is refused without another try. */
const REFUSED_FOR = 60_000;

/** The plans of one operation, each made and compiled when first asked for, and once for all who ask meanwhile. */
export class Variants {
  readonly #options: VariantsOptions;
  readonly #compiled = new LRUCache<string, CompiledVariant | Promise<CompiledVariant | Refusal>>({
    max: MAX_VARIANTS,
  });
  readonly #known = new Map<string, Variant>();

  constructor(options: VariantsOptions) {
    this.#options = options;
  }

  /** Those that were compiled, to be compiled again for another supergraph. */
  get known(): Variant[] {
    return [...this.#known.values()];
  }

  /** The operation for the booleans that `holds` tells, without what is refused; at once when it is known. */
  get(
    holds: (variable: string) => boolean,
    incremental: boolean,
    refused: RefusedSet = NOTHING,
  ): CompiledVariant | Promise<CompiledVariant | Refusal> {
    const { conditions, defers } = this.#options;
    const labels = this.#options.labels();
    const obeyed = incremental && defers;
    let id = obeyed ? "d" : "";
    for (const name of conditions) id += holds(name) ? "1" : "0";
    if (refused) id = `${refused.toString(36)}!${id}`;
    if (labels.length) id += ` ${labels.join(" ")}`;
    const known = this.#compiled.get(id);
    if (known) return known;
    const booleans = Object.fromEntries(conditions.map((name) => [name, holds(name)]));
    const variant: Variant = { booleans, incremental: obeyed, ...this.#idsOf(refused) };
    const compiling = this.#compile(variant, labels, refused);
    this.#compiled.set(id, compiling);
    compiling.then(
      (made) => this.#keep(id, made, compiling, variant),
      () => this.#compiled.delete(id),
    );
    return compiling;
  }

  #idsOf(refused: RefusedSet): Pick<Variant, "refused"> {
    if (!refused) return {};
    const ids = this.#options.access.requirements
      .filter((_, number) => isIn(refused, number))
      .map(({ id }) => id);
    return { refused: ids };
  }

  #keep(
    id: string,
    made: CompiledVariant | Refusal,
    compiling: Promise<CompiledVariant | Refusal>,
    variant: Variant,
  ): void {
    if ("kind" in made) {
      if (made.transient) this.#compiled.delete(id);
      else if (made.status === 429) this.#compiled.set(id, compiling, { ttl: REFUSED_FOR });
      return;
    }
    this.#compiled.set(id, made);
    this.#known.set(id, variant);
    const [oldest = ""] = this.#known.keys();
    if (this.#known.size > MAX_VARIANTS) this.#known.delete(oldest);
  }

  async #compile(
    { booleans, incremental }: Variant,
    labels: readonly string[],
    refused: RefusedSet,
  ): Promise<CompiledVariant | Refusal> {
    const { query, operationName, planner, isOfType, shape, access } = this.#options;
    const holds = Object.keys(booleans).filter((name) => booleans[name]);
    const planned = await planner.plan({ query, operationName, holds, incremental, labels, refused });
    if (planned.kind === "refused") return planned;
    const given: Settled = { holds: (name) => holds.includes(name), incremental };
    const settled = refused ? { ...given, refused: access.fields(given, refused) } : given;
    const node = planned.node && compilePlan(planned.node, isOfType);
    return {
      settled,
      node,
      subscription: planned.subscription && compileFetch(planned.subscription, isOfType),
      shape: shape(settled),
      whole: shape({ ...settled, incremental: false }),
      deferrals: planned.deferrals,
      required: requiredKeys(planned.node),
      apart: hasContext(node),
    };
  }
}
