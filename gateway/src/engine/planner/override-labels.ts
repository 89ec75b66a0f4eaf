/** `percent(12.5)`: the share of requests for which an override is on. */
const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;

/**
 * Compiles the labels of progressive `@override` into a draw, made for each request, of those that are on.
 *
 * `isLabelOn` decides of the labels that are no percentage.
 */
export function overrideLabels(
  labels: readonly string[],
  isLabelOn: (label: string) => boolean = () => false,
  random: () => number = Math.random,
): () => readonly string[] {
  if (!labels.length) return () => NONE;
  const draws = labels.map((label) => {
    const percent = PERCENT.exec(label)?.[1];
    const share = percent === undefined ? undefined : Number(percent) / 100;
    return { label, isOn: share === undefined ? () => isLabelOn(label) : () => random() < share };
  });
  return () => draws.flatMap(({ label, isOn }) => (isOn() ? [label] : []));
}

const NONE: readonly string[] = [];
