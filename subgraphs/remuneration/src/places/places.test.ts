import fc from "fast-check";
import { placesDe, repartirPlaces } from "./places.ts";

test("I1: taken + reserved + open = capacity and none is negative, whatever is announced and taken", () => {
  const compte = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(compte, compte, compte, (annoncee, occupees, demandees) => {
      const places = repartirPlaces({ annoncee, occupees, demandees });
      expect(places.reservees + places.occupees + places.disponibles).toBe(places.capacite);
      expect(Math.min(places.reservees, places.occupees, places.disponibles)).toBeGreaterThanOrEqual(0);
      expect(places.occupees).toBe(occupees);
    }),
  );
});

test("reservations share what inscriptions leave", () => {
  expect(repartirPlaces({ annoncee: 10, occupees: 8, demandees: 5 })).toEqual({
    capacite: 10,
    reservees: 2,
    occupees: 8,
    disponibles: 0,
  });
});

test("the light is red without a place, and red without recruitment", () => {
  const une = { annoncee: 1, occupees: 0, demandees: 0 };
  expect(placesDe(une, true).feu).toBe("VERT");
  expect(placesDe(une, false).feu).toBe("ROUGE");
  expect(placesDe({ ...une, occupees: 1 }, true).feu).toBe("ROUGE");
});
