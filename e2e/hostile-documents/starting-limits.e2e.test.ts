import type { CompiledEngine } from "../../gateway/src/engine/compiled-engine.ts";
import { rulesIn } from "../../gateway/src/engine/document/limits/test-rules.ts";
import { everyDocument } from "./documents/every-document.ts";
import { startEngine } from "./engine.ts";

/** The engine with the limits that a gateway starts from. */
let engine: CompiledEngine;
beforeAll(async () => {
  engine = await startEngine({ rules: rulesIn("enforce"), listSize: 10, planBudget: 60_000 });
});
afterAll(() => engine?.close());

const REFUSED = /^(DOCUMENT_LIMIT|GRAPHQL_\w+|OPERATION_RESOLUTION_FAILURE)$/;
/** What one operation may cost, in a gateway that is not told otherwise, and a little more. */
const DEAR = 12_000;

for (const [kind, documents] of everyDocument)
  describe(kind, () => {
    test.each(Object.entries(documents))("%s is refused for good, or cheap", async (_, hostile) => {
      const { query, operationName, variables = {} } = hostile;
      const operation = await engine.prepare(query, operationName);
      if (operation.kind === "refused") {
        expect(operation).toMatchObject({ status: 400 });
        expect(operation.transient).toBeUndefined();
        for (const { extensions } of operation.errors) expect(extensions?.code).toMatch(REFUSED);
      } else {
        // What is wrong with variables is told when they come.
        if (!hostile.variables) expect(hostile.refused).toBeUndefined();
        expect(operation.estimate?.(variables)).toBeLessThan(DEAR);
      }
    });
  });
