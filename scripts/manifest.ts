import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { writeManifest } from "@passerelle/gateway/documents/manifest";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";

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
  const documents = await Promise.all(
    positionals.map(async (file) => ({
      file: basename(file),
      text: await readFile(fromHere(file), "utf8").catch((error: NodeJS.ErrnoException) => {
        throw new OperatorError(`${file} cannot be read (${error.code}).`);
      }),
    })),
  );
  const manifest = writeManifest(documents);
  if (values.out === "-") process.stdout.write(manifest);
  else await writeFile(fromHere(values.out), manifest);
});
