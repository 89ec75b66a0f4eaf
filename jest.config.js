/** Those that need a Redis are run by `npm run test:cluster`, and by it alone. */
const cluster = process.env.PASSERELLE_CLUSTER_TESTS === "1";

/** Tests run as ES modules, transformed by swc; `scripts/test.ts` starts them with the flag that this asks for. */
export default {
  testMatch: [`<rootDir>/{gateway,subgraphs,packages,e2e,scripts}/**/*${cluster ? ".cluster" : ""}.test.ts`],
  testPathIgnorePatterns: ["/node_modules/", ...(cluster ? [] : ["\\.cluster\\.test\\.ts$"])],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript" },
          target: "es2024",
          experimental: { keepImportAttributes: true },
        },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
  moduleNameMapper: { "^fast-check$": "<rootDir>/packages/testing/src/same-draws.ts" },
  globalSetup: "<rootDir>/packages/testing/src/global-setup.ts",
  globalTeardown: "<rootDir>/packages/testing/src/global-teardown.ts",
  // What never comes is told in the end; what comes late on a busy machine is no failure.
  testTimeout: 300_000,
  maxWorkers: 2,
  // Modules of past files stay in a worker's memory: it starts again before it has too little.
  workerIdleMemoryLimit: "1.5GB",
  // To give that memory back takes a busy machine seconds.
  workerGracefulExitTimeout: 60_000,
};
