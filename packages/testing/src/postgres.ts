import { randomBytes } from "node:crypto";
import { silentLogger } from "@passerelle/kernel/logger";
import { migrateSubgraph, serviceUrl } from "@passerelle/kernel/postgres/migrate";
import type { SubgraphDefinition } from "@passerelle/kernel/subgraph";
import { type OpenSubgraphOptions, openSubgraph, type Subgraph } from "@passerelle/kernel/subgraph";
import postgres from "postgres";

/** Superuser's connection string of the Postgres that `global-setup.ts` started for this run. */
export const testServerUrl = (): string => {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error("Jest's global set-up did not start Postgres: run tests with `npm test`.");
  return url;
};

export interface TestDatabase {
  /** Administrator's connection string of a new, empty database. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** Makes a database of its own for a test file: empty, or a copy of `template`. */
export async function createTestDatabase(template = "template0"): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(testServerUrl(), { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return {
    adminUrl: url.href,
    async drop() {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/**
 * Makes, once for the whole run, a database that test files then copy; returns its name.
 *
 * Test files run side by side: the first to come builds it, the others wait.
 */
export async function templateDatabase(
  name: string,
  build: (adminUrl: string) => Promise<void>,
): Promise<string> {
  const admin = postgres(testServerUrl(), { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(hashtext(${name}))`;
    const [known] = await admin`select 1 from pg_database where datname = ${name}`;
    if (known) return name;
    // What a test file that failed left half made, which is no reason for the others to fail.
    await admin.unsafe(`drop database if exists ${name}_partiel with (force)`);
    await admin.unsafe(`create database ${name}_partiel`);
    const url = new URL(testServerUrl());
    url.pathname = `/${name}_partiel`;
    await build(url.href);
    await admin.unsafe(`alter database ${name}_partiel rename to ${name}`);
    return name;
  } finally {
    await admin.end();
  }
}

export interface TestSubgraph extends Subgraph {
  url: string;
  /** Statements sent since the last call, apart from BEGIN, COMMIT and SET: a page must cost a fixed number. */
  statements(): string[];
}

/** What postgres.js asks once on each new connection, to read arrays. */
const TYPE_LOOKUP = /pg_catalog\.pg_type/;

/** What a process remembers of imports for a second: asked or not according to when. */
const REMEMBERED = /\sfrom imports where (source in |etat = 'REUSSI'$)/;

/** Is this a statement that each request sends, and not a transaction's border nor what is asked once for many? */
export const isCounted = (text: string): boolean =>
  !/^\s*(begin|commit|rollback|set )/i.test(text) && !TYPE_LOOKUP.test(text) && !REMEMBERED.test(text);

/** Migrates and opens a subgraph on a test database, with the day frozen if `now` is given. */
export async function openTestSubgraph(
  definition: SubgraphDefinition,
  adminUrl: string,
  options: Partial<OpenSubgraphOptions> = {},
): Promise<TestSubgraph> {
  await migrateSubgraph({ adminUrl, name: definition.name, folder: `${definition.folder}/migrations` });
  const url = serviceUrl(adminUrl, definition.name);
  let seen: string[] = [];
  const subgraph = openSubgraph(definition, {
    url,
    log: silentLogger,
    cursorSecret: "a secret that only tests use",
    projectionInterval: 50,
    onStatement: (text) => {
      if (isCounted(text)) seen.push(text);
    },
    ...options,
  });
  return {
    ...subgraph,
    url,
    statements() {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}
