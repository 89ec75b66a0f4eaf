import { createTestDatabase, type TestDatabase } from "@passerelle/testing/postgres";
import { silentLogger } from "../logger.ts";
import { type Database, openDatabase } from "../postgres/database.ts";
import { localOutbox, publish, publishAbsence } from "./outbox.ts";
import { type Projection, type RunningProjection, startProjection } from "./projection.ts";

let test_: TestDatabase;
let owner: Database;
let consumer: Database;
const running: RunningProjection[] = [];

beforeAll(async () => {
  test_ = await createTestDatabase();
  owner = openDatabase({ url: test_.adminUrl, applicationName: "owner", schema: "owner" });
  const url = new URL(test_.adminUrl);
  url.search = "?statement_timeout=60000";
  consumer = openDatabase({ url: url.href, applicationName: "consumer", schema: "consumer" });
  await owner.sql.unsafe(`
    create schema owner; create schema consumer;
    create table owner.outbox (sujet text, cle text, contenu jsonb, transaction xid8 not null default pg_current_xact_id(),
      change_le timestamptz not null default now(), primary key (sujet, cle));
    create table owner.facts (id text primary key, value int);
    create table consumer.projections (sujet text primary key, position text, change_le timestamptz, lu_le timestamptz, lignes bigint not null default 0);
    create table consumer.copy (id text primary key, value int);`);
});

afterAll(async () => {
  await Promise.all(running.map((projection) => projection.stop()));
  await owner.close();
  await consumer.close();
  await test_.drop();
});

/** How long the statements of the projection could last. */
const limits = new Set<string>();
const projection: Projection = {
  sujet: "owner.facts",
  proprietaire: "owner",
  async apply(tx, rows) {
    const [limit] = await tx`show statement_timeout`;
    limits.add(limit?.statement_timeout);
    for (const { cle, contenu } of rows) {
      if (contenu === null) await tx`delete from copy where id = ${cle}`;
      else
        await tx`insert into copy ${tx({ id: cle, value: (contenu as { value: number }).value })} on conflict (id) do update set value = excluded.value`;
    }
  },
  async clear(tx) {
    const [limit] = await tx`show statement_timeout`;
    limits.add(limit?.statement_timeout);
    await tx`delete from copy`;
  },
};

const SELECT = "select id as cle, jsonb_build_object('value', value) as contenu from owner.facts";

function start(): RunningProjection {
  const one = startProjection(projection, {
    sql: consumer.sql,
    schema: "consumer",
    source: localOutbox(owner.sql, "owner"),
    log: silentLogger,
    interval: 3_600_000,
  });
  running.push(one);
  return one;
}

const copy = async () => [...(await consumer.sql`select id, value from copy order by id`)];

test("a copy follows what its owner publishes, changes and withdraws", async () => {
  const one = start();
  await owner.sql.begin(async (tx) => {
    await tx`insert into facts select 'f' || lpad(i::text, 5, '0'), i from generate_series(1, 5000) i`;
    expect(await publish(tx, "owner", "owner.facts", SELECT)).toBe(5_000);
  });
  await one.drain();
  expect((await copy()).length).toBe(5_000);

  await owner.sql.begin(async (tx) => {
    await tx`update facts set value = -1 where id = 'f00002'`;
    await tx`delete from facts where id = 'f00001'`;
    // Only what changed is published again.
    expect(await publish(tx, "owner", "owner.facts", SELECT)).toBe(1);
    expect(await publishAbsence(tx, "owner", "owner.facts", "select id from owner.facts")).toBe(1);
  });
  expect((await one.status()).enRetard).toBe(true);
  await one.drain();
  expect((await one.status()).enRetard).toBe(false);
  const after = await copy();
  expect(after.length).toBe(4_999);
  expect(after[0]).toEqual({ id: "f00002", value: -1 });
  await one.rebuild();
  expect(await copy()).toEqual(after);
});

test("a transaction that began before another and commits after it is not passed over", async () => {
  const one = start();
  const slow = await owner.sql.reserve();
  try {
    await slow`begin`;
    await slow`insert into owner.outbox (sujet, cle, contenu) values ('owner.facts', 'zz-slow', '{"value": 1}')`;
    await owner.sql`insert into owner.outbox (sujet, cle, contenu) values ('owner.facts', 'zz-quick', '{"value": 2}')`;
    const page = await localOutbox(owner.sql, "owner").read("owner.facts", null, 10_000);
    expect(page.rows.map(({ cle }) => cle)).not.toContain("zz-quick");
    await slow`commit`;
  } finally {
    slow.release();
  }
  await one.drain();
  expect((await copy()).filter(({ id }) => id.startsWith("zz"))).toEqual([
    { id: "zz-quick", value: 2 },
    { id: "zz-slow", value: 1 },
  ]);
});

test("its statements may last longer than those of the graph", async () => {
  expect(limits).toEqual(new Set(["0"]));
  expect([...(await consumer.sql`show statement_timeout`)]).toEqual([{ statement_timeout: "1min" }]);
});
