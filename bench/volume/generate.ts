import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { feed } from "./feed/feed.ts";
import { erreursXsd } from "./feed/xsd.ts";

const HELP = `Writes a valid LHEO 2.3 feed of any size from the real nomenclatures.

  npm run bench:generate -- --out FILE.xml [--megabytes 1000] [--formations N] [--seed 1]
                            [--date AAAA-MM-JJ] [--changed-one-in N] [--validate]

--validate reads the file again against the XSD of LHEO 2.3: for some megabytes, since the whole tree is held.`;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      megabytes: { type: "string" },
      formations: { type: "string" },
      seed: { type: "string", default: "1" },
      date: { type: "string" },
      "changed-one-in": { type: "string" },
      validate: { type: "boolean", default: false },
    },
  });
  if (!values.out || !(values.megabytes || values.formations)) throw new OperatorError(HELP);
  const start = performance.now();
  let octets = 0;
  const counted = function* () {
    for (const piece of feed({
      seed: Number(values.seed),
      ...(values.megabytes ? { octets: Number(values.megabytes) * 1e6 } : {}),
      ...(values.formations ? { formations: Number(values.formations) } : {}),
      ...(values.date ? { jour: values.date } : {}),
      ...(values["changed-one-in"] ? { modifieeSur: Number(values["changed-one-in"]) } : {}),
    })) {
      octets += piece.length;
      yield piece;
    }
  };
  const path = fromHere(values.out);
  await pipeline(Readable.from(counted(), { objectMode: false }), createWriteStream(path));
  const seconds = (performance.now() - start) / 1_000;
  process.stdout.write(
    `${values.out}: ${(octets / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s (${(octets / 1e6 / seconds).toFixed(0)} MB/s)\n`,
  );
  if (!values.validate) return;
  const errors = erreursXsd(path);
  if (errors.length) throw new OperatorError(`Not valid LHEO 2.3: ${errors.slice(0, 5).join("; ")}`);
  process.stdout.write("Valid LHEO 2.3.\n");
});
