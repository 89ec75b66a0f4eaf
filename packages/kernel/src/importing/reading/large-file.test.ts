import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

test.each([
  ["xml", "80000"],
  ["csv", "80000"],
  ["json", "80001"],
])("80 MB of %s are read with a heap of 48 MB", async (format, lus) => {
  const { stdout } = await run(process.execPath, [
    "--no-warnings",
    "--max-old-space-size=48",
    join(import.meta.dirname, "large-file.fixture.ts"),
    format,
  ]);
  expect(stdout).toBe(lus);
});
