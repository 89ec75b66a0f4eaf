import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OperatorError } from "@passerelle/kernel/errors";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { type ImportResult, runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import type { SubgraphDefinition } from "@passerelle/kernel/subgraph";
import { createTestDatabase, openTestSubgraph, type TestDatabase, type TestSubgraph } from "../postgres.ts";
import { describeWithReferenceData } from "../reference-data.ts";
import { ATTACKS, type Attack } from "./attacks.ts";
import { windows } from "./changes.ts";
import { type Sample, samples } from "./samples.ts";

/** What a database says of a value that it refuses: no business of who sent the file. */
const DATABASE_TEXT = /violates|relation "|column "|invalid input|out of range for type|btree/i;

/**
 * Declares the tests that send hostile files to every importer of a system: each attack of `ATTACKS` on the first
 * real file of each format that the importer reads, beside its other files. `samples` are, by importer, files made for
 * those that have no real one.
 */
export function describeHostileFiles(
  definition: SubgraphDefinition,
  options: { timeout?: number; samples?: Readonly<Record<string, Sample[]>> } = {},
): void {
  describeWithReferenceData(`hostile files sent to ${definition.name}`, (data) => {
    let database: TestDatabase;
    let subgraph: TestSubgraph;
    let folder: string;
    let known: Map<Importer, Sample[]>;
    beforeAll(async () => {
      database = await createTestDatabase();
      subgraph = await openTestSubgraph(definition, database.adminUrl, { projectionInterval: 3_600_000 });
      folder = await mkdtemp(join(tmpdir(), "hostile-"));
      known = await samples(data, definition.importers);
    });
    afterAll(async () => {
      await subgraph?.close();
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    });

    test.each(definition.importers.map((importer) => [importer.name, importer] as const))(
      "%s",
      async (_, importer) => {
        const files = known.get(importer) ?? options.samples?.[importer.name] ?? [];
        expect(files).not.toEqual([]);
        const target = new Target(subgraph, definition.name, importer, folder, files);
        await target.restore();
        const failures: string[] = [];
        for (const attacked of firstOfEachFormat(files))
          for (const attack of ATTACKS) {
            const failure = await target.suffer(attack, attacked);
            if (failure) failures.push(`${attacked.nom}, ${attack.titre}: ${failure}`);
          }
        expect(failures).toEqual([]);
        expect(({} as Record<string, unknown>).pollue).toBeUndefined();
      },
      options.timeout ?? 1_800_000,
    );
  });
}

const firstOfEachFormat = (files: readonly Sample[]): Sample[] =>
  files.filter(({ format }, index) => files.findIndex((file) => file.format === format) === index);

/** An importer that has read its good files, and is sent bad ones. */
class Target {
  #before = "";
  readonly #subgraph: TestSubgraph;
  readonly #schema: string;
  readonly #importer: Importer;
  readonly #folder: string;
  readonly #files: readonly Sample[];

  constructor(
    subgraph: TestSubgraph,
    schema: string,
    importer: Importer,
    folder: string,
    files: readonly Sample[],
  ) {
    this.#subgraph = subgraph;
    this.#schema = schema;
    this.#importer = importer;
    this.#folder = folder;
    this.#files = files;
  }

  /** Imports the good files. */
  async restore(): Promise<void> {
    await this.#send(this.#files.map(({ nom, texte }) => ({ nom, contenu: texte })));
    this.#before = await this.#content();
  }

  /** Sends an attacked file with the other good ones; resolves with what went wrong, if anything did. */
  async suffer(attack: Attack, attacked: Sample): Promise<string | undefined> {
    const fichier = attack.fichier(attacked);
    if (!fichier) return undefined;
    // The operator's word is for all the files.
    const others = this.#files
      .filter((file) => file !== attacked)
      .map((file) => (fichier.encoding ? windows(file) : { nom: file.nom, contenu: file.texte }));
    if (!others.every((file) => file !== undefined)) return undefined;
    const { result, error } = await this.#send([fichier, ...others], fichier.encoding).then(
      (given) => ({ result: given, error: undefined }),
      (thrown: unknown) => ({ result: undefined, error: thrown }),
    );
    const after = await this.#content();
    const failure = this.#judge(attack, attacked, { result, error, after });
    if (after !== this.#before) await this.restore();
    return failure;
  }

  #judge(
    attack: Attack,
    attacked: Sample,
    { result, error, after }: { result: ImportResult | undefined; error: unknown; after: string },
  ): string | undefined {
    const told = error === undefined ? undefined : misTold(error, attacked.nom);
    if (told) return told;
    if (error !== undefined && after !== this.#before) return "refused, and the data are not as they were";
    // Among other files, one that is none may be rejected alone.
    if (attack.verdict === "refused" && result && (after !== this.#before || !result.rejets))
      return "not refused";
    if (attack.verdict === "harmless" && after !== this.#before) return "something changed";
    if (attack.verdict === "same" && error !== undefined) return `refused: ${error}`;
    if (attack.verdict === "same" && after !== this.#before) return "read otherwise";
    for (const [objet, { stockes, fermes }] of Object.entries(result?.comptes ?? {}))
      if (!stockes && fermes) return `closed all the ${objet}, and stored none`;
    const spoilt = after.includes("\uFFFD") && !this.#before.includes("\uFFFD") && attacked.format !== "json";
    return spoilt ? "letters that are none were stored" : undefined;
  }

  async #send(files: { nom: string; contenu: string | Buffer }[], encoding?: string): Promise<ImportResult> {
    const paths = files.map(({ nom }) => join(this.#folder, nom));
    for (const [index, { contenu }] of files.entries()) await writeFile(paths[index] as string, contenu);
    return runImport({
      url: this.#subgraph.url,
      schema: this.#schema,
      importer: this.#importer,
      paths,
      encoding,
      force: true,
      now: new Date("2026-11-22T08:00:00Z"),
      log: silentLogger,
    });
  }

  /** Every row of the system, the log of imports apart. */
  async #content(): Promise<string> {
    const { sql } = this.#subgraph.database;
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = ${this.#schema} and table_name not in ('imports', 'rejets') order by 1`;
    const rows = await Promise.all(
      tables.map(
        ({ name }) =>
          sql`select coalesce(string_agg(t::text, chr(10) order by t::text), '') as text from ${sql(name)} t`,
      ),
    );
    return rows.map(([row], index) => `${tables[index]?.name}\n${row?.text}`).join("\n");
  }
}

/** What is wrong in how a refusal is told. */
function misTold(error: unknown, nom: string): string | undefined {
  if (!(error instanceof OperatorError))
    return `failed: ${error instanceof Error ? error.stack?.slice(0, 600) : error}`;
  if (DATABASE_TEXT.test(error.message)) return `tells what the database says: ${error.message}`;
  return error.message.includes(nom) ? undefined : `does not name the file: ${error.message}`;
}
