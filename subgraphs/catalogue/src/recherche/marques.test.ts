import fc from "fast-check";
import type { Criteres } from "./criteres.ts";
import { cellules, marquesDe } from "./marques.ts";

const criteres = (given: Partial<Criteres>) =>
  marquesDe({ codesRome: [], niveauxSortie: null, ...given } as Criteres);

test("nothing that marks tell is no condition", () => {
  expect(criteres({})).toEqual([]);
});

test("each criterion is required, one of its values is enough", () => {
  expect(criteres({ codesRome: [["D1102", "D1104"], ["M1203"]], niveauxSortie: ["NIVEAU_3"] })).toEqual([
    "'=d1102' | '=d1104'",
    "'=m1203'",
    "'=niveau_3'",
  ]);
});

test("a code that is written as none is left to the search rows", () => {
  expect(criteres({ codesRome: [["D1102", "' | x"]] })).toEqual([]);
});

test("a small circle names few cells, one of half France wide ones, a larger one none", () => {
  const around = (rayonKm: number) => cellules({ latitude: 46.5, longitude: 3, rayonKm }, null);
  expect(around(5)).toMatch(/^'=g\d+:\d+'( \| '=g\d+:\d+'){0,3}$/);
  expect(around(200)).toMatch(/^'=h\d+:-?\d+'( \| '=h\d+:-?\d+'){3,15}$/);
  expect(around(500)).toBeNull();
});

test("cells are those of a level when levels are asked", () => {
  expect(cellules({ latitude: 46.5, longitude: 3, rayonKm: 1 }, ["NIVEAU_3", "NIVEAU_4"])).toMatch(
    /^'=g\d+:\d+:niveau_3' \| '=g\d+:\d+:niveau_4'/,
  );
});

test("every place of a circle is in a cell that is named", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (latitude, longitude, rayonKm, bearing, share) => {
        const named = cellules({ latitude, longitude, rayonKm }, null);
        const [lat, lon] = destination(latitude, longitude, rayonKm * share, bearing);
        const possible = [
          `'=g${Math.floor(lat / 0.3)}:${Math.floor(lon / 0.42)}'`,
          `'=h${Math.floor(lat / 1.5)}:${Math.floor(lon / 2.1)}'`,
        ];
        expect(named === null || possible.some((cell) => named.includes(cell))).toBe(true);
      },
    ),
  );
});

/** The point so many kilometres away in a direction, on a sphere. */
function destination(latitude: number, longitude: number, km: number, bearing: number): [number, number] {
  const angle = km / 6_371;
  const [lat, lon] = [latitude, longitude].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const there = Math.asin(
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing),
  );
  const turned = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * Math.sin(there),
  );
  return [(there * 180) / Math.PI, ((lon + turned) * 180) / Math.PI];
}
