import { type Logger, pino } from "pino";

export type { Logger } from "pino";

/** The logger of a process: JSON lines on standard error, readable lines in a terminal. */
export function createLogger(options: { level: string; name: string }): Logger {
  const readable = process.stderr.isTTY;
  return pino(
    { level: options.level, name: options.name },
    readable
      ? pino.transport({ target: "pino-pretty", options: { destination: 2, ignore: "pid,hostname,name" } })
      : pino.destination(2),
  );
}

/** A logger that says nothing, for tests. */
export const silentLogger: Logger = pino({ level: "silent" });
