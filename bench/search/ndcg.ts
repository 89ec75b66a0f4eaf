/** How much a list of results is worth: gains of grades 0 to 3, each discounted by its place. */
const dcg = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/**
 * nDCG of the first ten results, from 0 to 1: their worth beside that of the best ten that there are.
 *
 * `grades` in the order of the results; `all` the grades of everything that could be found. One when nothing could.
 */
export function ndcg10(grades: readonly number[], all: readonly number[]): number {
  const ideal = dcg([...all].sort((one, other) => other - one).slice(0, 10));
  return ideal === 0 ? 1 : dcg(grades.slice(0, 10)) / ideal;
}
