import { CommunesConnues } from "./communes-connues.ts";
import { territoire } from "./enregistrements.ts";
import { estFrancais, RapprochementGeonames } from "./geonames.ts";

function communes(): CommunesConnues {
  const connues = new CommunesConnues();
  for (const [code, nom, departement] of [
    ["03190", "Moulins", "03"],
    ["61001", "Saint-Aubin", "61"],
    ["61002", "Saint Aubin", "61"],
    ["69384", "Lyon 4e Arrondissement", "69"],
    ["97411", "Saint-Denis", "974"],
    ["49100", "Vieux-Bourg", "49"],
    ["49101", "Val d'Essai", "49"],
  ] as const)
    connues.ajouter(
      territoire({ id: `COM-${code}`, niveau: "COMMUNE", code, nom, departement: `DEP-${departement}` }),
    );
  connues.ajouterAncienne(
    {
      id: "DELEGUEE-49102",
      code: "49102",
      nom: "Vieux-Bourg",
      recherche: "vieux bourg",
      nature: "DELEGUEE",
      territoireId: "COM-49101",
    },
    "49",
  );
  return connues;
}

const lieu = (name: string, admin2: string, lat = "46.5", lng = "3.3", country = "FR") => ({
  name,
  admin2,
  lat,
  lng,
  country,
});

test.each([
  [lieu("Moulins", "03"), "03190"],
  [lieu("MOULINS", "03"), "03190"],
  [lieu("Lyon 04", "69"), "69384"],
  [lieu("Saint-Denis", "974", "-20.9", "55.4", "RE"), "97411"],
])("%j is joined to %s", (place, code) => {
  const rapprochement = new RapprochementGeonames(communes());
  expect(rapprochement.ajouter(place)).toBeNull();
  expect([...rapprochement.conclure()]).toMatchObject([{ code, point: { latitude: Number(place.lat) } }]);
});

test.each([
  ["another department", lieu("Moulins", "58"), "SANS_COMMUNE"],
  ["a name that two communes share", lieu("Saint-Aubin", "61"), "SANS_COMMUNE"],
  ["the name of a part of another commune", lieu("Vieux-Bourg", "49"), "SANS_COMMUNE"],
  ["no number", lieu("Moulins", "03", "nord"), "COORDONNEES_INVALIDES"],
  ["no coordinates", lieu("Moulins", "03", ""), "COORDONNEES_INVALIDES"],
])("%s: no point", (_, place, motif) => {
  const rapprochement = new RapprochementGeonames(communes());
  expect(rapprochement.ajouter(place)).toBe(motif);
  expect([...rapprochement.conclure()]).toEqual([]);
});

test("two entries of one town give one point; two distant places of one name give none", () => {
  const proche = new RapprochementGeonames(communes());
  proche.ajouter(lieu("Moulins", "03", "46.50"));
  proche.ajouter(lieu("Moulins", "03", "46.52"));
  expect([...proche.conclure()]).toMatchObject([{ point: { latitude: 46.5 } }]);
  const distant = new RapprochementGeonames(communes());
  distant.ajouter(lieu("Moulins", "03", "46.50"));
  distant.ajouter(lieu("Moulins", "03", "46.90"));
  expect([...distant.conclure()]).toMatchObject([{ point: null, noms: ["Moulins", "Moulins"] }]);
});

test("French places are told from the others by their text", () => {
  expect(estFrancais('{"name":"Vila","country":"AD"}')).toBe(false);
  expect(estFrancais('{"name":"Moulins","country": "FR"}')).toBe(true);
  expect(estFrancais('{"name":"Nouméa","country":"NC"}')).toBe(true);
});
