import { AUDIENCE, startScriptedIssuer } from "@passerelle/gateway/access/test-issuer";

/** What a contestant is started and asked with. */
export interface Setting {
  env: Record<string, string>;
  headers: Record<string, string>;
}

let made: Promise<Setting> | undefined;

/** The gateway with all that it can do: a caller with an access token, budgets counted, usage of fields too. */
export function everything(usageFile: string): Promise<Setting> {
  made ??= make(usageFile);
  return made;
}

async function make(usageFile: string): Promise<Setting> {
  const issuer = await startScriptedIssuer();
  const token = await issuer.token({ exp: Math.floor(Date.now() / 1_000) + 6 * 3_600 });
  return {
    env: {
      ISSUERS: JSON.stringify({ issuers: [{ issuer: issuer.url, audience: AUDIENCE }] }),
      // Counted, and never spent.
      RATE_REQUESTS: "1000000000",
      RATE_COST: "1000000000",
      USAGE_FILE: usageFile,
    },
    headers: { authorization: `Bearer ${token}` },
  };
}
