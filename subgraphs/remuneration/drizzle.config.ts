import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./subgraphs/remuneration/src/tables.ts",
  out: "./subgraphs/remuneration/migrations",
});
