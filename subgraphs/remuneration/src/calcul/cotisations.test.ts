import { cotisations } from "./cotisations.ts";
import { nombre } from "./euros.ts";

test("V25: 0.59 an hour in 2011, on the hours of the month", () => {
  expect(cotisations(nombre("151.67"), nombre("0.59"), nombre(1)).toFixed(2)).toBe("89.49");
  expect(cotisations(nombre(80), nombre("0.59"), nombre(1)).toFixed(2)).toBe("47.20");
});

test("absences withhold contributions as they withhold pay", () => {
  expect(cotisations(nombre(80), nombre("0.59"), nombre("0.5")).toFixed(2)).toBe("23.60");
});
