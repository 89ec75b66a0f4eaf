/** Preloaded in a process that is profiled: ends it in order, so that Node writes the profile. */
process.once("SIGUSR2", () => process.exit(0));
