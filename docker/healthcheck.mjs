/** Exits 0 when the service of this container is ready to serve, else 1: what `HEALTHCHECK` runs. */
const { PORT = "4000" } = process.env;
const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`, { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
);
process.exit(answer?.ok ? 0 : 1);
