import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { announceChange } from "../changes/announce.ts";
import { OperatorError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { openDatabase, type Sql } from "../postgres/database.ts";
import { describeFiles } from "./files.ts";
import type { Counts, ImportContext, Importer, ImportFile, Join, Reject } from "./importer.ts";
import { noteImportEnd } from "./imports-memory.ts";
import { checkEncoding } from "./reading/encoding.ts";
import { createStaging } from "./staging.ts";

export interface RunImportOptions {
  /** Connection string of the subgraph's role. */
  url: string;
  schema: string;
  importer: Importer;
  paths: readonly string[];
  source?: string | undefined;
  /** Encoding of files that cannot say it themselves: `windows-1252`. */
  encoding?: string | undefined;
  /** Read again files that the last import of this source already read. */
  force?: boolean;
  now?: Date;
  log: Logger;
  onProgress?: (done: { octets: number; total: number }) => void;
  /** Test hook: called between the steps, where a kill would hurt most. */
  onStep?: (step: "logged" | "staged" | "swapped") => void | Promise<void>;
}

export interface ImportResult {
  importId: string;
  source: string;
  /** True when the files are those of the last import: nothing was read. */
  unchanged: boolean;
  comptes: Record<string, Counts>;
  /** What the codes of this import lead to. */
  jointures: readonly Join[];
  rejets: number;
  secondes: number;
}

/** A source begins the identifiers of what it brings, and these go in addresses. */
const SOURCE = /^[a-z0-9][a-z0-9._-]{0,63}$/i;

/**
 * Runs one import from beginning to end: log, stage, swap in one transaction, close the log.
 *
 * Throws an `OperatorError` when the source is no name, another import of it is running or a file cannot be read;
 * or when the database refuses a value; any other failure is logged in `imports` and thrown. The data are then as they were.
 */
export async function runImport(options: RunImportOptions): Promise<ImportResult> {
  const { importer, schema } = options;
  const source = options.source ?? importer.defaultSource;
  if (!SOURCE.test(source))
    fail(
      `The source "${source.slice(0, 80)}" begins identifiers: change it to 1 to 64 letters, digits, ".", "_" or "-", the first a letter or a digit.`,
    );
  if (options.encoding !== undefined) checkEncoding(options.encoding);
  const start = performance.now();
  const files = await describeFiles(options);
  const database = openDatabase({
    url: options.url,
    max: 1,
    applicationName: `import ${importer.name}`,
    schema,
    statementTimeout: 0,
    connectTimeout: 30,
  });
  const { sql } = database;
  try {
    const [lock] = await sql`select pg_try_advisory_lock(hashtext(${`import ${schema} ${source}`})) as free`;
    if (!lock?.free) throw new OperatorError(`An import of ${source} is already running: wait for its end.`);
    // We hold the lock: an import that still looks alive was killed.
    await sql`update imports set etat = 'INTERROMPU', fin = now() where source = ${source} and etat = 'EN_COURS'`;
    const described = files.map(({ nom, octets, sha256, encoding }) => ({ nom, octets, sha256, encoding }));
    const signature = `${importer.name}@${importer.version}`;
    const [last] = await sql`
      select id, importer, fichiers, comptes, jointures from imports where source = ${source} and etat = 'REUSSI'
      order by debut desc limit 1`;
    if (!options.force && last?.importer === signature && sameFiles(last.fichiers, described))
      return {
        importId: last.id,
        source,
        unchanged: true,
        comptes: last.comptes ?? {},
        jointures: last.jointures ?? [],
        rejets: 0,
        secondes: seconds(start),
      };

    const importId = randomUUID();
    const now = options.now ?? new Date();
    await sql`
      insert into imports (id, source, importer, producteur, licence, attribution, etat, debut, fichiers)
      values (${importId}, ${source}, ${signature}, ${importer.producteur}, ${importer.licence},
        ${importer.attribution ?? null}, 'EN_COURS', ${now}, ${sql.json(described)})`;
    await options.onStep?.("logged");
    try {
      return {
        ...(await stageAndSwap(sql, options, { importId, source, files, now })),
        secondes: seconds(start),
      };
    } catch (failure) {
      const message = failure instanceof Error ? failure.message : String(failure);
      const error = refusedByDatabase(failure) ? unfit(files, failure) : failure;
      await sql`update imports set etat = 'ECHOUE', fin = now(), erreur = ${message} where id = ${importId}`.catch(
        () => undefined,
      );
      throw error;
    }
  } finally {
    await database.close();
  }
}

async function stageAndSwap(
  sql: Sql,
  options: RunImportOptions,
  known: { importId: string; source: string; files: ImportFile[]; now: Date },
): Promise<Omit<ImportResult, "secondes">> {
  const staging = createStaging(sql);
  const addReject = await staging.table(
    "staging_rejets",
    "fichier text, ligne integer, chemin text, valeur text, code text, raison text",
    ["fichier", "ligne", "chemin", "valeur", "code", "raison"],
  );
  let rejets = 0;
  let first: Reject | undefined;
  let extraction: Date | undefined;
  const jointures: Join[] = [];
  const context: ImportContext = {
    ...known,
    sql,
    staging,
    log: options.log,
    async reject(reject) {
      rejets += 1;
      first ??= reject;
      await addReject({ ...reject, valeur: reject.valeur?.slice(0, 500) });
    },
    joined(join) {
      jointures.push(join);
    },
    extractedOn(date) {
      if (!extraction || date > extraction) extraction = date;
    },
  };
  try {
    await options.importer.stage(context);
  } catch (error) {
    if (!(error instanceof OperatorError) || !first) throw error;
    // Nothing is stored, rejects neither: without one of them nobody would know what to change.
    const { fichier, ligne, chemin, raison } = first;
    const where = [fichier, ligne && `line ${ligne}`, chemin].filter(Boolean).join(", ");
    throw new OperatorError(`${error.message} First of ${rejets} rejects: ${where}: ${raison}`);
  }
  await staging.finish();
  await options.onStep?.("staged");
  const comptes = await sql.begin(async (tx) => {
    const counts = await options.importer.swap(tx, context);
    await tx`
      insert into rejets (import_id, fichier, ligne, chemin, valeur, code, raison)
      select ${known.importId}, fichier, ligne, chemin, valeur, code, raison from staging_rejets`;
    await tx`
      update imports set etat = 'REUSSI', fin = now(), comptes = ${tx.json(counts as never)},
        jointures = ${tx.json(jointures as never)},
        date_extraction = ${extraction ?? known.now} where id = ${known.importId}`;
    await announceChange(tx, options.schema);
    await options.onStep?.("swapped");
    return counts;
  });
  noteImportEnd();
  return { importId: known.importId, source: known.source, unchanged: false, comptes, jointures, rejets };
}

/** Did Postgres refuse a value that the importer let through: out of range, too long for an index? */
const refusedByDatabase = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && /^(22|54)/.test(error.code);

const unfit = (files: readonly ImportFile[], cause: unknown): OperatorError =>
  new OperatorError(
    `${files.map(({ nom }) => nom).join(", ")}: a value is too long or out of range for the database. The data are as they were.`,
    { cause },
  );

/** What was read before, told by bytes and by the encoding in which they were read. */
function sameFiles(before: ReadFile[], now: ReadFile[]): boolean {
  const told = (list: ReadFile[]) => list.map(({ sha256, encoding = "" }) => `${sha256} ${encoding}`).sort();
  return JSON.stringify(told(before)) === JSON.stringify(told(now));
}

type ReadFile = { sha256: string; encoding?: string | undefined };

function fail(message: string): never {
  throw new OperatorError(message);
}

const seconds = (start: number) => Math.round(performance.now() - start) / 1_000;
