/** What Apollo's planner throws on some documents with `@defer` that it plans well without. */
const DEFECTS: readonly RegExp[] = [
  // A part that needs a field of another subgraph first, at the root of what is deferred.
  /has deferRef "d\d+", so its child .* cannot have a top-level deferRef/s,
  // A fragment on an interface, or one without a type that holds others with one, deferred inside a union.
  /^(GraphQLError: )?Cannot add selection of field "[\w.]+" to selection set of parent type "\w+"/,
  // Deferred parts that lead from one interface to another.
  /should have no remaining groups unhandled, but got/,
];

export const isPlannerDefect = (message: string): boolean => DEFECTS.some((defect) => defect.test(message));
