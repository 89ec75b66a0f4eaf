import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { convertirLheo } from "@passerelle/catalogue/exporters/lheo/conversion";
import { type ExportResult, exporterLheo } from "@passerelle/catalogue/exporters/lheo/exporter";
import { rapport } from "@passerelle/catalogue/exporters/lheo/rapport";
import { type Ecrire, ecrireDans } from "@passerelle/catalogue/exporters/lheo/sortie";
import { VERSIONS } from "@passerelle/catalogue/exporters/lheo/versions";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { unzip } from "@passerelle/kernel/importing/unzip";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { openStackDatabase } from "./stack/database.ts";
import { terminalProgress } from "./stack/progress.ts";

const HELP = `Writes the training offer of the catalogue as LHEO, or a LHEO file in another version of it.

  npm run exporter -- lheo [--version 2.3|2.2] [--source NAME] [--out FILE|-] [--gz]
  npm run exporter -- lheo-2.2 <in.xml> [<out.xml>|-] [--gz]
  npm run exporter -- lheo-2.3 <in.xml> [<out.xml>|-] [--gz]

  --version NAME  version of the language (default: 2.3)
  --source NAME   one source; all of them by default
  --out FILE      where it goes, - for standard output (default: catalogue-lheo-<version>.xml)
  --gz            compressed; also when the name ends in .gz
  --encoding NAME encoding of a file to convert that does not say its own
  --help          this text

What a version has no place for goes to "extras", and is listed: see docs/lheo.md. The file replaces one of that name
once it is whole.
`;

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      version: { type: "string" },
      source: { type: "string" },
      out: { type: "string" },
      encoding: { type: "string" },
      gz: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [name, ...files] = positionals;
  if (values.help || !name) {
    process.stdout.write(HELP);
    return;
  }
  const version = name === "lheo" ? (values.version ?? "2.3") : name.replace(/^lheo-/, "");
  const grammaire = Object.hasOwn(VERSIONS, version) ? VERSIONS[version] : undefined;
  if (!grammaire || (name !== "lheo" && name !== `lheo-${version}`))
    throw new OperatorError(
      name.startsWith("lheo")
        ? `LHEO ${version} cannot be written: ask for ${Object.keys(VERSIONS).join(" or ")}.`
        : `No exporter is called "${name}". There are: lheo, lheo-2.2, lheo-2.3.`,
    );
  const [source, target] = files;
  if (name === "lheo" && source !== undefined)
    throw new OperatorError(
      `"${source}" is not expected: --out names the file, and lheo-${version} converts one.`,
    );
  if (name !== "lheo" && source === undefined)
    throw new OperatorError(`Name the file to convert: npm run exporter -- ${name} <in.xml> [<out.xml>|-]`);
  const asked =
    values.out ??
    target ??
    `${source === undefined ? "catalogue" : baseOf(source)}-lheo-${version}.xml${values.gz ? ".gz" : ""}`;
  const cible = asked === "-" ? asked : fromCaller(asked);
  const start = performance.now();
  const { result, octets } = await ecrireDans(cible, values.gz || cible.endsWith(".gz"), (ecrire) =>
    source === undefined
      ? exportCatalogue(values.source, grammaire, ecrire)
      : convertFile(fromCaller(source), values.encoding, grammaire, ecrire),
  );
  const seconds = (performance.now() - start) / 1_000;
  process.stderr.write(
    `${rapport(result)}${cible === "-" ? "" : `${cible}: `}${result.formations} formations, ${(octets / 1e6).toFixed(1)} MB of XML, LHEO ${version}, ${seconds.toFixed(1)} s.\n`,
  );
});

/** A path as the caller means it: this script runs in the project's folder. */
function fromCaller(path: string): string {
  return fromHere(path);
}

function baseOf(path: string): string {
  return basename(path).replace(/(\.xml)?(\.gz)?$/i, "");
}

async function exportCatalogue(
  source: string | undefined,
  grammaire: Parameters<typeof exporterLheo>[0]["grammaire"],
  ecrire: Ecrire,
): Promise<ExportResult> {
  const stack = await openStackDatabase({ owner: false });
  const { sql, close } = openDatabase({
    url: serviceUrl(stack.adminUrl, "catalogue"),
    schema: "catalogue",
    max: 1,
    applicationName: "exporter",
    statementTimeout: 0,
  });
  try {
    return await terminalProgress().step("catalogue : lheo", (moved) =>
      exporterLheo({ sql, grammaire, source, ecrire, onProgress: moved }),
    );
  } finally {
    await close();
    await stack.release();
  }
}

async function convertFile(
  path: string,
  encoding: string | undefined,
  grammaire: Parameters<typeof convertirLheo>[1],
  ecrire: Ecrire,
): Promise<ExportResult> {
  const total = await stat(path).then(
    (found) => (found.isFile() ? found.size : -1),
    () => -1,
  );
  if (total < 0) throw new OperatorError(`${path} cannot be read: name a LHEO file.`);
  return terminalProgress().step(basename(path), (moved) => {
    const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
    raw.on("data", () => moved(raw.bytesRead, total));
    raw.pause();
    const open = () => (path.endsWith(".gz") ? unzip(raw, basename(path)) : raw);
    return convertirLheo({ nom: basename(path), encoding, open }, grammaire, ecrire);
  });
}
