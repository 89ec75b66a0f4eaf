import { seededRandom } from "@passerelle/kernel/seeded-random";
import postgres from "postgres";
import type { OperationName } from "./operations.ts";

export type Variables = Record<string, unknown>;

/** Sets of variables of each operation: the same at each run on the same region. */
export type Sets = Record<OperationName, readonly Variables[]>;

const SEED = 84;
const SIZE = 100;

/** Draws variables among what the region has: trades that are taught there, towns where they are, all regions. */
export async function drawVariables(adminUrl: string): Promise<Sets> {
  const sql = postgres(adminUrl, { max: 1 });
  const metiers = await sql<{ libelle: string; codes: string[] }[]>`
    select coalesce(libelle_masculin, libelle) as libelle, codes_rome as codes from metiers.metiers m
    where retire_le is null and exists (select from catalogue.recherche where codes_rome && m.codes_rome) order by id`;
  const communes = await sql<{ code: string }[]>`
    select distinct code_commune as code from catalogue.recherche join catalogue.communes on code = code_commune
    where communes.latitude is not null order by 1`;
  const regions = await sql<{ id: string }[]>`
    select id from orientation.territoires where niveau = 'REGION' and retire_le is null order by id`;
  await sql.end();
  const random = seededRandom(SEED);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const many = (draw: () => Variables) => Array.from({ length: SIZE }, draw);
  return {
    "page-metier": many(() => ({
      metier: one(metiers).libelle,
      commune: one(communes).code,
      profil: { ageEntree: 18 + Math.floor(random() * 30), heuresHebdo: one([24, 30, 35]) },
    })),
    "recherche-conseiller": many(() => ({ commune: one(communes).code, codesRome: one(metiers).codes })),
    // Every other time the region of the demo, which is the only one with an offer.
    departements: regions.flatMap(({ id }) => [{ region: "REG-84" }, { region: id }]),
  };
}
