import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { readFeed } from "../../importers/lheo/analyse.ts";
import { type Arbre, brut } from "../../importers/lheo/noeud.ts";
import { Ecriture } from "./ecriture.ts";
import type { ExportResult } from "./exporter.ts";
import type { Grammaire } from "./langage/grammaire.ts";
import type { Ecrire } from "./sortie.ts";

/**
 * Writes a LHÉO file in another version of the language, one formation in memory at a time.
 *
 * What that version has no place for goes to `extras`, from which our importer takes it back. Throws an
 * `OperatorError` for what is no LHÉO 2.2 or 2.3 file, or holds no formation.
 */
export async function convertirLheo(
  file: Pick<ImportFile, "nom" | "open" | "encoding">,
  grammaire: Grammaire,
  ecrire: Ecrire,
): Promise<ExportResult> {
  const flux = new Ecriture(grammaire, ecrire);
  const attributs: { lheo: Record<string, string>; offres: Record<string, string> } = {
    lheo: {},
    offres: {},
  };
  const extras: { offres: Arbre[]; lheo: Arbre[] } = { offres: [], lheo: [] };
  let formations = 0;
  for await (const partie of readFeed(file)) {
    if (partie.genre === "attributs") attributs[partie.nom === "lheo" ? "lheo" : "offres"] = partie.attributs;
    else if (partie.genre === "extras")
      extras[partie.parent === "lheo" ? "lheo" : "offres"].push(brut(partie.noeud));
    else if (partie.genre === "inconnu") flux.ecarts.ajouter("retire", "offres", partie.nom.slice(0, 100));
    else if (partie.genre === "formation") {
      if (!formations) await flux.commencer({ attributs });
      formations += 1;
      await flux.formation(brut(partie.noeud));
    }
  }
  if (!formations)
    throw new OperatorError(
      `${file.nom}: it holds no formation, and a feed needs one at least: nothing was written.`,
    );
  await flux.finir(extras);
  return { formations, ecarts: flux.ecarts.tous };
}
