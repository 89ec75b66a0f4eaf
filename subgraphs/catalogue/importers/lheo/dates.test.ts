import { dateLheo, dateMaj, heure, instantParis, jour, periode } from "./dates.ts";
import { elementDe } from "./flux.fixture.ts";
import { Signalements } from "./signalements.ts";

test.each([
  ["20171030", { jour: "2017-10-30" }],
  [" 20171030 ", { jour: "2017-10-30" }],
  ["2017-10-30", { jour: "2017-10-30" }],
  ["2017-10-30T08:00:00", { jour: "2017-10-30" }],
  ["20240229", { jour: "2024-02-29" }],
  ["00000000", "inconnue"],
  ["-", "inconnue"],
  ["", "inconnue"],
  ["99999999", "sans fin"],
  ["99991231", "sans fin"],
  ["20170900", { jour: "2017-09-01" }],
  ["20170999", { jour: "2017-09-01" }],
  ["20170000", { jour: "2017-01-01" }],
  ["20179915", { jour: "2017-01-01" }],
  ["20170231", "invalide"],
  ["20231332", "invalide"],
  ["20231301", "invalide"],
  ["18991231", "invalide"],
  ["2017", "invalide"],
  ["30/10/2017", "invalide"],
] as const)("%j is %j", (source, expected) => {
  expect(dateLheo(source)).toEqual(expected);
});

test("a vague end is the last day it may be", () => {
  expect(dateLheo("20170200", "fin")).toEqual({ jour: "2017-02-28" });
  expect(dateLheo("20170000", "fin")).toEqual({ jour: "2017-12-31" });
  expect(dateLheo("20179999", "fin")).toEqual({ jour: "2017-12-31" });
});

test("a wrong date costs itself only, with its line and path", async () => {
  const signalements = new Signalements();
  const element = await elementDe("<periode>\n<debut>20170231</debut>\n<fin>20170301</fin></periode>");
  expect(periode(element, signalements)).toEqual({ debut: null, fin: "2017-03-01" });
  expect(signalements.tous).toEqual([
    {
      ligne: 3,
      chemin: "/lheo/offres/formation/periode/debut",
      valeur: "20170231",
      code: "DATE_INVALIDE",
      raison: "La date attendue est de la forme AAAAMMJJ.",
    },
  ]);
});

test("an end before its start is left out", async () => {
  const signalements = new Signalements();
  const element = await elementDe("<periode><debut>20270301</debut><fin>20270201</fin></periode>");
  expect(periode(element, signalements)).toEqual({ debut: "2027-03-01", fin: null });
  expect(signalements.tous.map(({ code }) => code)).toEqual(["PERIODE_INVERSEE"]);
});

test("an absent element says nothing", () => {
  const signalements = new Signalements();
  expect(jour(null, signalements)).toBeNull();
  expect(periode(null, signalements)).toEqual({ debut: null, fin: null });
  expect(signalements.tous).toEqual([]);
});

test("the last change is told by the first attribute that tells a day", async () => {
  const signalements = new Signalements();
  const of = async (attributs: string) => dateMaj(await elementDe(`<action ${attributs}/>`), signalements);
  expect(await of('datecrea="20200101" datemaj="20210203"')).toBe("2021-02-03");
  expect(await of('datecrea="20200101"')).toBe("2020-01-01");
  expect(await of('datemaj="00000000" horodatage-modification="2022-05-06T10:00:00"')).toBe("2022-05-06");
  expect(await of("")).toBeNull();
  expect(signalements.tous).toEqual([]);
  expect(await of('datemaj="hier"')).toBeNull();
  expect(signalements.tous.map(({ valeur }) => valeur)).toEqual(["hier"]);
});

test.each([
  ["9h", "09:00"],
  ["14", "14:00"],
  ["09:30", "09:30"],
  ["9h30", "09:30"],
  ["0930", "09:30"],
  ["930", "09:30"],
  ["-", null],
])("the hour %j is %j", async (text, expected) => {
  const signalements = new Signalements();
  expect(heure(await elementDe(`<heure-debut>${text}</heure-debut>`), signalements)).toBe(expected);
  expect(signalements.tous).toEqual([]);
});

test.each(["25:00", "12:75", "matin"])("the hour %j is reported", async (text) => {
  const signalements = new Signalements();
  expect(heure(await elementDe(`<heure-debut>${text}</heure-debut>`), signalements)).toBeNull();
  expect(signalements.tous.map(({ code }) => code)).toEqual(["HEURE_INVALIDE"]);
});

test("the date of an export is on the clocks of Paris, summer and winter", () => {
  expect(instantParis("20251101", "062847")?.toISOString()).toBe("2025-11-01T05:28:47.000Z");
  expect(instantParis("20180612", "231855")?.toISOString()).toBe("2018-06-12T21:18:55.000Z");
  expect(instantParis("20151203")?.toISOString()).toBe("2015-12-02T23:00:00.000Z");
  expect(instantParis("00000000")).toBeUndefined();
  expect(instantParis("20180612", "993300")).toBeUndefined();
});
