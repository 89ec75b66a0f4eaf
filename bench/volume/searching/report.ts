import type { TailleIndex } from "./indexes.ts";
import type { Temps } from "./measure.ts";
import type { Plan } from "./plans.ts";

/** What p95 may be at a million sessions, in times that at 25 000. */
const BUT = 2;

export interface Ligne {
  nom: string;
  petit: Temps;
  grand: Temps;
}

const ms = (value: number) => value.toFixed(1);

/** Times, ratios and sizes as Markdown tables. */
export function rapport(lignes: readonly Ligne[], sizes: readonly TailleIndex[], load: number): string {
  const times = lignes.map(({ nom, petit, grand }) => {
    const ratio = grand.p95 / petit.p95;
    return `| ${[
      nom,
      `${ms(petit.mediane)} / ${ms(petit.p95)}`,
      `${ms(grand.mediane)} / ${ms(grand.p95)}`,
      ms(grand.mediane / petit.mediane),
      `${ms(ratio)}${ratio <= BUT ? "" : " (goal 2)"}`,
      petit.processeur ? `${ms(petit.processeur.mediane)} / ${ms(petit.processeur.p95)}` : "",
      grand.processeur ? `${ms(grand.processeur.mediane)} / ${ms(grand.processeur.p95)}` : "",
      petit.processeur && grand.processeur ? ms(grand.processeur.p95 / petit.processeur.p95) : "",
      grand.statements,
    ].join(" | ")} |`;
  });
  const rows = sizes
    .filter(({ octets }) => octets > 1_000_000)
    .map(({ table, index, octets }) => `| ${table} | ${index || "(rows)"} | ${(octets / 1e6).toFixed(0)} |`);
  return `Load average ${load.toFixed(1)}.

| query | 25 000 sessions, median / p95 ms | 1 000 000 sessions, median / p95 ms | ratio of medians | ratio of p95 | processor, 25 000 | processor, 1 000 000 | ratio of p95 | statements |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${times.join("\n")}

| table | index | MB |
| --- | --- | --- |
${rows.join("\n")}
`;
}

/** The plans as a page of documentation. */
export function pagePlans(questions: readonly { nom: string; plans: readonly Plan[] }[]): string {
  const sections = questions.map(
    ({ nom, plans }) =>
      `## ${nom}\n\n${plans.map(({ statement, lignes }) => `\`\`\`sql\n${statement.trim()}\n\`\`\`\n\n\`\`\`\n${lignes.join("\n")}\n\`\`\``).join("\n\n")}`,
  );
  return `# Plans of the five main queries

Written by \`npm run bench:volume -- --plans docs/plans.md\`: statements that read the search tables, at a million sessions.
The bench fails when one of them reads a large table from end to end.

${sections.join("\n\n")}
`;
}
