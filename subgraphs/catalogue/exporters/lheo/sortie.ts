import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { OperatorError } from "@passerelle/kernel/errors";

/** Takes text: resolves once more may be given. */
export type Ecrire = (text: string) => Promise<void>;

/**
 * Runs `work` with a place to write to: a file, or standard output for `-`, compressed if asked.
 *
 * A file is written under another name and put in place once it is whole: a failure, or a stop signal, leaves what was
 * there. Throws an `OperatorError` when it cannot be written, before any work where something else than a file is there.
 */
export async function ecrireDans<Result>(
  cible: string,
  gz: boolean,
  work: (ecrire: Ecrire) => Promise<Result>,
): Promise<{ result: Result; octets: number }> {
  if (cible !== "-") await refuserSpecial(cible);
  const provisoire = `${cible}.${process.pid}.partiel`;
  const target: Writable = cible === "-" ? process.stdout : createWriteStream(provisoire, { flags: "wx" });
  const stream = gz ? createGzip() : target;
  let failure: Error | undefined;
  for (const one of new Set<Writable>([target, stream]))
    one.on("error", (error) => {
      failure ??= error;
    });
  if (stream !== target) stream.pipe(target, { end: cible !== "-" });
  let octets = 0;
  const check = () => {
    if (failure)
      throw new OperatorError(
        `${cible === "-" ? "standard output" : cible} cannot be written (${(failure as NodeJS.ErrnoException).code ?? failure.message}).`,
      );
  };
  const stopped = stopSignal(() => rm(provisoire, { force: true }));
  try {
    const result = await work(async (text) => {
      check();
      octets += Buffer.byteLength(text);
      if (!stream.write(text) && !failure) await place(stream, target);
      check();
    });
    if (stream !== process.stdout) stream.end();
    if (target !== process.stdout) await finished(target).catch(() => undefined);
    else if (stream !== target) await finished(stream);
    check();
    if (cible !== "-") await rename(provisoire, cible);
    return { result, octets };
  } catch (error) {
    target.destroy();
    if (cible !== "-") await rm(provisoire, { force: true });
    throw error;
  } finally {
    stopped();
  }
}

/** A folder, a device or a pipe would be replaced by the file. */
async function refuserSpecial(cible: string): Promise<void> {
  const found = await stat(cible).catch(() => null);
  if (cible === "" || (found && !found.isFile()))
    throw new OperatorError(`"${cible}" is not a regular file: name a file, or - for standard output.`);
}

/** Waits for room to write, or for what will leave none. */
function place(stream: Writable, target: Writable): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off("drain", go).off("error", go);
      target.off("error", go);
      resolve();
    };
    stream.on("drain", go).on("error", go);
    target.on("error", go);
  });
}

/** Cleans up at the first signal, then lets it end the process; returns what stops listening. */
function stopSignal(clean: () => Promise<void>): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const listeners = signals.map((signal) => {
    const listener = () => void clean().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const stop of listeners) stop();
  };
}
