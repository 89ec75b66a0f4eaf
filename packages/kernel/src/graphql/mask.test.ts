import { codedError } from "../errors.ts";
import { silentLogger } from "../logger.ts";
import { maskError } from "./mask.ts";

test("a coded error passes, without its stack", () => {
  const error = codedError("CONFLICT", { fr: "Déjà pris.", en: "Already taken." });
  const seen = maskError(
    { ...error.toJSON(), extensions: { ...error.extensions, stacktrace: ["at secret.ts"] } },
    error,
    silentLogger,
  );
  expect(seen).toMatchObject({
    message: "Déjà pris.",
    extensions: { code: "CONFLICT", messageEn: "Already taken." },
  });
  expect(JSON.stringify(seen)).not.toContain("secret.ts");
});

test("any other error becomes an id, and says nothing of itself", () => {
  const error = new Error('relation "catalogue.sessions" does not exist at 10.0.0.5');
  const seen = maskError(
    { message: error.message, path: ["formations"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
    error,
    silentLogger,
  );
  expect(seen).toMatchObject({
    path: ["formations"],
    extensions: { code: "INTERNAL", id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  expect(JSON.stringify(seen)).not.toMatch(/catalogue|10\.0/);
});
