import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "@passerelle/kernel/errors";
import { type Answer, ask } from "./answers.ts";
import type { Contestant, Stage } from "./contestants.ts";
import { freePort, type Running, start } from "./processes.ts";

export interface Started {
  contestant: Contestant;
  running: Running;
  url: string;
  /** Headers of each request to it. */
  headers: Record<string, string>;
  /** Milliseconds from the start of its process to its first right answer. */
  firstAnswer: number;
}

/** Milliseconds after which a contestant that does not answer is given up. */
const PATIENCE = 60_000;

/** Milliseconds between two tries. */
const PAUSE = 5;

/** Starts a contestant and waits for its first right answer to `body`. */
export async function startContestant(
  contestant: Contestant,
  stage: Stage,
  first: { body: string; isRight: (answer: Answer) => boolean; nodeOptions?: string[] },
): Promise<Started> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${contestant.path}`;
  const { env = {}, headers = {} } = (await contestant.setting?.()) ?? {};
  const from = performance.now();
  const running = start([...(first.nodeOptions ?? []), ...contestant.command(stage, port)], {
    env: { ...contestant.env, ...env },
  });
  let last = "";
  while (performance.now() - from < PATIENCE && running.child.exitCode === null) {
    try {
      const answer = await ask(url, first.body, headers);
      if (first.isRight(answer))
        return { contestant, running, url, headers, firstAnswer: performance.now() - from };
      last = "another answer than the others";
    } catch (error) {
      last = String(error);
    }
    await pause(PAUSE);
  }
  await running.stop();
  throw new OperatorError(
    `${contestant.title} did not give the right first answer: ${last}\n${running.said()}`,
  );
}
