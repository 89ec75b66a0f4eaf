import { type Logger, pino } from "pino";

export type { Logger } from "pino";

/** Bytes of lines that are gathered before they are written, and milliseconds that they wait at most. */
const GATHERED = { minLength: 4_096, periodicFlush: 200 };

/**
 * The logger of a process: JSON lines on standard error, readable lines in a terminal. `gathered` lines are written
 * several at a time, which for a line at each request is a tenth of what a small one costs; at the end of the process, all
 * are written.
 */
export function createLogger(options: { level: string; name: string; gathered?: boolean }): Logger {
  const readable = process.stderr.isTTY;
  return pino(
    { level: options.level, name: options.name },
    readable
      ? pino.transport({ target: "pino-pretty", options: { destination: 2, ignore: "pid,hostname,name" } })
      : pino.destination({ dest: 2, ...(options.gathered ? { sync: false, ...GATHERED } : {}) }),
  );
}

/** A logger that says nothing, for tests. */
export const silentLogger: Logger = pino({ level: "silent" });
