import { maskError } from "@passerelle/kernel/graphql/mask";
import type { Logger } from "@passerelle/kernel/logger";
import type { HttpRefusal } from "./refusals.ts";

/** Logs a failure of ours under an id, which is all that the client is told. */
export const internalError = (error: unknown, log: Logger): HttpRefusal => ({
  kind: "refused",
  status: 500,
  errors: [maskError({ message: "" }, error, log)],
});
