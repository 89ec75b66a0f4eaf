import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./subgraphs/catalogue/src/tables.ts",
  out: "./subgraphs/catalogue/migrations",
});
