import type { Logger } from "@passerelle/kernel/logger";
import type { EngineAnswer, IncrementalPart } from "../engine/engine.ts";
import { internalError } from "./internal-error.ts";
import { maskAnswer } from "./mask.ts";

/** `multipart/mixed` in the form of 2022-08-24, which Apollo's clients read by default. */
export const PARTS_TYPE = 'multipart/mixed; boundary="-"; deferSpec=20220824';

const HEADER = "content-type: application/json; charset=utf-8\r\n\r\n";
const FIRST = `\r\n---\r\n${HEADER}`;

/** Each part ends with its boundary, or with the last one: a client reads a part only once it has seen where it ends. */
const end = (hasNext: boolean) => (hasNext ? "\r\n---\r\n" : "\r\n-----\r\n");

/** An answer in parts as text, each as soon as it is ready; one that is cut says that nothing follows. */
export async function* writeParts(
  parts: AsyncGenerator<IncrementalPart, void>,
  log: Logger,
): AsyncGenerator<string, void> {
  let open = true;
  let header = FIRST;
  const write = (part: IncrementalPart): string => {
    const text = `${header}${JSON.stringify(maskPart(part, log))}${end(part.hasNext)}`;
    open = part.hasNext;
    header = HEADER;
    return text;
  };
  try {
    for await (const part of parts) yield write(part);
    if (open) yield write({ hasNext: false });
  } catch (error) {
    if (open) yield write({ errors: internalError(error, log).errors, hasNext: false });
  } finally {
    void parts.return();
  }
}

/** An answer that came whole, for a client that reads parts only. */
export const writeOnePart = (answer: EngineAnswer): string =>
  `${FIRST}${JSON.stringify({ ...answer, hasNext: false })}${end(false)}`;

function maskPart(part: IncrementalPart, log: Logger): IncrementalPart {
  const masked = maskAnswer(part, log);
  if (!masked.incremental) return masked;
  return { ...masked, incremental: masked.incremental.map((item) => maskAnswer(item, log)) };
}
