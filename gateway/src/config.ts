import { COMMON_CONFIG, port, readConfig } from "@passerelle/kernel/config";
import { z } from "zod";

/** Configuration of the gateway; the documented table is `docs/configuration.md`. */
export const GATEWAY_CONFIG = {
  ...COMMON_CONFIG,
  PORT: port(4000),
  /** Milliseconds before one subgraph is given up. */
  SUBGRAPH_DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(5_000),
  /** Bytes of a subgraph's answer at most. */
  SUBGRAPH_MAX_ANSWER: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(4 * 1024 * 1024),
  /** Bytes of a request's body at most. */
  MAX_BODY: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(256 * 1024),
  /** Which engine runs the plans: stock Apollo Gateway, or ours, still incomplete. */
  ENGINE: z.enum(["apollo", "passerelle"]).default("apollo"),
  /** Schema and explorer open to all, or closed. */
  INTROSPECTION: z.stringbool().default(true),
};

export type GatewayConfig = ReturnType<typeof readGatewayConfig>;

export const readGatewayConfig = (env?: Record<string, string | undefined>) =>
  readConfig(GATEWAY_CONFIG, env);
