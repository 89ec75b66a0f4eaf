import { z } from "zod";
import type { DocumentRules, Limit, LimitMode, LimitName } from "../engine/document/limits/rules.ts";

const MODES = ["off", "warn", "enforce"] as const;

/** A limit as it is configured: what differs from its default and from `LIMITS_MODE`. */
interface Configured {
  max?: number;
  mode?: LimitMode;
}

/** `20`, `20:warn`, `warn` or `off`. */
const limit = () =>
  z
    .string()
    .default("")
    .transform((text, context): Configured => {
      const [, digits, mode] = /^(\d{1,9})?:?(off|warn|enforce)?$/.exec(text.trim()) ?? [text];
      if (text && digits === undefined && mode === undefined)
        context.addIssue({ code: "custom", message: "a number, `off`, `warn`, or both as in 20:warn" });
      return {
        ...(digits === undefined ? {} : { max: Number(digits) }),
        ...(mode === undefined ? {} : { mode: mode as LimitMode }),
      };
    });

/** Settings of the limits; the documented table is `docs/configuration.md`, the reasons are in `docs/limits.md`. */
export const LIMITS_CONFIG = {
  /** What becomes of a breach, for every limit that does not say. */
  LIMITS_MODE: z.enum(MODES).default("enforce"),
  LIMIT_TOKENS: limit(),
  LIMIT_DEPTH: limit(),
  LIMIT_INTROSPECTION_DEPTH: limit(),
  LIMIT_ALIASES: limit(),
  LIMIT_ROOT_FIELDS: limit(),
  LIMIT_DIRECTIVES: limit(),
  LIMIT_LIST_SIZE: limit(),
  LIMIT_OPERATION_NAME: limit(),
  LIMIT_COST: limit(),
  /** Items that a list has, for its cost, when the schema says nothing of it. */
  COST_LIST_SIZE: z.coerce.number().int().min(0).max(10_000).default(10),
  RATE_MODE: z.enum(MODES).optional(),
  /** Requests of one consumer a minute, and what they may cost; 0 for as many as they want. */
  RATE_REQUESTS: z.coerce.number().int().min(0).default(0),
  RATE_COST: z.coerce.number().int().min(0).default(0),
  /** Percent of the public's budget that each place keeps once the public has spent it. */
  RATE_SHARE: z.coerce.number().min(0).max(100).default(1),
  /** Addresses of the proxies whose `X-Forwarded-For` is believed, with commas: `10.0.0.0/8,fd00::/8`. */
  TRUSTED_PROXIES: z.string().default(""),
  /** Where replicas share their budgets; in memory without it. */
  REDIS_URL: z.string().optional(),
};

export type LimitsConfig = z.infer<z.ZodObject<typeof LIMITS_CONFIG>>;

/** What limits start from. */
const DEFAULTS: Readonly<Record<LimitName, number>> = {
  tokens: 2_000,
  depth: 16,
  introspectionDepth: 16,
  aliases: 15,
  rootFields: 10,
  directives: 5,
  listSize: 100,
  operationName: 256,
  cost: 10_000,
};

const limitFrom = (name: LimitName, { max, mode }: Configured, { LIMITS_MODE }: LimitsConfig): Limit => ({
  max: max ?? DEFAULTS[name],
  mode: mode ?? LIMITS_MODE,
});

/** What documents may be. */
export const documentRules = (config: LimitsConfig): DocumentRules => ({
  tokens: limitFrom("tokens", config.LIMIT_TOKENS, config),
  depth: limitFrom("depth", config.LIMIT_DEPTH, config),
  introspectionDepth: limitFrom("introspectionDepth", config.LIMIT_INTROSPECTION_DEPTH, config),
  aliases: limitFrom("aliases", config.LIMIT_ALIASES, config),
  rootFields: limitFrom("rootFields", config.LIMIT_ROOT_FIELDS, config),
  directives: limitFrom("directives", config.LIMIT_DIRECTIVES, config),
  listSize: limitFrom("listSize", config.LIMIT_LIST_SIZE, config),
  operationName: limitFrom("operationName", config.LIMIT_OPERATION_NAME, config),
});

/** What one operation may cost. */
export const costLimit = (config: LimitsConfig): Limit => limitFrom("cost", config.LIMIT_COST, config);

/** What becomes of a budget that is spent. */
export const rateMode = (config: LimitsConfig): LimitMode => config.RATE_MODE ?? config.LIMITS_MODE;

/** What the engine is told of limits: what it refuses itself, and whether it is to tell costs. */
export const engineLimits = (config: LimitsConfig) => ({
  rules: documentRules(config),
  // Partner keys have quotas of cost, whatever the settings say.
  listSize:
    costLimit(config).mode === "off" && rateMode(config) === "off" ? undefined : config.COST_LIST_SIZE,
});
