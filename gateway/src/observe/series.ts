import type { Histogram } from "prom-client";

/** Notes a value. */
type Observe = (value: number) => void;

/**
 * The series of a histogram, each found once: looking it up by its labels costs the library more than noting the value.
 * Labels have a bounded set of values, so series have one too.
 */
export function seriesOf<Label extends string>(
  histogram: Histogram<Label>,
  labels: readonly Label[],
): (...values: string[]) => Observe {
  const known = new Map<string, Observe>();
  return (...values) => {
    const id = values.join("\n");
    const found = known.get(id);
    if (found) return found;
    const child = histogram.labels(
      Object.fromEntries(labels.map((label, index) => [label, values[index] ?? ""])) as Record<Label, string>,
    );
    const observe: Observe = (value) => child.observe(value);
    known.set(id, observe);
    return observe;
  };
}
