import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { referenceData } from "@passerelle/testing/reference-data";
import { fallen, means, readBaseline, writeBaseline } from "./baseline.ts";
import { METIERS, OFFRE } from "./judgements.ts";
import { type Note, noterMetiers } from "./metiers.ts";
import { noterOffre } from "./offre.ts";
import { stage } from "./stage.ts";

const HELP = `How well the search finds, on the real files of ../shared/data: nDCG@10 of graded queries.

  npm run bench:search -- [--queries] [--keep FOLDER] [--update]

  --queries      tells each query that is not perfect, with what it found and the grade of each result
  --keep FOLDER  keeps the loaded database there, so that the next run starts at once
  --update       writes what was reached as the new baseline
It fails when a group falls below bench/search/baseline.json. The judgements are in bench/search/judgements/.
`;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      queries: { type: "boolean", default: false },
      keep: { type: "string" },
      update: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!referenceData)
    throw new OperatorError("Not run: the real files are not in ../shared/data (or PASSERELLE_DATA).");
  const home = values.keep ?? (await mkdtemp(join(tmpdir(), "passerelle-bench-search-")));
  const notes = await grade(referenceData, home).finally(async () => {
    if (!values.keep) await rm(home, { recursive: true, force: true });
  });
  if (values.queries) tell(notes);
  const reached = means(notes);
  if (values.update) writeBaseline(reached);
  const baseline = readBaseline();
  console.table(
    Object.fromEntries(
      Object.entries(reached).map(([key, ndcg]) => [key, { "nDCG@10": ndcg, baseline: baseline[key] }]),
    ),
  );
  process.stdout.write(`${notes.length} queries.\n`);
  const lost = fallen(reached, baseline);
  if (lost.length) throw new OperatorError(`Below the baseline: ${lost.join(", ")}. See --queries.`);
});

async function grade(data: string, home: string): Promise<Note[]> {
  const searched = await stage(data, home, (text) => process.stderr.write(`${text}\n`));
  try {
    return [
      ...(await noterMetiers(searched.metiers, METIERS)),
      ...(await noterOffre(searched.catalogue, OFFRE)),
    ];
  } finally {
    await searched.close();
  }
}

function tell(notes: readonly Note[]): void {
  for (const { sujet, groupe, texte, ndcg, trouves } of notes.filter(({ ndcg: value }) => value < 0.995)) {
    process.stdout.write(`${ndcg.toFixed(3)} ${sujet}, ${groupe}: « ${texte} »\n`);
    for (const trouve of trouves) process.stdout.write(`        ${trouve.slice(0, 110)}\n`);
  }
}
