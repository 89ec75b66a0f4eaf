import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./subgraphs/orientation/src/tables.ts",
  out: "./subgraphs/orientation/migrations",
});
