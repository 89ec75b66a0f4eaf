// By its path: Jest gives this module to those who ask for the package.
import fc from "../../../node_modules/fast-check/lib/fast-check.js";

/**
 * fast-check as tests have it: what it draws is the same on each run, so that a run fails for what was changed and for
 * nothing else. `DRAWS=12 npm test -- <file>` draws others.
 */
fc.configureGlobal({ seed: Number(process.env.DRAWS ?? 1) });

export * from "../../../node_modules/fast-check/lib/fast-check.js";
export default fc;
