import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./gateway/src/database/schema.ts", "./gateway/src/**/tables.ts"],
  out: "./gateway/migrations",
});
