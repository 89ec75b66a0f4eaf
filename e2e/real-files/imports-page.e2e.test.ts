import { readFileSync } from "node:fs";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { filesOf } from "../../scripts/imports/files.ts";
import { readImportLogs } from "../../scripts/imports/log.ts";
import { NOT_IMPORTED } from "../../scripts/imports/not-imported.ts";
import { importsPage } from "../../scripts/imports/table.ts";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";

describeWithReferenceData("docs/imports.md", (from) => {
  let one: OneProcess;
  beforeAll(async () => {
    one = await startOneProcess({ from });
  }, 1_800_000);
  afterAll(async () => {
    await one?.close();
  });

  test("says what became of each file: if it does not, run `npm run imports:table`", async () => {
    const page = importsPage(await readImportLogs(one.adminUrl), await filesOf(from), NOT_IMPORTED);
    expect(page).not.toContain("no reason given");
    expect(readFileSync(new URL("../../docs/imports.md", import.meta.url), "utf8")).toBe(page);
  });
});
