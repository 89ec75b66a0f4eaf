import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Folder of the real public files, beside the checkout; undefined where it is absent. */
export const referenceData: string | undefined = [
  process.env.PASSERELLE_DATA,
  join(root, "../shared/data"),
].find((folder): folder is string => folder !== undefined && existsSync(join(folder, "lheo")));

/**
 * `describe` for tests that need the real files: where the folder is absent, one passing test says that
 * they were not run, since those files may not be committed.
 */
export function describeWithReferenceData(name: string, tests: (folder: string) => void): void {
  if (referenceData) {
    const folder = referenceData;
    describe(name, () => tests(folder));
    return;
  }
  test(`${name}: not run, no reference data beside the checkout`, () => {
    expect(referenceData).toBeUndefined();
  });
}
