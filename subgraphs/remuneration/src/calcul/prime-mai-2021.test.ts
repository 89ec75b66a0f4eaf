import { nombre } from "./euros.ts";
import { primeMai2021 } from "./prime-mai-2021.ts";

test("V27: capped for a whole month, whether in training before May or entering in May", () => {
  const mois = nombre("151.67");
  expect(primeMai2021(mois, nombre("0.22"), nombre("999")).toFixed(2)).toBe("33.37");
  expect(primeMai2021(mois, nombre("0.22"), nombre("32.98")).toFixed(2)).toBe("32.98");
  expect(primeMai2021(mois, nombre("1.22"), nombre("999")).toFixed(2)).toBe("185.04");
  expect(primeMai2021(mois, nombre("1.22"), nombre("185.00")).toFixed(2)).toBe("185.00");
});

test("by the hour below the cap", () => {
  expect(primeMai2021(nombre(80), nombre("1.22"), nombre("185.00")).toFixed(2)).toBe("97.60");
});
