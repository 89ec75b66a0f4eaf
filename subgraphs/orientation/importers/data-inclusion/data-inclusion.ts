import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { decodedText } from "@passerelle/kernel/importing/reading/encoding";
import { headOf } from "@passerelle/kernel/importing/reading/head";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { readJsonDocument } from "@passerelle/kernel/importing/reading/json-document";
import { CommunesParAdresse } from "../communes-par-adresse.ts";
import { importeurDeStructures, type Lecture } from "../structures/importeur.ts";
import { lireService, lireStructure, OBJETS } from "./lire.ts";

/** Importer of structures and services as data·inclusion publishes them. */
export const dataInclusion = importeurDeStructures(
  {
    name: "data-inclusion",
    summary:
      "Structures and services in the exchange format of data·inclusion v1 (JSON array, API page, or JSON lines).",
    version: 1,
    defaultSource: "data-inclusion",
    producteur: "Plateforme de l'inclusion, data·inclusion",
    licence: "Licence Ouverte 2.0",
    recognises: (_nom, head) =>
      /^\s*[[{]/.test(head) &&
      !head.includes('"$defs"') &&
      /"source"\s*:/.test(head) &&
      /"nom"\s*:/.test(head) &&
      (/"structure_id"\s*:/.test(head) || (/"id"\s*:/.test(head) && /"date_maj"\s*:/.test(head))),
  },
  async ({ sql }) => {
    const communes = await CommunesParAdresse.lire(sql);
    return async function* (file): AsyncGenerator<Lecture> {
      for await (const { ligne, valeur } of lireElements(file)) {
        const champs = (valeur ?? {}) as Record<string, unknown>;
        const genre = "structure_id" in champs ? "service" : "structure";
        const lu = genre === "service" ? lireService(champs, communes) : lireStructure(champs, communes);
        const objet = OBJETS[genre];
        yield "refus" in lu ? { objet, ligne, refus: lu.refus } : { objet, ligne, ...lu };
      }
    };
  },
);

/** Records with their place, since an array may be one line: of an array, of one page of the API (`{"items": […]}`), or of lines that hold one each. */
async function* lireElements(file: ImportFile): AsyncGenerator<{ ligne: number; valeur: unknown }> {
  const debut = (await headOf(file)).trimStart();
  if (debut.startsWith("[")) {
    for await (const { place, valeur } of readJson(file)) yield { ligne: place, valeur };
    return;
  }
  if (!/^\{\s*"(items|total|page|size|pages)"/.test(debut)) {
    yield* lireLignes(file);
    return;
  }
  const { items } = await readJsonDocument(file);
  if (!Array.isArray(items))
    throw new OperatorError(`${file.nom} is no page of the API: it has no list "items".`);
  for (const [index, valeur] of items.entries())
    yield {
      ligne: index + 1,
      valeur: typeof valeur === "object" && !Array.isArray(valeur) ? valeur : undefined,
    };
}

async function* lireLignes(file: ImportFile): AsyncGenerator<{ ligne: number; valeur: unknown }> {
  const input = Readable.from(decodedText(file.nom, file.open(), { encoding: file.encoding }));
  let ligne = 0;
  for await (const texte of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    ligne += 1;
    if (texte.trim()) yield { ligne, valeur: lireObjet(texte) };
  }
}

function lireObjet(texte: string): unknown {
  try {
    const valeur: unknown = JSON.parse(texte);
    return typeof valeur === "object" && !Array.isArray(valeur) ? valeur : undefined;
  } catch {
    return undefined;
  }
}
