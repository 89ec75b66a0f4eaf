import type { Grants } from "../../access/identity.ts";
import type { SubgraphResult } from "../../transport/transport.ts";

/**
 * A field as it really is: a value, or a function of its arguments and, for a field with `@requires`, of the required
 * fields in the form of a representation.
 */
// biome-ignore lint/suspicious/noExplicitAny: a scenario reads arguments whose form its own SDL states.
type TruthFunction = (args: any, required: any) => unknown;

/** An object of the truth; `__typename` is needed for entities and wherever the schema gives an abstract type. */
export type TruthObject = { readonly __typename?: string; readonly [field: string]: unknown };

/** All that a scenario's graph holds, said once: its subgraphs and the graph in one piece both answer from it. */
export interface Truth {
  /** Found by whichever key fields a representation has. */
  entities?: readonly TruthObject[];
  Query: Readonly<Record<string, TruthFunction>>;
  Mutation?: Readonly<Record<string, TruthFunction>>;
}

/** A subgraph that answers by itself, whatever the truth: broken ones do. */
export interface OddSubgraph {
  typeDefs: string;
  answer(request: { query: string; variables: Record<string, unknown> }): SubgraphResult;
}

/** Subgraphs and the truth behind them. */
export interface Scenario {
  /** SDL of each subgraph, without its `@link`; one that starts with "# federation 1" gets none. */
  subgraphs: Readonly<Record<string, string | OddSubgraph>>;
  /** Made anew for each operation, so that mutations start from the same state. */
  truth(): Truth;
  /** Entities that a subgraph does not know. */
  missing?: Readonly<Record<string, (entity: TruthObject) => boolean>>;
  /** What `@fromContext` gives to a field (`Type.field`), read from the truth. */
  contexts?: Readonly<Record<string, (object: TruthObject) => Record<string, unknown>>>;
  /** Texts of literals by argument name, for generated operations; others are made from their type. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** Words that no answer may contain. */
  hidden?: readonly string[];
  /** Callers for whom operations are drawn; whoever may read all when absent. */
  callers?: readonly Grants[];
  /** Words that no request to a subgraph may contain, for a caller. */
  unasked?: (grants: Grants) => readonly string[];
  /** False where the graph in one piece cannot say what is right: an answer that breaks its schema, a type that clients do not see. */
  monolith?: false;
  /** False where stock refuses the supergraph as a whole. */
  stock?: false;
  /** False where no operation is drawn, "ours" where none runs on stock, for a defect of it that operations meet by chance. */
  generated?: false | "ours";
}

/** An error that an answer must tell. */
export interface ExpectedError {
  path?: readonly (string | number)[];
  /** Left out for an error to which nobody gave a code. */
  code?: string;
}

/** An operation and the answer that is right, written by hand. */
export interface Operation {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  operationName?: string;
  /** Keys in order; a text is the JSON itself, for keys that no object literal holds in order. */
  data: unknown;
  errors?: readonly ExpectedError[];
  /** Names of the subgraphs that must be asked, and no other, sorted. */
  asks?: readonly string[];
  /** What the caller may read; all of it when absent. */
  grants?: Grants;
  /** Words that no request to a subgraph may contain. */
  unasked?: readonly string[];
  /** False where the graph in one piece has another opinion, which the scenario explains. */
  monolith?: false;
  /** False where stock does not end within seconds. */
  stock?: false;
}

/** Operations by what they show. */
export type Operations = Readonly<Record<string, Operation>>;
