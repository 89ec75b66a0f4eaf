import { readFile, rename, writeFile } from "node:fs/promises";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { z } from "zod";

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How often a consumer used something, and on which days first and last. */
const USE = z.object({ first: DAY, last: DAY, count: z.number().int().min(0) });
const USAGE = z.object({
  format: z.literal("passerelle-usage"),
  version: z.literal(1),
  since: DAY,
  uses: z.record(z.string(), z.record(z.string(), USE)),
});

/** File that counts who uses which field of the schema; nothing is counted without one. */
export const USAGE_CONFIG = {
  USAGE_FILE: z
    .string()
    .optional()
    .transform((file) => file && fromHere(file)),
};

export type Use = z.infer<typeof USE>;

/** Who used what of a graph: by schema coordinate, then by consumer. */
export interface Usage {
  /** First day that was counted. */
  since: string;
  uses: Map<string, Map<string, Use>>;
}

/** Consumers that are kept apart for one coordinate at most. */
const MAX_CONSUMERS = 200;
export const OTHERS = "others";

export const noUsage = (day: string): Usage => ({ since: day, uses: new Map() });

/** Adds uses of one day. */
export function addUse(usage: Usage, coordinate: string, consumer: string, count: number, day: string): void {
  const consumers = usage.uses.get(coordinate) ?? new Map<string, Use>();
  usage.uses.set(coordinate, consumers);
  const name = consumers.has(consumer) || consumers.size < MAX_CONSUMERS ? consumer : OTHERS;
  const known = consumers.get(name);
  consumers.set(name, {
    first: known?.first ?? day,
    last: known && known.last > day ? known.last : day,
    count: (known?.count ?? 0) + count,
  });
}

/** Joins what several gateways counted. */
export function joinUsages(usages: readonly Usage[]): Usage {
  const since = usages.map((usage) => usage.since).sort()[0] ?? "9999-12-31";
  const joined = noUsage(since);
  for (const { uses } of usages)
    for (const [coordinate, consumers] of uses)
      for (const [consumer, { first, last, count }] of consumers) {
        addUse(joined, coordinate, consumer, count, last);
        const use = joined.uses.get(coordinate)?.get(consumer);
        if (use && first < use.first) use.first = first;
      }
  return joined;
}

/** Reads a usage file; undefined when there is none. Throws an `OperatorError` on one that is not. */
export async function readUsage(file: string): Promise<Usage | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new OperatorError(
      `The usage file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
  const parsed = USAGE.safeParse(jsonOf(text));
  if (!parsed.success) throw new OperatorError(`${file} is not a usage file of ours, version 1.`);
  const { since, uses } = parsed.data;
  return {
    since,
    uses: new Map(Object.entries(uses).map(([coordinate, by]) => [coordinate, new Map(Object.entries(by))])),
  };
}

/** Writes the file whole, beside it first: a process that is killed leaves the one of before. */
export async function writeUsage(file: string, { since, uses }: Usage): Promise<void> {
  const plain = Object.fromEntries(
    [...uses].sort(byName).map(([coordinate, by]) => [coordinate, Object.fromEntries([...by].sort(byName))]),
  );
  const text = JSON.stringify({ format: "passerelle-usage", version: 1, since, uses: plain });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, text, { mode: 0o600 });
  await rename(beside, file);
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
