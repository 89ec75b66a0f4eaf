import { Presets, SingleBar } from "cli-progress";

/** Where a command tells how far it is. */
export interface Progress {
  /** Runs one step, showing its name and, as `moved(done, total)` is called, its advance. */
  step<Result>(
    name: string,
    work: (moved: (done: number, total: number) => void) => Promise<Result>,
  ): Promise<Result>;
  say(line: string): void;
}

/** A bar in a terminal; elsewhere one line a step. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const say = (line: string) => stream.write(`${line}\n`);
  if (!stream.isTTY)
    return {
      say,
      async step(name, work) {
        const start = performance.now();
        const result = await work(() => {});
        say(`${name} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
        return result;
      },
    };
  return {
    say,
    async step(name, work) {
      const bar = new SingleBar(
        { format: `${name} {bar} {percentage} %`, stream, hideCursor: true, clearOnComplete: false },
        Presets.rect,
      );
      bar.start(100, 0);
      try {
        const result = await work((done, total) =>
          bar.update(total ? Math.min(99, Math.floor((100 * done) / total)) : 0),
        );
        bar.update(100);
        return result;
      } finally {
        bar.stop();
      }
    },
  };
}

/** Says nothing: for tests. */
export const silentProgress: Progress = { say: () => {}, step: (_, work) => work(() => {}) };
