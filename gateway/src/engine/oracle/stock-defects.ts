interface StockDefect {
  scenario: string;
  /** Title of the operation in the scenario. */
  operation: string;
  why: string;
}

/**
 * Where stock Apollo Gateway 2.14 is wrong and the expected answers, and ours, are right.
 *
 * Each is a test that fails on the day stock becomes right.
 */
export const STOCK_DEFECTS: readonly StockDefect[] = [];

/** Why stock is wrong on an operation, if it is. */
export function stockDefect(scenario: string, operation: string): string | undefined {
  return STOCK_DEFECTS.find((one) => one.scenario === scenario && one.operation === operation)?.why;
}
