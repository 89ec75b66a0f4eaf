import { auCentime, enClair, enEuros, nombre } from "./euros.ts";

test("half a cent goes up, and decimals that floats cannot hold are exact", () => {
  expect(auCentime(nombre("1.005")).toFixed(2)).toBe("1.01");
  expect(auCentime(nombre("2.675")).toFixed(2)).toBe("2.68");
  expect(nombre(0.1).plus(0.2).toString()).toBe("0.3");
});

test("amounts and hours are written as in French", () => {
  expect(enEuros(nombre("1932.52"))).toBe("1 932,52 €");
  expect(enEuros(nombre("1234567.5"))).toBe("1 234 567,50 €");
  expect(enClair(nombre("112.3204"))).toBe("112,32");
  expect(enClair(nombre(80))).toBe("80");
});
