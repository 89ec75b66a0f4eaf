import type { Sql } from "@passerelle/kernel/postgres/database";
import { projectionCommunes } from "../../subgraphs/catalogue/src/communes/projection.ts";
import { readNomenclatures } from "./feed/nomenclatures.ts";

/** Fills the catalogue's copy of the communes as its projection would: coordinates and territories. */
export async function chargerCommunes(sql: Sql): Promise<void> {
  const { communes } = readNomenclatures();
  const rows = communes.map(({ code, nom, latitude, longitude, codePostal, departement, region }) => ({
    cle: code,
    contenu: {
      nom,
      latitude,
      longitude,
      codesPostaux: [codePostal],
      territoires: [`COM-${code}`, `DEP-${departement}`, `REG-${region}`],
    },
    transaction: "1",
    changeLe: "2026-11-22T00:00:00.000Z",
  }));
  await sql.begin((tx) => projectionCommunes.apply(tx, rows, new Date("2026-11-22T00:00:00Z")));
}
