import { writeFile } from "node:fs/promises";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fichierLivre } from "./fichier-livre.ts";
import { seedSql } from "./seed-sql.ts";

/**
 * `node write-seed.ts FILE`: writes the SQL of the scales into a migration made by
 * `drizzle-kit generate --custom`, after baremes/stagiaires.json got a new year.
 */
runCommand(async () => {
  const [, , file] = process.argv;
  if (!file) throw new OperatorError("Name the migration file to write.");
  await writeFile(file, seedSql(fichierLivre()));
});
