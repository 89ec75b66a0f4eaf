import { DEMO_SOURCE, recordDemo } from "@passerelle/kernel/importing/demo";
import type { DemoContext } from "@passerelle/kernel/subgraph";
import { fusionner } from "../importers/fusion/fusion.ts";
import { servirVersion } from "../importers/rome/servir/servir.ts";
import { lignesDemo } from "./lignes-demo.ts";
import { metiersDemo } from "./metiers/index.ts";

/** Loads the demo's métiers, with their ROME fiches and centres of interest. */
export async function loadDemo({ sql, today, onProgress }: DemoContext): Promise<void> {
  const lignes = lignesDemo(metiersDemo);
  await sql.begin(async (tx) => {
    const importId = await recordDemo(tx, today);
    await tx`
      insert into lignes (objet, source, edition, cle, contenu, import_id)
      select objet, ${DEMO_SOURCE}, edition, cle, contenu, ${importId}
      from jsonb_to_recordset(${tx.json(lignes as never)}) as l (objet text, edition text, cle text, contenu jsonb)
      on conflict (objet, source, edition, cle) do update
        set contenu = excluded.contenu, import_id = excluded.import_id, retire_le = null`;
    onProgress(0, metiersDemo.length);
    await servirVersion(tx, "460", { importId, now: today });
    await fusionner(tx, { importId, now: today });
    onProgress(metiersDemo.length, metiersDemo.length);
  });
}
