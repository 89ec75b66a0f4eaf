import { type Answer, comparableNulls, otherCodes } from "./agreement.ts";
import type { GeneratedOperation } from "./operations.ts";
import type { AskedOperation, Oracle } from "./oracle.ts";
import { shrink } from "./shrink.ts";

/** Who is compared with our engine. */
export type Other = "monolith" | "stock";

/** How our answer differs from another's, in words; nothing when they agree. */
export async function disagreement(
  oracle: Oracle,
  who: Other,
  asked: AskedOperation,
): Promise<string | undefined> {
  const both = await Promise.all([safely(oracle.ours(asked)), safely(oracle[who](asked))]);
  const [ours, theirs] = who === "stock" ? [likeStock(both[0]), likeStock(both[1])] : both;
  const mine = comparableNulls(ours);
  const expected = comparableNulls(theirs);
  const codes = who === "monolith" ? otherCodes(ours, theirs) : [];
  if (mine.data === expected.data && String(mine.nulls) === String(expected.nulls) && !codes.length)
    return undefined;
  const errors = (answer: Answer) =>
    answer.errors.map(({ path, message }) => `  ${JSON.stringify(path)} ${message}`).join("\n");
  return [`${who}: ${expected.data}`, errors(theirs), `ours: ${mine.data}`, errors(ours), ...codes].join(
    "\n",
  );
}

/** An engine that throws gives an answer too: one that differs. */
const safely = (answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => ({ data: "thrown", errors: [{ message: String(error) }] }));

/**
 * An answer without what stock gets wrong everywhere: the order of keys when fragments meet, and the indices in the
 * paths of errors below lists of abstract types.
 */
const likeStock = ({ data, errors }: Answer): Answer => ({
  errors: errors.length ? [{ message: "errors" }] : [],
  data: JSON.parse(JSON.stringify(data), (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ),
});

/** A failing operation made as small as possible, and how to run it again. */
export async function report(
  oracle: Oracle,
  scenario: string,
  seed: number,
  other: Other,
  operation: GeneratedOperation & Pick<AskedOperation, "grants"> & { seed: number },
): Promise<string> {
  const { grants } = operation;
  const fails = async (smaller: GeneratedOperation) =>
    (await disagreement(oracle, other, { ...smaller, grants, seed: operation.seed })) !== undefined;
  const { query, variables } = await shrink(oracle.schema, operation, fails);
  const how = await disagreement(oracle, other, { query, variables, grants, seed: operation.seed });
  return [
    `SEED=${seed} SCENARIO=${scenario} npm test -- generated`,
    `data perturbed by ${operation.seed}, variables ${JSON.stringify(variables)}`,
    ...(grants
      ? [`for ${JSON.stringify([grants.authenticated, ...grants.scopes, ...grants.policies])}`]
      : []),
    query,
    how,
  ].join("\n");
}
