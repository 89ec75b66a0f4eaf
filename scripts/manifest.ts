import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeManifest } from "@passerelle/gateway/documents/manifest";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";

const HELP = `Makes the manifest of trusted documents from files, each with one named operation and its fragments.

  npm run manifest -- FILE.graphql… [--out FILE|-]

  --out FILE  where it goes, - for standard output (the default)
  --help      this text

Each document's id is the SHA-256 of its text. The gateway trusts the manifests of DOCUMENTS_FILE: docs/trusted-documents.md.
`;

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: "string", default: "-" }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!positionals.length) throw new OperatorError(HELP);
  const here = (file: string) => resolve(process.env.PASSERELLE_CWD ?? ".", file);
  const documents = await Promise.all(
    positionals.map(async (file) => ({
      file: basename(file),
      text: await readFile(here(file), "utf8").catch((error: NodeJS.ErrnoException) => {
        throw new OperatorError(`${file} cannot be read (${error.code}).`);
      }),
    })),
  );
  const manifest = writeManifest(documents);
  if (values.out === "-") process.stdout.write(manifest);
  else await writeFile(here(values.out), manifest);
});
