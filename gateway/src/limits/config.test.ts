import { readGatewayConfig } from "../config.ts";
import { costLimit, documentRules, engineLimits } from "./config.ts";

const read = (env: Record<string, string> = {}) => readGatewayConfig(env);

test("without configuration the starting limits are enforced, and no rate", () => {
  const config = read();
  expect(documentRules(config)).toEqual({
    tokens: { max: 2_000, mode: "enforce" },
    depth: { max: 16, mode: "enforce" },
    introspectionDepth: { max: 16, mode: "enforce" },
    aliases: { max: 15, mode: "enforce" },
    rootFields: { max: 10, mode: "enforce" },
    directives: { max: 5, mode: "enforce" },
    listSize: { max: 100, mode: "enforce" },
    operationName: { max: 256, mode: "enforce" },
  });
  expect(config).toMatchObject({ RATE_REQUESTS: 0, RATE_COST: 0, MAX_BODY: 256 * 1024 });
});

test("one mode is for all limits that do not say theirs", () => {
  const config = read({
    LIMITS_MODE: "warn",
    LIMIT_DEPTH: "20",
    LIMIT_ALIASES: "30:enforce",
    LIMIT_TOKENS: "off",
    LIMIT_COST: "enforce",
  });
  expect(documentRules(config)).toMatchObject({
    tokens: { max: 2_000, mode: "off" },
    depth: { max: 20, mode: "warn" },
    aliases: { max: 30, mode: "enforce" },
    rootFields: { max: 10, mode: "warn" },
  });
  expect(costLimit(config).mode).toBe("enforce");
});

test("costs are told where they are limited or counted", () => {
  expect(engineLimits(read()).listSize).toBe(10);
  expect(engineLimits(read({ LIMIT_COST: "off" })).listSize).toBe(10);
  expect(engineLimits(read({ LIMITS_MODE: "off", RATE_MODE: "warn" })).listSize).toBe(10);
  expect(engineLimits(read({ LIMITS_MODE: "off" })).listSize).toBeUndefined();
});

test.each(["deep", "20:perhaps", "-3", "1e3", ":"])("LIMIT_DEPTH=%s stops the start", (text) => {
  expect(() => read({ LIMIT_DEPTH: text })).toThrow(/LIMIT_DEPTH/);
});
