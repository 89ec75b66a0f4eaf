import { openDatabase, type TransactionSql } from "@passerelle/kernel/postgres/database";
import { type KeyRegistry, PARTNER_KEY, type PartnerKey } from "./partner-key.ts";

/** Milliseconds between two looks, beside being told: a connection that listens may be lost without a sign. */
const INTERVAL = 5_000;

/** Keys in the schema `gateway`; whoever follows them is told of a change by `NOTIFY gateway_keys`. */
export function postgresRegistry(url: string): KeyRegistry {
  const { sql, close } = openDatabase({ url, max: 1, applicationName: "gateway keys", schema: "gateway" });
  return {
    async list() {
      const rows = await sql`
        select id, name, kind, organisation, territories, scopes, contract, origins, created, expires, revoked,
          json_strip_nulls(json_build_object('cost', cost_per_minute, 'requests', requests_per_minute)) as quota,
          (select coalesce(json_agg(json_strip_nulls(json_build_object(
              'hash', hash, 'created', secret.created, 'expires', secret.expires)) order by secret.created), '[]')
            from partner_secrets secret where secret.key_id = partner_key.id) as secrets
        from partner_keys partner_key order by created, id`;
      return rows.map((row) =>
        PARTNER_KEY.parse(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))),
      );
    },
    put: (key) => sql.begin((tx) => put(tx, key)),
    follow(changed) {
      const timer = setInterval(changed, INTERVAL);
      timer.unref();
      const listening = sql
        // Called again at each connection: what was said in between was not heard.
        .listen("gateway_keys", changed, changed)
        .catch(() => undefined);
      return async () => {
        clearInterval(timer);
        await (await listening)?.unlisten().catch(() => {});
      };
    },
    close,
  };
}

async function put(tx: TransactionSql, key: PartnerKey): Promise<void> {
  const row = {
    id: key.id,
    name: key.name,
    kind: key.kind,
    organisation: key.organisation ?? null,
    territories: key.territories,
    scopes: key.scopes,
    contract: key.contract ?? null,
    origins: key.origins,
    cost_per_minute: key.quota?.cost ?? null,
    requests_per_minute: key.quota?.requests ?? null,
    created: key.created,
    expires: key.expires ?? null,
    revoked: key.revoked ?? null,
  };
  await tx`insert into partner_keys ${tx(row)} on conflict (id) do update set ${tx(row)}`;
  await tx`delete from partner_secrets where key_id = ${key.id} and hash <> all(${key.secrets.map(({ hash }) => hash)})`;
  for (const { hash, created, expires = null } of key.secrets)
    await tx`
      insert into partner_secrets ${tx({ hash, key_id: key.id, created, expires })}
      on conflict (hash) do update set expires = excluded.expires`;
}
