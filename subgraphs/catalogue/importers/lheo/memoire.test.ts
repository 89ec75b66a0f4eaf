import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readFeed } from "./analyse.ts";
import { fluxLheo } from "./flux.fixture.ts";

test("100 MB are read with the memory of one formation", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  let formations = 0;
  let most = 0;
  for await (const partie of readFeed({
    nom: "flux.xml",
    open: () => Readable.from(fluxLheo(100_000_000)),
  })) {
    if (partie.genre !== "formation") continue;
    formations += 1;
    if (formations % 2_000 === 0) most = Math.max(most, heap() - before);
  }
  expect(formations).toBeGreaterThan(10_000);
  // A reader that kept what it read would hold several hundred MB.
  expect(most).toBeLessThan(50_000_000);
});
