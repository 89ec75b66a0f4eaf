import { unwatchFile, watchFile } from "node:fs";
import { OperatorError } from "@passerelle/kernel/errors";
import type { Logger } from "@passerelle/kernel/logger";
import { readSupergraph } from "./supergraph.ts";

export interface WatchOptions {
  file: string;
  /** Takes the new text; throws when it is refused. */
  onChange(supergraphSdl: string): Promise<void>;
  log: Logger;
  /** Milliseconds between two looks at the file. */
  interval?: number;
}

/**
 * Follows a supergraph's file: each change is taken, or refused with its reason in the log and the present graph kept.
 *
 * Looks at the file at intervals: a file replaced by another, or by a link to another as orchestrators do, is seen too.
 * Returns how to stop.
 */
export function watchSupergraph({ file, onChange, log, interval = 1_000 }: WatchOptions): () => void {
  const changed = async () => {
    try {
      await onChange(await readSupergraph(file));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(
        { file, reason: error instanceof OperatorError ? reason : reason.slice(0, 2_000) },
        "supergraph refused: the present one is kept",
      );
    }
  };
  const listener = () => void changed();
  watchFile(file, { interval, persistent: false }, listener);
  // It may have changed while the present graph was being made.
  void changed();
  return () => unwatchFile(file, listener);
}
