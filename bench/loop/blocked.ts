/** Milliseconds for which one turn of this thread's event loop held it at most. */
export interface Blocked {
  /** On the clock: what other programs took of the processor is in it. */
  clock: number;
  /** Of processor time of this thread. */
  cpu: number;
}

/** Watches how long the event loop is held while something runs. */
export async function whileWatched<Result>(
  run: () => Promise<Result>,
): Promise<{ result: Result; blocked: Blocked; took: number }> {
  const blocked: Blocked = { clock: 0, cpu: 0 };
  let [clock, cpu] = [performance.now(), cpuOfThread()];
  const look = (): void => {
    const [nowClock, nowCpu] = [performance.now(), cpuOfThread()];
    blocked.clock = Math.max(blocked.clock, nowClock - clock);
    blocked.cpu = Math.max(blocked.cpu, nowCpu - cpu);
    [clock, cpu] = [nowClock, nowCpu];
  };
  // Every millisecond: what holds the loop shows as a longer time between two looks.
  const watch = setInterval(look, 1);
  const started = performance.now();
  try {
    const result = await run();
    const took = performance.now() - started;
    await new Promise((resolve) => setImmediate(resolve));
    look();
    return { result, blocked, took };
  } finally {
    clearInterval(watch);
  }
}

function cpuOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
