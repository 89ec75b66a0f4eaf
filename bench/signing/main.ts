import { newSigningKey, readSigningKeys } from "@passerelle/kernel/signing/keys";
import { createSigner, createVerifier } from "@passerelle/kernel/signing/signature";
import { median } from "../statistics.ts";

const HELP = `Measures what signing a request to a subgraph costs, and verifying it: processor time, medians of rounds.

  npm run bench:signing
`;

const ROUNDS = 9;
const TIMES = 20_000;
const SIZES = [200, 2_000, 20_000];

const keys = readSigningKeys(newSigningKey("bench"));
const sign = createSigner(keys, "catalogue");
const verify = createVerifier(keys, "catalogue");
const caller = { actor: "conseiller", subject: "https://idp.exemple.fr|compte", scopes: ["dossiers:lire"] };

/** Microseconds of processor that one call takes. */
function microseconds(call: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) call();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / TIMES;
  });
  return median(rounds);
}

if (process.argv.includes("--help")) process.stdout.write(HELP);
else
  for (const size of SIZES) {
    const request = { method: "POST", path: "/graphql", body: Buffer.alloc(size, "a"), caller };
    const headers = { ...sign(request) };
    const signing = microseconds(() => sign(request));
    const verifying = microseconds(() => verify({ method: "POST", path: "/graphql", headers }));
    process.stdout.write(
      `body of ${size} bytes: ${signing.toFixed(1)} µs to sign, ${verifying.toFixed(1)} µs to verify its headers\n`,
    );
  }
