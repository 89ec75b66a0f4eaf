import type { DocumentNode, FieldNode } from "graphql";
import type { Grants } from "../../access/identity.ts";
import type { Settled } from "../document/conditions.ts";
import { RefusedFields } from "./refused-fields.ts";
import {
  NOTHING,
  type RefusalText,
  type RefusedSet,
  type Requirement,
  refusalText,
  refusedAmong,
  refusedBy,
} from "./requirement.ts";

/** What the fields of one operation require of whoever asks it. */
export class OperationAccess {
  readonly requirements: readonly Requirement[];
  readonly #document: DocumentNode;
  readonly #requirementOf: ReadonlyMap<FieldNode, number>;

  /** `requirementOf` gives the number of each field's requirement, of those that have one. */
  constructor(
    document: DocumentNode,
    requirements: readonly Requirement[],
    requirementOf: ReadonlyMap<FieldNode, number>,
  ) {
    this.#document = document;
    this.requirements = requirements;
    this.#requirementOf = requirementOf;
  }

  /** Requirements that these grants do not meet; none of them without grants, which is for whoever may read all. */
  refusedTo(grants: Grants | undefined): RefusedSet {
    return grants && this.requirements.length ? refusedBy(this.requirements, grants) : NOTHING;
  }

  /** Requirements of these ids, which another supergraph may have made others. */
  refusedAmong(ids: readonly string[]): RefusedSet {
    return refusedAmong(this.requirements, ids);
  }

  /** The fields that requirements refuse, given what the variables say. */
  fields(settled: Settled, refused: RefusedSet): RefusedFields {
    return new RefusedFields({
      document: this.#document,
      settled,
      refused,
      requirementOf: (field) => this.#requirementOf.get(field),
    });
  }

  /** What to say of a requirement, by its number, to whoever has these grants. */
  refusal(grants: Grants | undefined): ((requirement: number) => RefusalText) | undefined {
    if (!grants || !this.requirements.length) return undefined;
    return (number) => refusalText(this.requirements[number] as Requirement, grants);
  }
}
