import type { Passage } from "../http/door.ts";

/** Names kept apart at most: clients choose them, and each makes series of its own. */
const MAX_NAMES = 300;
/** Characters of a name that are told. */
const MAX_LENGTH = 64;

/** Names operations in metrics and logs: as clients do, but so many of them, and no longer than is read. */
export function operationNames(): (passage: Passage) => string {
  const known = new Set<string>();
  return ({ asked, operation }) => {
    const name = operation.name ?? asked.operationName ?? asked.documentId ?? UNNAMED;
    const told = name.slice(0, MAX_LENGTH);
    if (known.has(told)) return told;
    if (known.size >= MAX_NAMES) return OTHERS;
    known.add(told);
    return told;
  };
}

const UNNAMED = "unnamed";
const OTHERS = "others";
