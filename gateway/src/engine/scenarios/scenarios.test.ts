import {
  type Answer,
  codeClass,
  comparable,
  comparableNulls,
  otherCodes,
  told,
} from "../oracle/agreement.ts";
import { createOracle, type Oracle } from "../oracle/oracle.ts";
import type { Operation } from "../oracle/scenario.ts";
import { stockDefect } from "../oracle/stock-defects.ts";
import { everyScenario } from "./every-scenario.ts";

for (const { name, scenario, operations } of await everyScenario())
  describe(name, () => {
    let oracle: Oracle;
    beforeAll(async () => {
      oracle = await createOracle(scenario);
    });
    afterAll(() => oracle?.close());

    describe.each(Object.entries(operations))("%s", (title, operation) => {
      const expected = expectedOf(operation);

      test("answers as written", async () => {
        const ours = await oracle.ours(operation);
        expect(comparable(ours)).toEqual(expected);
        if (operation.asks) expect(asked(ours.requests)).toEqual(operation.asks);
        for (const word of scenario.hidden ?? []) expect(JSON.stringify(ours)).not.toContain(`"${word}`);
      });

      const { monolith } = { ...scenario, ...operation };
      if (monolith !== false)
        test("the graph in one piece agrees", async () => {
          const whole = await oracle.monolith(operation);
          expect(JSON.stringify(whole.data)).toBe(expected.data);
          const written = writtenAnswer(operation, expected.data);
          expect(comparableNulls(whole).nulls).toEqual(comparableNulls(written).nulls);
          expect(otherCodes(written, whole)).toEqual([]);
        });

      if (scenario.stock === false) return;
      const defect = stockDefect(name, title);
      test(defect ? `stock is wrong: ${defect}` : "stock agrees", async () => {
        const stock = await oracle.stock(operation);
        const right =
          JSON.stringify(comparable(stock)) === JSON.stringify(expected) &&
          (!operation.asks || JSON.stringify(asked(stock.requests)) === JSON.stringify(operation.asks));
        if (defect) expect(right).toBe(false);
        else expect(comparable(stock)).toEqual(expected);
      });
    });
  });

const asked = (requests: readonly { name: string }[]) =>
  [...new Set(requests.map(({ name }) => name))].sort();

function expectedOf({ data, errors = [] }: Operation) {
  return {
    data: typeof data === "string" ? data : JSON.stringify(data),
    errors: errors.map(({ path, code }) => told(path, codeClass(code))).sort(),
  };
}

const writtenAnswer = ({ errors = [] }: Operation, data: string): Answer => ({
  data: JSON.parse(data),
  errors: errors.map(({ path, code }) => ({
    message: "",
    ...(path ? { path } : {}),
    extensions: code === undefined ? {} : { code },
  })),
});
