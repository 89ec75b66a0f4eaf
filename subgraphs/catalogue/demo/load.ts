import { recordDemo } from "@passerelle/kernel/importing/demo";
import type { DemoContext } from "@passerelle/kernel/subgraph";

/** Loads the demo region's part of this system. */
export async function loadDemo({ sql, today }: DemoContext): Promise<void> {
  await sql.begin(async (tx) => {
    await recordDemo(tx, today);
  });
}
