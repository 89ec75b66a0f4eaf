import { siretValide } from "../offre/etablissements.ts";
import { numeroActivite, siret, uai } from "./etablissements.ts";
import { elementDe } from "./flux.fixture.ts";
import { Signalements } from "./signalements.ts";

test.each(["19290076900014", "77897285100068", "35600000049837"])("%s is a SIRET", (text) => {
  expect(siretValide(text)).toBe(true);
});

test.each(["19290076900015", "011111111111111", "00000000000000", "1929007690001", "1929007690001X", ""])(
  "%j is none",
  (text) => {
    expect(siretValide(text)).toBe(false);
  },
);

test("a wrong SIRET is kept out and reported; spaces in a right one are not wrong", async () => {
  const signalements = new Signalements();
  const of = async (text: string) =>
    siret(
      await elementDe(
        `<organisme-formateur><SIRET-formateur><SIRET>${text}</SIRET></SIRET-formateur></organisme-formateur>`,
      ),
      "SIRET-formateur",
      signalements,
    );
  expect(await of("192 900 769 00014")).toBe("19290076900014");
  expect(await of("-")).toBeNull();
  expect(signalements.tous).toEqual([]);
  expect([await of("022222222222222"), await of("19290076900015")]).toEqual([null, null]);
  expect(signalements.tous.map(({ code, valeur, raison }) => [code, valeur, raison])).toEqual([
    ["SIRET_INVALIDE", "022222222222222", "Un SIRET a 14 chiffres : il n'est pas retenu."],
    ["SIRET_INVALIDE", "19290076900015", "La clé de contrôle de ce SIRET est fausse : il n'est pas retenu."],
  ]);
});

test("numbers of activity and UAI codes have their form; rows of one digit say nothing", async () => {
  const signalements = new Signalements();
  const organisme = async (inside: string) =>
    elementDe(`<organisme-formateur>${inside}</organisme-formateur>`);
  const activite = async (text: string) =>
    numeroActivite(await organisme(`<numero-activite>${text}</numero-activite>`), signalements);
  const code = async (text: string) =>
    uai(
      await organisme(`<code-UAI-formateur><code-UAI>${text}</code-UAI></code-UAI-formateur>`),
      "code-UAI-formateur",
      signalements,
    );
  expect([await activite("24 93 01811 11"), await activite("99999999999"), await activite("-")]).toEqual([
    "24930181111",
    null,
    null,
  ]);
  expect([await code("0290076a"), await code("")]).toEqual(["0290076A", null]);
  expect(signalements.tous).toEqual([]);
  expect([await activite("en cours"), await code("290076A")]).toEqual([null, null]);
  expect(signalements.tous.map((it) => it.code)).toEqual(["NUMERO_ACTIVITE_INVALIDE", "UAI_INVALIDE"]);
  expect([await activite("7419P000619"), await activite("1973241397"), await code("0290076B")]).toEqual([
    "7419P000619",
    "01973241397",
    null,
  ]);
  expect(signalements.tous.slice(2).map((it) => it.code)).toEqual([
    "NUMERO_ACTIVITE_CORRIGE",
    "UAI_INVALIDE",
  ]);
});
