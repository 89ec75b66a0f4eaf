import { OperatorError } from "@passerelle/kernel/errors";

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `24h`, `90d`, `15m` or `0` in milliseconds. Throws an `OperatorError` naming the option. */
export function readDuration(option: string, text: string): number {
  if (text === "0") return 0;
  const [, count = "", unit = ""] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const length = UNITS[unit];
  if (length === undefined)
    throw new OperatorError(`${option} takes a time such as 15m, 24h or 90d; got "${text}".`);
  return Number(count) * length;
}

/** A date, whose end is meant, or a time from now. Throws an `OperatorError` when it is neither, or is over. */
export function readEnd(option: string, text: string, now: Date): Date {
  const end = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? new Date(`${text}T23:59:59.999Z`)
    : new Date(now.getTime() + readDuration(option, text));
  // A day that no month has is another day, or none, once read.
  const isDay = !Number.isNaN(end.getTime()) && (!text.includes("-") || end.toISOString().startsWith(text));
  if (!isDay) throw new OperatorError(`${option} takes a date such as 2027-06-30; got "${text}".`);
  if (end <= now) throw new OperatorError(`${option}: ${text} is over.`);
  return end;
}
