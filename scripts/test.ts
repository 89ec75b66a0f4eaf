import { spawnSync } from "node:child_process";

/**
 * `npm test`: the checks, then every test. With arguments, only Jest, with them:
 * `npm test -- subgraphs/metiers`, `npm test -- -t "boulanger"`.
 */
const args = process.argv.slice(2);
const run = (command: string, list: string[], env: NodeJS.ProcessEnv = {}) => {
  const done = spawnSync(command, list, { stdio: "inherit", env: { ...process.env, ...env } });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

if (!args.length) run(process.execPath, ["scripts/check.ts"]);
run(process.execPath, ["node_modules/jest/bin/jest.js", ...args], {
  // Packages such as undici and jose are ES modules only.
  NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning",
});
