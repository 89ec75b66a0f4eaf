import { COMMON_CONFIG, port, readConfig } from "./config.ts";
import { OperatorError } from "./errors.ts";

const shape = { ...COMMON_CONFIG, PORT: port(4000) };

test("what is absent or empty takes its default", () => {
  expect(readConfig(shape, { PORT: "", LOG_LEVEL: "debug" })).toEqual({
    HOST: "127.0.0.1",
    LOG_LEVEL: "debug",
    PORT: 4000,
  });
});

test("every wrong variable is named at once", () => {
  const read = () => readConfig(shape, { PORT: "70000", LOG_LEVEL: "bavard", CURSOR_SECRET: "court" });
  expect(read).toThrow(OperatorError);
  expect(read).toThrow(/PORT/);
  expect(read).toThrow(/LOG_LEVEL/);
  expect(read).toThrow(/CURSOR_SECRET/);
});
