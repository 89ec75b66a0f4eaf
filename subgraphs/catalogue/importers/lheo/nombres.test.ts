import { elementDe } from "./flux.fixture.ts";
import { entier, nombre, prix } from "./nombres.ts";
import { Signalements } from "./signalements.ts";

test.each([
  ["1250", "1250"],
  ["1250,5", "1250.5"],
  ["1250.50", "1250.5"],
  ["1 250,00 €", "1250"],
  ["1\u202F250 euros TTC", "1250"],
  ["1.250,50", "1250.5"],
  ["1,250.50", "1250.5"],
  ["0,125", "0.125"],
  ["35 heures", "35"],
])("%j is the number %s", (text, expected) => {
  expect(nombre(text)?.toString()).toBe(expected);
});

test.each(["1,234", "1.234", "1.2.3", "1,234,567", "-5", "gratuit", "", ",5", "1e5", "12,", "9".repeat(40)])(
  "%j is none, or is ambiguous",
  (text) => {
    expect(nombre(text)).toBeNull();
  },
);

test("prices have two decimals, and one that cannot be read costs itself only", async () => {
  const signalements = new Signalements();
  const of = async (text: string) =>
    prix(
      await elementDe(`<action><prix-total-TTC>${text}</prix-total-TTC></action>`),
      "prix-total-TTC",
      signalements,
    );
  expect(await of("1250,5")).toBe("1250.50");
  expect(await of("0")).toBe("0.00");
  expect(await of("-")).toBeNull();
  expect(signalements.tous).toEqual([]);
  expect(await of("sur devis")).toBeNull();
  expect(await of("99999999")).toBeNull();
  expect(signalements.tous.map(({ code, valeur }) => [code, valeur])).toEqual([
    ["PRIX_INVALIDE", "sur devis"],
    ["PRIX_INVALIDE", "99999999"],
  ]);
});

test("whole numbers stay within what a column holds", async () => {
  const signalements = new Signalements();
  const of = async (text: string) =>
    entier(await elementDe(`<cycle><n>${text}</n></cycle>`), "n", signalements);
  expect([await of("12"), await of("12,0"), await of("0012"), await of("")]).toEqual([12, 12, 12, null]);
  expect(signalements.tous).toEqual([]);
  expect([await of("12,5"), await of("-3"), await of("99999999999")]).toEqual([null, null, null]);
  expect(signalements.tous).toHaveLength(3);
});
