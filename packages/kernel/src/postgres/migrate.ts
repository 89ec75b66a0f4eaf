import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { OperatorError } from "../errors.ts";
import { connectTimeout } from "./database.ts";

/** Extensions that the subgraphs use. `earthdistance` is not trusted: a managed Postgres must allow it. */
const EXTENSIONS = ["cube", "earthdistance", "pg_trgm", "unaccent", "btree_gin"];

export interface MigrationTarget {
  /** Connection string of a role that may create roles, schemas and extensions. */
  adminUrl: string;
  /** The subgraph's name: its schema and, prefixed, its role. */
  name: string;
  /** Folder of the SQL files made by drizzle-kit. */
  folder: string;
}

/** Login role of a subgraph: it owns nothing and sees its own schema only. */
export const roleOf = (name: string): string => `passerelle_${name}`;

/**
 * Connection string by which a subgraph uses its schema, derived from the administrator's.
 *
 * The role's password is an HMAC of the administrator's, so that nothing more has to be kept secret;
 * a deployment that separates them gives `<NAME>_DATABASE_URL` instead.
 */
export function serviceUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.password = rolePassword(url.password, name);
  url.username = roleOf(name);
  return url.href;
}

function rolePassword(adminPassword: string, name: string): string {
  return createHmac("sha256", decodeURIComponent(adminPassword) || "passerelle")
    .update(roleOf(name))
    .digest("hex");
}

/**
 * Brings one subgraph's schema up to date and gives its role the rights it needs, and no other.
 *
 * Runs on a connection of its own, under an advisory lock: several processes may start at once.
 */
export async function migrateSubgraph(target: MigrationTarget): Promise<void> {
  const sql = postgres(target.adminUrl, {
    max: 1,
    onnotice: () => {},
    connect_timeout: connectTimeout(target.adminUrl),
  });
  try {
    await sql`select pg_advisory_lock(hashtext('passerelle migrations'))`;
    const role = roleOf(target.name);
    const password = rolePassword(new URL(target.adminUrl).password, target.name);
    await ensureRole(sql, role, password);
    for (const extension of EXTENSIONS)
      await sql.unsafe(`create extension if not exists ${extension} schema public`);
    await migrate(drizzle(sql), {
      migrationsFolder: target.folder,
      migrationsSchema: "passerelle_migrations",
      migrationsTable: target.name,
    });
    await sql.unsafe(`
      revoke all on schema ${target.name} from public;
      grant usage on schema ${target.name} to ${role};
      grant select, insert, update, delete on all tables in schema ${target.name} to ${role};
      grant usage, select on all sequences in schema ${target.name} to ${role};
    `);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** What Postgres answers when another database's migration makes or changes the same role at that moment. */
const ROLE_RACE = /^(42710|23505|XX000)$/;

/** Makes the role if need be and sets its password. Roles are of the whole server, the lock of one database only. */
async function ensureRole(sql: postgres.Sql, role: string, password: string): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try {
      const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
      if (!known) await sql.unsafe(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
      await sql.unsafe(`alter role ${role} password '${password}'`);
      return;
    } catch (error) {
      if (error instanceof postgres.PostgresError && error.code === "42501") throw notOurs(role);
      if (left === 0 || !(error instanceof postgres.PostgresError) || !ROLE_RACE.test(error.code))
        throw error;
      await wait(5 + Math.random() * 20);
    }
  }
}

/** Roles belong to the whole server: one made by another administrator is not ours to change. */
const notOurs = (role: string): OperatorError =>
  new OperatorError(
    `The role ${role} exists on this server and DATABASE_URL may not change it, or may not create roles: use the administrator that made it, or a server of its own.`,
  );
