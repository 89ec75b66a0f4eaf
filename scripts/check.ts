import { spawnSync } from "node:child_process";

/** `npm run check`: types, lint, generated files and composition, each skipped by turbo when nothing it reads changed. */
const done = spawnSync(
  "node_modules/.bin/turbo",
  [
    "run",
    "check:types",
    "check:lint",
    "check:generated",
    "--output-logs=new-only",
    "--ui=stream",
    "--log-order=grouped",
  ],
  {
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: "0" },
  },
);
process.exit(done.status ?? 1);
