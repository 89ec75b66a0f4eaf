import { type Answer, comparableNulls, otherCodes } from "./agreement.ts";
import type { GeneratedOperation } from "./operations.ts";
import type { AskedOperation, Oracle } from "./oracle.ts";
import { shrink } from "./shrink.ts";

/** Who is compared with our engine. */
export type Other = "monolith" | "stock";

/** How our answer differs from another's, in words; nothing when they agree. */
export async function disagreement(
  oracle: Oracle,
  other: Other,
  asked: AskedOperation,
): Promise<string | undefined> {
  const both = await Promise.all([safely(oracle.ours(asked)), safely(oracle[other](asked))]);
  // Stock puts the fields of some fragments before those that come first.
  const [ours, theirs] = other === "stock" ? [sorted(both[0]), sorted(both[1])] : both;
  const mine = comparableNulls(ours);
  const expected = comparableNulls(theirs);
  const codes = other === "monolith" ? otherCodes(ours, theirs) : [];
  if (mine.data === expected.data && String(mine.nulls) === String(expected.nulls) && !codes.length)
    return undefined;
  const errors = (answer: Answer) =>
    answer.errors.map(({ path, message }) => `  ${JSON.stringify(path)} ${message}`).join("\n");
  return [`${other}: ${expected.data}`, errors(theirs), `ours: ${mine.data}`, errors(ours), ...codes].join(
    "\n",
  );
}

/** An engine that throws gives an answer too: one that differs. */
const safely = (answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => ({ data: "thrown", errors: [{ message: String(error) }] }));

const sorted = ({ data, errors }: Answer): Answer => ({
  errors,
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
  operation: GeneratedOperation & { seed: number },
): Promise<string> {
  const fails = async (smaller: GeneratedOperation) =>
    (await disagreement(oracle, other, { ...smaller, seed: operation.seed })) !== undefined;
  const { query, variables } = await shrink(oracle.schema, operation, fails);
  const how = await disagreement(oracle, other, { query, variables, seed: operation.seed });
  return [
    `SEED=${seed} SCENARIO=${scenario} npm test -- generated`,
    `data perturbed by ${operation.seed}, variables ${JSON.stringify(variables)}`,
    query,
    how,
  ].join("\n");
}
