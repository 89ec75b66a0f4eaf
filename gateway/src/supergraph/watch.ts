import { unwatchFile, watchFile } from "node:fs";
import { OperatorError } from "@passerelle/kernel/errors";
import type { Logger } from "@passerelle/kernel/logger";
import { filesOf, type GraphFiles, type GraphTexts, readGraphFiles } from "./graph-files.ts";

export interface WatchOptions {
  files: GraphFiles;
  /** Takes the new texts; throws when one is refused. */
  onChange(texts: GraphTexts): Promise<void>;
  log: Logger;
  /** Milliseconds between two looks at the files. */
  interval?: number;
}

/**
 * Follows the files of a supergraph and of its contracts: at each change of one all are taken together, or refused with
 * the reason in the log and the present graph kept.
 *
 * Looks at the files at intervals: a file replaced by another, or by a link to another as orchestrators do, is seen too.
 * Returns how to stop.
 */
export function watchSupergraph({ files, onChange, log, interval = 1_000 }: WatchOptions): () => void {
  const changed = async () => {
    try {
      await onChange(await readGraphFiles(files));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(
        {
          file: files.supergraph,
          reason: error instanceof OperatorError ? reason : reason.slice(0, 2_000),
        },
        "supergraph refused: the present one is kept",
      );
    }
  };
  const listener = () => void changed();
  for (const file of filesOf(files)) watchFile(file, { interval, persistent: false }, listener);
  // One may have changed while the present graph was being made.
  void changed();
  return () => {
    for (const file of filesOf(files)) unwatchFile(file, listener);
  };
}
