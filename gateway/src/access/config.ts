import { fromHere } from "@passerelle/kernel/from-here";
import type { Logger } from "@passerelle/kernel/logger";
import { z } from "zod";
import { createIdentification, type Identification } from "./identification.ts";
import { type Authorities, ISSUERS_CONFIG, readAuthorities } from "./issuers.ts";
import { fileRegistry } from "./keys/file-registry.ts";
import type { KeyRegistry } from "./keys/partner-key.ts";
import { postgresRegistry } from "./keys/postgres-registry.ts";

/** What the gateway reads to know who asks. */
export const ACCESS_CONFIG = {
  ...ISSUERS_CONFIG,
  /** Keys of partners in a file, for a gateway without Postgres. */
  KEYS_FILE: z.string().optional(),
  /** Connection of the gateway's own role, on a database already migrated: it must reach Postgres itself, to be told of changes. */
  GATEWAY_DATABASE_URL: z.string().optional(),
};

export type AccessConfig = z.infer<z.ZodObject<typeof ACCESS_CONFIG>> & {
  CURSOR_SECRET?: string | undefined;
};

export interface OpenIdentificationOptions {
  config: AccessConfig;
  log: Logger;
  /** Names of the contracts that are served. */
  contracts?: ReadonlySet<string>;
  /** Authorities beside those of the configuration, as the one of the demo. */
  authorities?: Pick<Authorities, "issuers">;
}

/** Opens what the configuration says of identities. Throws an `OperatorError` that names what is wrong in it. */
export async function openIdentification(options: OpenIdentificationOptions): Promise<Identification> {
  const { config, log, contracts } = options;
  const authorities = await readAuthorities(config, contracts);
  const identification = createIdentification({
    authorities: {
      ...authorities,
      issuers: [...authorities.issuers, ...(options.authorities?.issuers ?? [])],
    },
    registry: openRegistry(config),
    ...(contracts ? { contracts } : {}),
    secret: config.CURSOR_SECRET,
    log,
  });
  await identification.ready();
  return identification;
}

/** Where keys are kept by the configuration, if anywhere. */
export function openRegistry(config: AccessConfig): KeyRegistry | undefined {
  if (config.KEYS_FILE) return fileRegistry(fromHere(config.KEYS_FILE));
  return config.GATEWAY_DATABASE_URL ? postgresRegistry(config.GATEWAY_DATABASE_URL) : undefined;
}
