import { getEventListeners } from "node:events";
import { either, Stop } from "./stop.ts";

test("every listener is told once, of either form, and none that was taken off", () => {
  const stop = new Stop();
  const told: string[] = [];
  const gone = () => void told.push("gone");
  stop.addEventListener("abort", () => void told.push("function"));
  stop.addEventListener("abort", { handleEvent: () => void told.push("object") });
  stop.addEventListener("abort", gone);
  stop.removeEventListener("abort", gone);
  expect(stop.aborted).toBe(false);
  stop.abort();
  stop.abort();
  expect(told).toEqual(["function", "object"]);
  expect(stop.aborted).toBe(true);
});

test("one of two that stops stops both, also when it had already", () => {
  const [one, other] = [new Stop(), new AbortController()];
  const { signal } = either(one, other.signal);
  expect(signal.aborted).toBe(false);
  other.abort();
  expect([signal.aborted, one.aborted]).toEqual([true, false]);
  one.abort();
  expect(either(one, new AbortController().signal).signal.aborted).toBe(true);
});

test("a signal that lives longer keeps nothing of those made of it", () => {
  const long = new AbortController();
  for (const end of ["forgotten", "stopped"]) {
    const short = new Stop();
    const { forget } = either(long.signal, short);
    if (end === "stopped") short.abort();
    else forget();
  }
  expect(getEventListeners(long.signal, "abort")).toEqual([]);
});
