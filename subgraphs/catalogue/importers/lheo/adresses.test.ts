import { adresse, lieu } from "./adresses.ts";
import { elementDe } from "./flux.fixture.ts";
import { Signalements } from "./signalements.ts";

const RIEN = {
  denomination: null,
  lignes: [],
  codePostal: null,
  ville: null,
  codeCommune: null,
  latitude: null,
  longitude: null,
};

async function lue(inside: string) {
  const signalements = new Signalements();
  const record = adresse(
    await elementDe(`<coordonnees><adresse>${inside}</adresse></coordonnees>`),
    signalements,
  );
  return { record, codes: signalements.tous.map(({ code }) => code) };
}

const point = (latitude: string, longitude: string) =>
  `<geolocalisation><latitude>${latitude}</latitude><longitude>${longitude}</longitude></geolocalisation>`;

test("an address that only says - says nothing", async () => {
  expect(await lue("<ligne>-</ligne><pays>FR</pays>")).toEqual({ record: null, codes: [] });
});

test("an arrondissement keeps its own code", async () => {
  const { record, codes } = await lue(
    "<ligne>3 rue des Essais</ligne><ligne>-</ligne><codepostal>75017</codepostal><ville>Paris</ville><code-INSEE-commune>75117</code-INSEE-commune>",
  );
  expect(record).toEqual({
    ...RIEN,
    lignes: ["3 rue des Essais"],
    codePostal: "75017",
    ville: "Paris",
    codeCommune: "75117",
  });
  expect(codes).toEqual([]);
});

test.each([
  ["75019", "75019", "75119", ["CODE_COMMUNE_CORRIGE"]],
  ["75116", "75116", "75116", []],
  ["69003", "69003", "69383", ["CODE_COMMUNE_CORRIGE"]],
  ["13008", "13008", "13208", ["CODE_COMMUNE_CORRIGE"]],
  ["93100", "93100", null, ["CODE_COMMUNE_INVALIDE"]],
  ["99999", "03000", null, ["CODE_COMMUNE_INVALIDE"]],
  ["42320", "42320", "42320", []],
  ["2a004", "20000", "2A004", []],
  ["-", "03000", null, []],
] as const)("the commune %s beside the postal code %s is %s", async (code, postal, expected, reported) => {
  const { record, codes } = await lue(
    `<codepostal>${postal}</codepostal><code-INSEE-commune>${code}</code-INSEE-commune>`,
  );
  expect(record?.codeCommune).toBe(expected);
  expect(codes).toEqual(reported);
});

test.each([
  ["in France", "46,56", "3.33", 46.56, 3.33, []],
  ["overseas", "-21.1", "55.5", -21.1, 55.5, []],
  ["swapped", "3.33", "46.56", 46.56, 3.33, ["COORDONNEES_INVERSEES"]],
  ["swapped overseas", "-61.5", "16.2", 16.2, -61.5, ["COORDONNEES_INVERSEES"]],
  ["at (0, 0)", "0", "0.0", null, null, ["COORDONNEES_INVALIDES"]],
  ["out of range", "146.5", "3.3", null, null, ["COORDONNEES_INVALIDES"]],
  ["out of France", "40.4168", "-3.7038", null, null, ["COORDONNEES_INVALIDES"]],
  ["in whole degrees", "48", "2", null, null, ["COORDONNEES_INVALIDES"]],
  ["no numbers", "N46", "E3", null, null, ["COORDONNEES_INVALIDES"]],
  ["half given", "46.5", "", null, null, ["COORDONNEES_INVALIDES"]],
  ["silent", "-", "", null, null, []],
])("coordinates %s", async (_, latitude, longitude, lat, lon, reported) => {
  const { record, codes } = await lue(`<ville>Moulins</ville>${point(latitude, longitude)}`);
  expect(record).toEqual({ ...RIEN, ville: "Moulins", latitude: lat, longitude: lon });
  expect(codes).toEqual(reported);
});

test("abroad, postal codes have other forms and points are elsewhere", async () => {
  const { record, codes } = await lue(
    `<codepostal>CH-1201</codepostal><ville>Genève</ville><code-INSEE-commune>-</code-INSEE-commune><pays>CH</pays>${point("46.2044", "6.1432")}`,
  );
  expect(record).toEqual({
    ...RIEN,
    codePostal: "CH-1201",
    ville: "Genève",
    latitude: 46.2044,
    longitude: 6.1432,
  });
  expect(codes).toEqual([]);
});

test("a postal code of four digits is refused", async () => {
  expect(await lue("<codepostal>1000</codepostal><ville>Bourg</ville>")).toEqual({
    record: { ...RIEN, ville: "Bourg" },
    codes: ["CODE_POSTAL_INVALIDE"],
  });
});

test("a place is named by its address, or beside it, and never after a person", async () => {
  const nom = async (inside: string) =>
    lieu(
      await elementDe(`<lieu-de-formation><coordonnees>${inside}</coordonnees></lieu-de-formation>`),
      new Signalements(),
    )?.denomination;
  const ville = "<adresse><ville>Moulins</ville></adresse>";
  expect(await nom("<adresse><denomination>Halle</denomination><ville>Moulins</ville></adresse>")).toBe(
    "Halle",
  );
  expect(await nom(`<ligne>Halle</ligne>${ville}`)).toBe("Halle");
  expect(await nom(`<nom>Atelier</nom>${ville}`)).toBe("Atelier");
  expect(await nom(`<nom>Untel</nom><prenom>X</prenom>${ville}`)).toBeNull();
  expect(await nom("<ligne>Halle</ligne>")).toBe("Halle");
  expect(await nom(" ")).toBeUndefined();
});
