import { elementDe, sessionXml } from "./flux.fixture.ts";
import { type ActionDeSession, session } from "./sessions.ts";
import { Signalements } from "./signalements.ts";

const ACTION: ActionDeSession = { numero: "AC_1", placesFinancees: null, perimee: false };

async function lue(corps: string, action: Partial<ActionDeSession> = {}, numero: string | null = "SE_1") {
  const signalements = new Signalements();
  const record = session(await elementDe(sessionXml(corps, numero)), { ...ACTION, ...action }, signalements);
  return {
    record,
    lecture: (record.brut as { lecture?: object }).lecture,
    codes: signalements.tous.map(({ code }) => code),
  };
}

test("dates of the session and of its inscriptions", async () => {
  const { record, codes } = await lue(
    "<periode><debut>20270900</debut><fin>99999999</fin></periode><periode-inscription><periode><debut>00000000</debut><fin>20270831</fin></periode></periode-inscription><etat-recrutement>3</etat-recrutement>",
  );
  expect(record).toMatchObject({
    debut: "2027-09-01",
    fin: null,
    inscriptionDebut: null,
    inscriptionFin: "2027-08-31",
    etatRecrutement: "SUSPENDU",
  });
  expect(codes).toEqual([]);
});

const cycles =
  "<cycle><capacite-simultanee>12</capacite-simultanee><capacite-cumulee>30</capacite-cumulee></cycle><cycle><capacite-simultanee>15</capacite-simultanee></cycle>";
const recrutement =
  "<recrutement><modalite-recrutement>8</modalite-recrutement><nb-places>9</nb-places></recrutement>";

test.each([
  ["cycles, at a time", recrutement + cycles, 15, "cycle/capacite-simultanee"],
  [
    "cycles, in all",
    `${recrutement}<cycle><capacite-cumulee>30</capacite-cumulee></cycle>`,
    30,
    "cycle/capacite-cumulee",
  ],
  ["recruitments", recrutement, 9, "recrutement/nb-places"],
  [
    "financeurs",
    "<cycle><capacite-simultanee>0</capacite-simultanee></cycle>",
    7,
    "organisme-financeur/nb-places-financees",
  ],
])("its capacity is read from %s, and the raw tree says so", async (_, corps, places, origine) => {
  const { record, lecture } = await lue(corps, { placesFinancees: 7 });
  expect(record.capacite).toBe(places);
  expect(lecture).toEqual({ capacite: origine });
});

test("no capacity is unknown, not zero", async () => {
  expect(await lue("")).toMatchObject({ record: { capacite: null }, lecture: undefined });
});

test("information meetings are recruitments of kind 9 that have a day", async () => {
  const meeting = (inside: string) =>
    `<recrutement><modalite-recrutement>9</modalite-recrutement>${inside}</recrutement>`;
  const { record, codes } = await lue(
    `${meeting("<a-distance>1</a-distance><periode><debut>20270110</debut><fin>20270110</fin></periode><heure-debut>9h30</heure-debut>")}${meeting("<adresse><ville>Moulins</ville></adresse><periode><debut>20270112</debut><fin>00000000</fin></periode>")}${meeting("<periode><debut>00000000</debut><fin>00000000</fin></periode>")}${recrutement}`,
  );
  expect(record.informations).toEqual([
    { date: "2027-01-10", heure: "09:30", aDistance: true, lieu: null },
    {
      date: "2027-01-12",
      heure: null,
      aDistance: false,
      lieu: expect.objectContaining({ ville: "Moulins" }),
    },
  ]);
  expect(codes).toEqual([]);
});

test("a session or an action that its feed calls out of date recruits no more", async () => {
  const perimee = '<extras info="session-perimee"><extra info="session-perimee">1</extra></extras>';
  const ouverte = "<etat-recrutement>1</etat-recrutement>";
  expect(await lue(ouverte + perimee)).toMatchObject({
    record: { etatRecrutement: "FERME" },
    lecture: { perimee: true, etatRecrutement: "OUVERT" },
  });
  expect((await lue(ouverte, { perimee: true })).record.etatRecrutement).toBe("FERME");
  expect((await lue(ouverte + perimee.replace(">1<", ">0<"))).record.etatRecrutement).toBe("OUVERT");
});

test("CPF eligibilities are read by name, their branches counted", async () => {
  const { lecture } = await lue(
    '<extras info="eligibilite-cpf" numero="14XX"><extra info="debut-validite">20141204</extra><extra info="fin-validite">20181231</extra><extra info="public">1</extra><extra info="branche">23.61Z</extra><extra info="branche">23.62Z</extra></extras>',
  );
  expect(lecture).toEqual({
    eligibilitesCpf: [
      { codeCpf: "14XX", debutValidite: "20141204", finValidite: "20181231", public: "1", branches: 2 },
    ],
  });
});

test("sessions without number get one from their action, dates and place", async () => {
  const numero = async (corps: string, action = "AC_1") =>
    (
      await lue(
        `<periode><debut>20270104</debut><fin>20270630</fin></periode>${corps}`,
        { numero: action },
        null,
      )
    ).record.numero;
  const one = await numero("");
  expect(one).toMatch(/^sans-numero-/);
  expect(await numero("<etat-recrutement>2</etat-recrutement>")).toBe(one);
  expect(await numero("", "AC_2")).not.toBe(one);
});
