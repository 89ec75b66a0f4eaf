import { lireAction } from "./actions.ts";
import { actionXml, elementDe, sessionXml } from "./flux.fixture.ts";
import { Repetes } from "./repetes.ts";
import { Signalements } from "./signalements.ts";

async function lue(corps: string, sessions = sessionXml(), numero: string | null = "AC_1") {
  const signalements = new Signalements();
  const repetes = new Repetes();
  const read = lireAction(await elementDe(actionXml(corps, numero, sessions)), "F_1", signalements, repetes);
  return { ...read, repetes, codes: signalements.tous.map(({ code }) => code) };
}

test("an action without formateur, public or place is normal", async () => {
  const { action, formateurs, sessions, codes } = await lue("");
  expect(action).toMatchObject({
    numero: "AC_1",
    publics: [],
    lieux: [],
    financements: [],
    informations: [],
  });
  expect([formateurs.length, sessions.length, codes.length]).toEqual([0, 1, 0]);
});

const place = (nom: string, tag = "") =>
  `<lieu-de-formation${tag}><coordonnees><adresse><denomination>${nom}</denomination></adresse></coordonnees></lieu-de-formation>`;

test("places: the principal one first, each once, also where a 2.2 feed puts them in sessions", async () => {
  const { action } = await lue(
    `${place("A")}${place("B", ' tag="principal"')}${place("A")}`,
    sessionXml(place("C")),
  );
  expect(action.lieux.map(({ denomination }) => denomination)).toEqual(["B", "A", "C"]);
});

test("financeurs and the places they pay for; an unknown one is reported", async () => {
  const { action, codes } = await lue(
    "<organisme-financeur><code-financeur>2</code-financeur><nb-places-financees>5</nb-places-financees></organisme-financeur><organisme-financeur><code-financeur>16</code-financeur></organisme-financeur><organisme-financeur><code-financeur>99</code-financeur></organisme-financeur>",
  );
  expect(action.financements).toEqual([
    { financeur: "REGION", places: 5 },
    { financeur: "OPCO", places: null },
  ]);
  expect(codes).toEqual(["CODE_INVALIDE"]);
});

test("hours a week come from the extras, with decimals", async () => {
  const of = async (text: string) =>
    await lue(
      `<extras info="autre"><extras info="duree-hebdo"><extra info="duree-hebdo">${text}</extra></extras></extras>`,
    );
  expect((await of("35")).action.heuresHebdo).toBe(35);
  expect((await of("17,5")).action.heuresHebdo).toBe(17.5);
  expect((await of("-")).codes).toEqual([]);
  expect(await of("400")).toMatchObject({ action: { heuresHebdo: null }, codes: ["NOMBRE_INVALIDE"] });
});

test("days of information are meetings at the address of information", async () => {
  const { action } = await lue(
    "<adresse-information><adresse><ville>Moulins</ville></adresse></adresse-information><date-information><date>00000000</date></date-information><date-information><date>20270115</date></date-information><date-information><date>20270115</date></date-information>",
  );
  expect(action.informations).toEqual([
    {
      date: "2027-01-15",
      heure: null,
      aDistance: false,
      lieu: expect.objectContaining({ ville: "Moulins" }),
    },
  ]);
});

test("a price that cannot be read leaves the rest", async () => {
  expect(
    await lue("<langue-formation>FR</langue-formation><prix-total-TTC>1 250,5</prix-total-TTC>"),
  ).toMatchObject({
    action: { prixTotal: "1250.50", langues: ["fr"] },
    codes: [],
  });
  expect(
    await lue("<prix-total-TTC>1,250</prix-total-TTC><nombre-heures-total>70</nombre-heures-total>"),
  ).toMatchObject({
    action: { prixTotal: null, heuresTotal: 70 },
    codes: ["PRIX_INVALIDE"],
  });
});

test("formateurs without identity are rejected alone", async () => {
  const { formateurs, formateursRejetes, codes } = await lue(
    '<organisme-formateur numero="OF_2"><raison-sociale-formateur>Atelier</raison-sociale-formateur></organisme-formateur><organisme-formateur/>',
  );
  expect(formateurs.map(({ numero, nom, role }) => [numero, nom, role])).toEqual([
    ["OF_2", "Atelier", "formateur"],
  ]);
  expect(formateursRejetes).toBe(1);
  expect(codes).toEqual(["ORGANISME_SANS_IDENTITE"]);
});

test("actions without number get one from what tells them apart", async () => {
  const numero = async (corps: string) => (await lue(corps, sessionXml(), null)).action.numero;
  const one = await numero('<code-public-vise ref="V14">83056</code-public-vise>');
  expect(one).toMatch(/^sans-numero-/);
  expect(
    await numero(
      '<code-public-vise ref="V14">83056</code-public-vise><rythme-formation>Soir</rythme-formation>',
    ),
  ).toBe(one);
  expect(await numero("<code-public-vise>81061</code-public-vise>")).not.toBe(one);
});

test("sessions are records of their own, out of the raw tree; formateurs are kept apart, under a key", async () => {
  const { action, repetes } = await lue(
    '<organisme-formateur numero="OF_2"/><rythme-formation>Soir</rythme-formation>',
  );
  expect(action.brut).toEqual({
    nom: "action",
    attributs: { numero: "AC_1" },
    contenu: [
      { nom: "organisme-formateur", renvoi: expect.stringMatching(/^[0-9a-f]{32}$/) },
      { nom: "rythme-formation", contenu: ["Soir"] },
    ],
  });
  expect([...repetes.tous.values()]).toEqual([{ nom: "organisme-formateur", attributs: { numero: "OF_2" } }]);
});
