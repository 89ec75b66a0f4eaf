import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hashOf } from "@passerelle/gateway/documents/manifest";
import { runCommand } from "@passerelle/kernel/command";
import autocannon from "autocannon";
import { request } from "undici";
import { cpuSeconds } from "../process-usage.ts";
import { median } from "../statistics.ts";
import { WIDGET } from "./widget.ts";

const HELP = `Measures a kept answer to a trusted document beside a Node server that sends the same bytes. See bench/front-door/README.md.

  npm run bench:front -- [--rounds N] [--seconds N] [--connections N]
`;

const PATH = `/graphql?documentId=${hashOf(WIDGET)}&variables=${encodeURIComponent('{"text":"boulanger"}')}`;
/** Headers that each server writes by itself. */
const OWN = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding"]);

interface Contestant {
  url: string;
  pid: number;
  rates: number[];
  /** Microseconds of processor for each request. */
  cpu: number[];
}

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
  const start = async (file: string, message?: object): Promise<Contestant> => {
    const child = fork(join(import.meta.dirname, file));
    started.push(child);
    if (message) child.send(message);
    const [url] = await once(child, "message");
    return { url: String(url), pid: child.pid ?? 0, rates: [], cpu: [] };
  };
  try {
    const gateway = await start("passerelle.ts");
    const answer = await request(gateway.url + PATH);
    const body = await answer.body.text();
    if (answer.statusCode !== 200 || !body.includes('"count":3'))
      throw new Error(`the gateway answered ${body}`);
    const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !OWN.has(name)));
    const still = await start("static.ts", { headers, body });
    const round = async ({ url, pid, rates, cpu }: Contestant, seconds: number) => {
      const before = cpuSeconds(pid);
      const { requests, non2xx, errors } = await autocannon({
        url: url + PATH,
        connections: Number(values.connections),
        duration: seconds,
      });
      if (non2xx || errors) throw new Error(`${url} failed`);
      rates.push(requests.average);
      cpu.push(((cpuSeconds(pid) - before) / requests.total) * 1e6);
    };
    const contestants = [gateway, still];
    for (const one of contestants) {
      await round(one, 1);
      one.rates.length = one.cpu.length = 0;
    }
    for (let index = 0; index < Number(values.rounds); index++)
      for (const one of contestants) await round(one, Number(values.seconds));
    const told = ({ rates, cpu }: Contestant) =>
      `${Math.round(median(rates))} requests/s, ${median(cpu).toFixed(1)} µs of processor each`;
    process.stdout.write(
      `${Buffer.byteLength(body)} bytes, ${values.connections} connections, medians of ${values.rounds} rounds\n` +
        `  kept answer of the gateway   ${told(gateway)}\n` +
        `  Node sending the same bytes  ${told(still)}\n` +
        `  ratio                        ${(median(gateway.rates) / median(still.rates)).toFixed(2)} by requests/s, ${(median(still.cpu) / median(gateway.cpu)).toFixed(2)} by processor\n`,
    );
  } finally {
    for (const child of started) child.kill();
  }
});
