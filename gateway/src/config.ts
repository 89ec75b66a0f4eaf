import { COMMON_CONFIG, port, readConfig } from "@passerelle/kernel/config";
import { SIGNING_CONFIG } from "@passerelle/kernel/signing/keys";
import { z } from "zod";
import { ACCESS_CONFIG } from "./access/config.ts";
import { CACHE_CONFIG } from "./cache/config.ts";
import { DOCUMENTS_CONFIG } from "./documents/config.ts";
import { LIMITS_CONFIG } from "./limits/config.ts";
import { USAGE_CONFIG } from "./observe/usage/usage-file.ts";

/** Configuration of the gateway; the documented table is `docs/configuration.md`. */
export const GATEWAY_CONFIG = {
  ...COMMON_CONFIG,
  ...SIGNING_CONFIG,
  ...DOCUMENTS_CONFIG,
  ...CACHE_CONFIG,
  ...ACCESS_CONFIG,
  ...LIMITS_CONFIG,
  PORT: port(4000),
  /** Milliseconds before one subgraph is given up. */
  SUBGRAPH_DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(5_000),
  /** Bytes of a subgraph's answer at most. */
  SUBGRAPH_MAX_ANSWER: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(4 * 1024 * 1024),
  /** Connections to one subgraph at most. */
  SUBGRAPH_CONNECTIONS: z.coerce.number().int().min(1).max(1_000).default(32),
  /** Milliseconds of a planning thread's processor time that one document may take. */
  PLAN_BUDGET_MS: z.coerce.number().int().min(10).max(60_000).default(250),
  /** Tokens of a document at most. */
  DOCUMENT_MAX_TOKENS: z.coerce.number().int().min(100).max(100_000).default(15_000),
  /** Nested selections, lists and objects of a document at most. */
  DOCUMENT_MAX_DEPTH: z.coerce.number().int().min(10).max(500).default(200),
  /** Keys under which one value may be read at most. */
  DOCUMENT_MAX_COPIES: z.coerce.number().int().min(1).max(10_000).default(100),
  /** Labels of progressive `@override` that are on, `percent(…)` apart, separated by commas. */
  OVERRIDE_LABELS: z
    .string()
    .default("")
    .transform((text) => {
      const labels = new Set(text.split(",").map((label) => label.trim()));
      return (label: string) => labels.has(label);
    }),
  /** Bytes of a request's body at most. */
  MAX_BODY: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(256 * 1024),
  /** Milliseconds for a whole answer, or for a subscription to start. */
  GATEWAY_DEADLINE_MS: z.coerce.number().int().min(100).max(300_000).default(10_000),
  /** Milliseconds for a client to send a whole request. */
  REQUEST_TIMEOUT_MS: z.coerce.number().int().min(100).max(300_000).default(15_000),
  /** Milliseconds that the requests under way have to end, once told to stop. */
  DRAIN_MS: z.coerce.number().int().min(0).max(300_000).default(30_000),
  /** Streams and sockets open at the same time. */
  LIVE_CONNECTIONS: z.coerce.number().int().min(0).default(10_000),
  /** Operations at the same time on one stream or socket. */
  LIVE_OPERATIONS: z.coerce.number().int().min(1).default(100),
  /** Bytes that the reader of a stream leaves unread before it is let go. */
  LIVE_UNREAD: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(1024 * 1024),
  /** Milliseconds between two signs of life on a stream or socket. */
  LIVE_PING_MS: z.coerce.number().int().min(100).default(12_000),
  /** Milliseconds for a client to use a socket that it opened or a stream that it reserved. */
  LIVE_INIT_MS: z.coerce.number().int().min(100).default(10_000),
  /** What a reader of /metrics says as a bearer; without it, only this machine reads them. */
  METRICS_TOKEN: z.string().min(16).optional(),
  ...USAGE_CONFIG,
  /** Which engine runs the plans: ours, or stock Apollo Gateway, to compare with. */
  ENGINE: z.enum(["passerelle", "apollo"]).default("passerelle"),
  /** Are long answers compressed? Not where a proxy does it. */
  COMPRESSION: z.stringbool().default(true),
  /** Schema and explorer open to all, or closed. */
  INTROSPECTION: z.stringbool().default(true),
  NODE_ENV: z.string().optional(),
};

export type GatewayConfig = ReturnType<typeof readGatewayConfig>;

export const readGatewayConfig = (env?: Record<string, string | undefined>) =>
  readConfig(GATEWAY_CONFIG, env);
