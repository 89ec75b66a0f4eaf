import { codedError } from "@passerelle/kernel/errors";
import { type GraphQLOutputType, getNullableType, isListType } from "graphql";
import type { TruthObject } from "./scenario.ts";

/** How far a field may be perturbed: not at all (keys), to null only (what other fields require), or in every way. */
export type Freedom = "none" | "null" | "any";

/** What becomes of a field: its value, given to it, or something else. */
export type Perturbation = (
  type: string,
  field: string,
  of: GraphQLOutputType,
  source: TruthObject | undefined,
  value: () => unknown,
) => unknown;

export const unperturbed: Perturbation = (_type, _field, _of, _source, value) => value();

/**
 * Makes some fields null, some throw, some lists empty or holed, chosen by hash of the seed and the field's place:
 * the same in the subgraphs and in the graph in one piece.
 */
export function perturbation(seed: number, freedom: (type: string, field: string) => Freedom): Perturbation {
  if (seed === 0) return unperturbed;
  return (type, field, of, source, value) => {
    const free = freedom(type, field);
    const chance = hash(`${seed} ${type} ${field} ${identity(source)}`) % 24;
    if (free === "none" || chance > 4) return value();
    if (chance === 0) return null;
    if (free === "any" && chance === 1) throw new Error(`panne de ${type}.${field}`);
    if (free === "any" && chance === 2) throw codedError("NOT_FOUND", { fr: "introuvable", en: "not found" });
    const kept = value();
    if (!isListType(getNullableType(of)) || !Array.isArray(kept)) return kept;
    if (chance === 3) return [];
    return free === "any" && kept.length ? [null, ...kept.slice(1)] : kept;
  };
}

/** What tells one object from another of its type: its first plain value, which no mutation of a scenario changes. */
function identity(source: TruthObject | undefined): string {
  const plain = Object.entries(source ?? {}).filter(
    ([name, value]) => name !== "__typename" && typeof value !== "object",
  );
  return JSON.stringify(plain[0] ?? "");
}

/** FNV-1a, over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state ^ (state >>> 15)) >>> 0;
}
