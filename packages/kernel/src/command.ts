import { OperatorError } from "./errors.ts";

/** Resolves at the first SIGINT or SIGTERM; those that follow do not cut short the orderly end. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(signal));
  });
}

/** Milliseconds left to what still holds the process after its command has ended. */
const LINGER = 2_000;

/**
 * Ends a command: an `OperatorError` or a wrong option as one line, any other error with its stack.
 *
 * The process ends by itself: `process.exit()` right after heavy allocation was once seen waiting for ever on a
 * thread of V8. It is called only if something still holds the process.
 */
export function runCommand(command: () => Promise<void>): void {
  command()
    .then(
      () => 0,
      (error: unknown) => {
        process.stderr.write(`${told(error)}\n`);
        return 1;
      },
    )
    .then((code) => {
      process.exitCode = code;
      setTimeout(() => process.exit(code), LINGER).unref();
    });
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const wrongOption = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return error instanceof OperatorError || wrongOption ? `${error.message}` : (error.stack ?? error.message);
}
