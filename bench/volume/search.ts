import { writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { silentLogger } from "@passerelle/kernel/logger";
import { openSubgraph } from "@passerelle/kernel/subgraph";
import { catalogue } from "../../subgraphs/catalogue/src/subgraph.ts";
import { type BaseDeBench, ouvrirServeur } from "./searching/databases.ts";
import { indexes } from "./searching/indexes.ts";
import { mesurer } from "./searching/measure.ts";
import { type Plan, planDe } from "./searching/plans.ts";
import { questions } from "./searching/questions.ts";
import { pagePlans, rapport } from "./searching/report.ts";

const JOUR = "2026-11-22";

/**
 * Asks the five main queries of the catalogue at 25 000 sessions and at a million, in turn; prints times, ratios and
 * sizes, and writes the plans. Fails when a plan reads a large table from end to end.
 *
 *   npm run bench:volume -- [--data FOLDER] [--rounds 5] [--plans docs/plans.md]
 */
runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: join(tmpdir(), "passerelle-volume") },
      rounds: { type: "string", default: "5" },
      plans: { type: "string" },
    },
  });
  const server = await ouvrirServeur(values.data);
  const opened = await Promise.all([
    server.deTaille("petit").then(ouvrir),
    server.deTaille("grand").then(ouvrir),
  ]);
  const [petit, grand] = opened;
  try {
    const rows = await petit.database.sql`select id from organismes order by id limit 400`;
    const organismes = rows.map(({ id }) => id as string);
    const lignes = [];
    const plans: { nom: string; plans: Plan[] }[] = [];
    for (const question of questions(JOUR, organismes)) {
      lignes.push({ nom: question.nom, ...(await mesurer(question, petit, grand, Number(values.rounds))) });
      grand.statements();
      await grand.execute({ query: question.query, variables: question.variables[0] ?? {} });
      const sent = grand.sent().filter(({ text }) => /\b(recherche|textes)\b/.test(text));
      const found: Plan[] = [];
      for (const { text, values: bound } of sent) found.push(await planDe(grand.database.sql, text, bound));
      plans.push({ nom: question.nom, plans: found });
    }
    process.stdout.write(rapport(lignes, await indexes(grand.database.sql), loadavg()[0] ?? 0));
    if (values.plans) writeFileSync(fromHere(values.plans), pagePlans(plans));
    const read = plans.flatMap(({ nom, plans: of }) =>
      of.flatMap(({ parcourues }) => parcourues.map((table) => `${nom}: ${table}`)),
    );
    if (read.length) throw new OperatorError(`Read from end to end: ${read.join("; ")}.`);
  } finally {
    for (const subgraph of opened) await subgraph.close();
    await server.stop();
  }
});

function ouvrir({ url }: BaseDeBench) {
  let seen: { text: string; values: readonly unknown[] }[] = [];
  const subgraph = openSubgraph(catalogue, {
    url,
    log: silentLogger,
    cursorSecret: "a secret of the bench",
    now: () => new Date(`${JOUR}T10:00:00Z`),
    onStatement: (text, values) => void seen.push({ text, values }),
  });
  const sent = () => {
    const taken = seen;
    seen = [];
    return taken;
  };
  return { ...subgraph, sent, statements: () => sent().map(({ text }) => text) };
}
