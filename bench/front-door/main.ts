import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hashOf } from "@passerelle/gateway/documents/manifest";
import { runCommand } from "@passerelle/kernel/command";
import autocannon from "autocannon";
import { request } from "undici";
import { median } from "../statistics.ts";
import { WIDGET } from "./widget.ts";

const HELP = `Measures a kept answer to a trusted document beside a Node server that sends the same bytes. See bench/front-door/README.md.

  npm run bench:front -- [--rounds N] [--seconds N] [--connections N]
`;

const PATH = `/graphql?documentId=${hashOf(WIDGET)}&variables=${encodeURIComponent('{"text":"boulanger"}')}`;
/** Headers that each server writes by itself. */
const OWN = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "7" },
      seconds: { type: "string", default: "3" },
      connections: { type: "string", default: "32" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const started: ChildProcess[] = [];
  const start = async (file: string, message?: object): Promise<string> => {
    const child = fork(join(import.meta.dirname, file));
    started.push(child);
    if (message) child.send(message);
    const [url] = await once(child, "message");
    return String(url);
  };
  try {
    const gateway = await start("passerelle.ts");
    const answer = await request(gateway + PATH);
    const body = await answer.body.text();
    if (answer.statusCode !== 200 || !body.includes('"count":3'))
      throw new Error(`the gateway answered ${body}`);
    const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !OWN.has(name)));
    const still = await start("static.ts", { headers, body });
    const rates = new Map([gateway, still].map((url): [string, number[]] => [url, []]));
    const round = async (url: string, seconds: number) => {
      const result = await autocannon({
        url: url + PATH,
        connections: Number(values.connections),
        duration: seconds,
      });
      if (result.non2xx || result.errors) throw new Error(`${url} failed`);
      return result.requests.average;
    };
    for (const url of rates.keys()) await round(url, 1);
    for (let index = 0; index < Number(values.rounds); index++)
      for (const [url, measured] of rates) measured.push(await round(url, Number(values.seconds)));
    const [kept = 0, bytes = 0] = [...rates.values()].map(median);
    const ratios = (rates.get(gateway) ?? []).map(
      (rate, index) => rate / (rates.get(still)?.[index] ?? Number.NaN),
    );
    process.stdout.write(
      `${Buffer.byteLength(body)} bytes, ${values.connections} connections, requests/s (median of ${values.rounds} rounds)\n` +
        `  kept answer of the gateway  ${Math.round(kept)}\n` +
        `  Node sending the same bytes ${Math.round(bytes)}\n` +
        `  ratio, round by round       ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(" ")})\n`,
    );
  } finally {
    for (const child of started) child.kill();
  }
});
