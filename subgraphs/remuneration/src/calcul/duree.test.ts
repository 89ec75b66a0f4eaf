import { estTempsPlein, heuresDUnMoisMoyen } from "./duree.ts";
import { nombre } from "./euros.ts";

test("thirty hours a week is full-time, a minute less is not", () => {
  expect(estTempsPlein(nombre(30))).toBe(true);
  expect(estTempsPlein(nombre("29.98"))).toBe(false);
});

test("the legal week makes the divisor of the code", () => {
  expect(heuresDUnMoisMoyen(nombre(35)).toFixed(2)).toBe("151.67");
});
