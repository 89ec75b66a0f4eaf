import postgres from "postgres";
import { get } from "../documents/library-documents.ts";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";
import { importTitle, TITLE } from "./offre.ts";

let one: OneProcess;

beforeAll(async () => {
  // Nothing is kept of a system whose changes are not told.
  one = await startOneProcess({ env: { CACHE_UNTOLD_S: "0" } });
});

afterAll(async () => {
  await one?.close();
});

const read = async () => {
  const { text, headers } = await get(one.url, { query: TITLE });
  return { intitule: JSON.parse(text).data.formation?.intitule as string | undefined, headers };
};

const load = (title: string) => importTitle(one.adminUrl, title);

/** Reads until the answer comes without a statement: it is kept, and its system followed. */
async function untilKept(): Promise<void> {
  do {
    await read();
    one.statements();
    await read();
  } while (one.statements().length);
}

test("an import is seen by those who read all the time, and nobody sees what was before it any more", async () => {
  expect((await read()).intitule).toBeUndefined();
  await load("Titre 0");
  for (let version = 0; version < 5; version++) {
    while ((await read()).intitule !== `Titre ${version}`);
    await untilKept();
    let committed = false;
    let seen = Number.POSITIVE_INFINITY;
    let stale = 0;
    const reader = async () => {
      for (;;) {
        const start = performance.now();
        const { intitule } = await read();
        if (intitule === `Titre ${version + 1}`) {
          seen = Math.min(seen, performance.now());
          if (committed) return;
        } else if (start > seen) stale++;
      }
    };
    const readers = Promise.all(Array.from({ length: 6 }, reader));
    await load(`Titre ${version + 1}`);
    committed = true;
    await readers;
    expect(stale).toBe(0);
  }
});

test("what changes while the connection that listens is cut is seen once it is back", async () => {
  await untilKept();
  const admin = postgres(one.adminUrl, { max: 1, onnotice: () => {} });
  await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'changes catalogue' and datname = current_database()`;
  await load("Titre après la coupure");
  while ((await read()).intitule !== "Titre après la coupure");
  await untilKept();
  await admin.end();
});

test("a kept answer tells others how long it may be", async () => {
  expect((await read()).headers).toMatchObject({ "cache-control": "public, max-age=300" });
});
