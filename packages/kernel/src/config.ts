import { z } from "zod";
import { OperatorError } from "./errors.ts";

/**
 * Reads a configuration from the environment, once, at boot.
 *
 * Every variable that is wrong is named at the same time. An empty variable counts as absent.
 * Throws an `OperatorError` listing them.
 */
export function readConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Record<string, string | undefined> = process.env,
): z.infer<z.ZodObject<Shape>> {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = z.object(shape).safeParse(filled);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new OperatorError(`Configuration refused:\n${lines.join("\n")}`);
}

/** A TCP port, 0 meaning any free one. */
export const port = (byDefault: number) => z.coerce.number().int().min(0).max(65_535).default(byDefault);

/** What every process of ours reads. The table of all variables is in `docs/configuration.md`. */
export const COMMON_CONFIG = {
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  HOST: z.string().default("127.0.0.1"),
  CURSOR_SECRET: z.string().min(16).optional(),
};
