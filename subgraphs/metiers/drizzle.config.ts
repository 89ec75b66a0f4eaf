import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./subgraphs/metiers/src/tables.ts",
  out: "./subgraphs/metiers/migrations",
});
