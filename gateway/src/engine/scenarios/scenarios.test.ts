import {
  type Answer,
  codeClass,
  comparable,
  comparableNulls,
  otherCodes,
  told,
} from "../oracle/agreement.ts";
import { createOracle, type Oracle, type SeenAnswer } from "../oracle/oracle.ts";
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
      const defect = stockDefect(name, title);
      const judged = (answer: SeenAnswer) => ({
        ...comparable(answer),
        ...(operation.asks ? { asks: asked(answer.requests) } : {}),
      });

      test(defect?.planner ? `is planned wrong: ${defect.why}` : "answers as written", async () => {
        const ours = await oracle
          .ours(operation)
          .catch((thrown) => ({ data: null, errors: [thrown], requests: [] }));
        if (defect?.planner) expect(judged(ours)).not.toEqual(expected);
        else expect(judged(ours)).toEqual(expected);
        for (const word of operation.unasked ?? []) expect(JSON.stringify(ours.requests)).not.toContain(word);
        for (const word of scenario.hidden ?? []) expect(JSON.stringify(ours.errors)).not.toContain(word);
      });

      if (scenario.monolith !== false && operation.monolith !== false)
        test("the graph in one piece agrees", async () => {
          const whole = await oracle.monolith(operation);
          const written = writtenAnswer(operation, expected.data);
          expect(JSON.stringify(whole.data)).toBe(expected.data);
          expect(comparableNulls(whole).nulls).toEqual(comparableNulls(written).nulls);
          expect(otherCodes(written, whole)).toEqual([]);
        });

      if (scenario.stock === false || operation.stock === false || operation.grants) return;
      test(defect ? `stock is wrong: ${defect.why}` : "stock agrees", async () => {
        const stock = judged(await oracle.stock(operation));
        if (defect) expect(stock).not.toEqual(expected);
        else expect(stock).toEqual(expected);
      });
    });
  });

const asked = (requests: readonly { name: string }[]) =>
  [...new Set(requests.map(({ name }) => name))].sort();

function expectedOf({ data, errors = [], asks }: Operation) {
  return {
    data: typeof data === "string" ? data : JSON.stringify(data),
    errors: errors.map(({ path, code }) => told(path, codeClass(code))).sort(),
    ...(asks ? { asks } : {}),
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
