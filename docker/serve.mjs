/** Starts the service that the image was built for: `SERVICE` is set by the Dockerfile. */
const { SERVICE = "" } = process.env;
const entry = SERVICE === "gateway" ? "../gateway/src/cli.ts" : `../subgraphs/${SERVICE}/src/main.ts`;
if (SERVICE === "tools") {
  process.stderr.write("Name a command: docker compose run --rm tools node scripts/importer.ts --help\n");
  process.exit(1);
}
await import(entry);
