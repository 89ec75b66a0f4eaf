import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "@passerelle/gateway/http/explorer";

const FOLDER = join(import.meta.dirname, "../../schema/examples");

/** In the order of the explorer's bar; the first three are printed at the start. */
const ORDER = [
  "question-de-toujours",
  "page-metier",
  "recherche-conseiller",
  "widget-formations",
  "samedi",
  "simulation",
  "widget-quiz",
  "departements",
  "qui-suis-je",
];

/** The persona queries of `schema/examples`: the explorer offers them, tests run them. */
export const EXAMPLES: readonly Example[] = ORDER.map((id) => {
  const text = readFileSync(join(FOLDER, `${id}.graphql`), "utf8");
  const header = (name: string) => text.match(new RegExp(`^# ${name}: (.*)$`, "m"))?.[1] ?? "";
  return {
    id,
    titre: header("titre"),
    pour: header("pour"),
    query: text.replace(/^# (titre|pour|variables): .*\n/gm, ""),
    variables: JSON.parse(header("variables")) as Record<string, unknown>,
  };
});
