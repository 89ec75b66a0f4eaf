import { contacts, telephone } from "./contacts.ts";
import { elementDe } from "./flux.fixture.ts";
import { enfants } from "./noeud.ts";
import { Signalements } from "./signalements.ts";

test.each([
  ["0298964800", "02 98 96 48 00"],
  ["02.98-96 48 00", "02 98 96 48 00"],
  ["+33 (0)2 98 96 48 00", "02 98 96 48 00"],
  ["0033298964800", "02 98 96 48 00"],
  ["3949", "3949"],
  ["+41 22 123 45 67", "+41221234567"],
  ["1111", null],
  ["11 11", null],
  ["029896480", null],
  ["poste 12", null],
])("the telephone %j is %j", (text, expected) => {
  expect(telephone(text)).toBe(expected);
});

async function lus(inside: string) {
  const signalements = new Signalements();
  const formation = await elementDe(`<formation>${inside}</formation>`);
  return {
    records: contacts(enfants(formation, "contact-formation"), signalements),
    codes: signalements.tous.map(({ code }) => code),
  };
}

const contact = (inside: string, type = "") =>
  `<contact-formation>${type}<coordonnees>${inside}</coordonnees></contact-formation>`;

test("role, telephones of both kinds and mail; neither name nor fax", async () => {
  const { records, codes } = await lus(
    contact(
      "<civilite>M.</civilite><nom>Untel</nom><prenom>X</prenom><telfixe><numtel>0298964800</numtel><numtel>02 98 96 48 01</numtel></telfixe><portable><numtel>0600000000</numtel></portable><fax><numtel>0298964899</numtel></fax><courriel>accueil@exemple.fr</courriel>",
      "<type-contact>1</type-contact>",
    ),
  );
  expect(records).toEqual([
    {
      role: "Référent handicap",
      telephones: ["02 98 96 48 00", "02 98 96 48 01", "06 00 00 00 00"],
      courriel: "accueil@exemple.fr",
    },
  ]);
  expect(codes).toEqual([]);
});

test("empty containers and contacts without a way to reach them are left out", async () => {
  expect(await lus(`${contact("\n")}${contact("<nom>Untel</nom>")}<contact-formation/>`)).toEqual({
    records: [],
    codes: [],
  });
});

test("two numbers in one element are two; the same contact twice is one, with its role", async () => {
  const phone = "<telfixe><numtel>0298964800 / 0298964801</numtel></telfixe>";
  const { records } = await lus(
    `${contact(phone)}${contact(phone)}${contact(phone, "<type-contact>4</type-contact>")}`,
  );
  expect(records).toEqual([
    { role: "Accueil", telephones: ["02 98 96 48 00", "02 98 96 48 01"], courriel: null },
  ]);
});

test("what is no number and no mail is reported, one by one", async () => {
  const { records, codes } = await lus(
    contact(
      "<telfixe><numtel>1111</numtel></telfixe><courriel>accueil(a)exemple.fr</courriel>",
      "<type-contact>77</type-contact>",
    ),
  );
  expect(records).toEqual([]);
  expect(codes).toEqual(["CODE_INVALIDE", "TELEPHONE_INVALIDE", "COURRIEL_INVALIDE"]);
});
