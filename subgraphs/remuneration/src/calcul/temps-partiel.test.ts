import { nombre } from "./euros.ts";
import { assDuMois, montantTempsPartiel, porterAuPlancher } from "./temps-partiel.ts";

test("hours times the month over 151.67, rounded once", () => {
  expect(montantTempsPartiel(nombre(685), nombre(80)).toFixed(2)).toBe("361.31");
  expect(montantTempsPartiel(nombre(685), nombre(0)).toFixed(2)).toBe("0.00");
});

test("never more than the full-time month", () => {
  expect(montantTempsPartiel(nombre(685), nombre("151.67")).toFixed(2)).toBe("685.00");
  expect(montantTempsPartiel(nombre(685), nombre(180)).toFixed(2)).toBe("685.00");
});

test("the ASS of the month is a floor, not an addition", () => {
  const plancher = assDuMois(nombre("16.91"), nombre(30));
  expect(plancher.toFixed(2)).toBe("507.30");
  expect(porterAuPlancher(nombre("361.31"), plancher).toFixed(2)).toBe("507.30");
  expect(porterAuPlancher(nombre("519.38"), plancher).toFixed(2)).toBe("519.38");
});
