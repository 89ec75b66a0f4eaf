import { DEFAULT_ACTORS } from "@passerelle/gateway/access/actors";
import { request } from "undici";
import { ACCOUNTS, type DemoAccount } from "../../scripts/issuer/accounts.ts";
import { askToken } from "../../scripts/issuer/ask-token.ts";
import { type DemoWithCallers, startDemoWithCallers } from "./demo.ts";

let demo: DemoWithCallers;

beforeAll(async () => {
  demo = await startDemoWithCallers();
});
afterAll(() => demo?.close());

/** Tests read answers whose type only the query knows. */
type Json = ReturnType<typeof JSON.parse>;

async function ask(query: string, headers: Record<string, string> = {}): Promise<Json> {
  const answer = await request(`${demo.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return answer.body.json();
}

const asAccount = async ({ id }: DemoAccount) => ({
  authorization: `Bearer ${await askToken(demo.issuer, id)}`,
});
/** Fields of the whole graph, and of what partners see of it. */
const FIELDS = '{ __type(name: "Query") { fields { name } } }';
const namesIn = ({ data }: Json): string[] => data.__type.fields.map(({ name }: { name: string }) => name);

const MOI = "{ moi { acteur sujet organisation territoires finalite habilitations } }";

test.each(ACCOUNTS)(
  "the account $id is told who it is, and the first question has its answer",
  async (account) => {
    const headers = await asAccount(account);
    const { purposes = [], scopes = [] } = DEFAULT_ACTORS[account.id] ?? {};
    expect(await ask(MOI, headers)).toMatchObject({
      data: {
        moi: {
          acteur: account.id === "responsableLegal" ? "RESPONSABLE_LEGAL" : account.id.toUpperCase(),
          sujet: `${demo.issuer}|demo-${account.id}`,
          organisation: account.organisation ?? null,
          territoires: account.territoires ?? null,
          finalite: purposes[0] ?? null,
          habilitations: [...scopes].sort(),
        },
      },
    });
    expect(
      await ask('{ metiers(recherche: "boulanger", first: 1) { edges { node { libelle } } } }', headers),
    ).toMatchObject({ data: { metiers: { edges: [{ node: { libelle: "boulanger / boulangère" } }] } } });
  },
);

test("everybody and partners are told who they are too", async () => {
  expect(await ask(MOI)).toMatchObject({
    data: { moi: { acteur: "PUBLIC", sujet: null, organisation: null } },
  });
  expect(await ask(MOI, { "x-api-key": demo.key, origin: demo.url })).toMatchObject({
    data: { moi: { acteur: "PARTENAIRE", sujet: "cle|demo", habilitations: ["partenaire:lire"] } },
  });
});

test("the organisations of the accounts that should be in the demo region are there", async () => {
  const organisation = (id: string) => ACCOUNTS.find((account) => account.id === id)?.organisation;
  const query = `{ structure(id: "${organisation("conseiller")}") { id } organisme(id: "${organisation("organisme")}") { id } }`;
  expect(await ask(query)).toMatchObject({
    data: { structure: { id: organisation("conseiller") }, organisme: { id: organisation("organisme") } },
  });
});

test("what is visible follows who asks: all of it, what partners see, what everybody sees", async () => {
  const everybody = namesIn(await ask(FIELDS));
  const partner = namesIn(await ask(FIELDS, { "x-api-key": demo.key, origin: demo.url }));
  const [, prescripteur] = ACCOUNTS;
  if (!prescripteur) throw new Error("no account");
  const whole = namesIn(await ask(FIELDS, await asAccount(prescripteur)));
  expect(partner).toEqual(expect.arrayContaining(everybody));
  expect(partner).toContain("importsCatalogue");
  expect(everybody).not.toContain("importsCatalogue");
  expect(whole).toEqual(expect.arrayContaining(partner));
});

test("the issuer gives tokens for the graph, and for nothing else", async () => {
  const answer = await request(`${demo.issuer}/token`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization: `Basic ${Buffer.from("demo-region:demonstration").toString("base64")}`,
    },
    body: "grant_type=client_credentials&resource=urn:ailleurs",
  });
  expect(answer.statusCode).toBe(400);
  expect(await answer.body.json()).toMatchObject({ error: "invalid_target" });
});

test("only the explorer's pages may take a token by a code", async () => {
  const taken = async (origin: string) => {
    const answer = await request(`${demo.issuer}/token`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin },
      body: "grant_type=authorization_code&client_id=explorateur&code=x&code_verifier=y&redirect_uri=z",
    });
    await answer.body.dump();
    return answer.headers["access-control-allow-origin"];
  };
  expect(await taken(demo.url)).toBe(demo.url);
  expect(await taken("https://ailleurs.exemple.fr")).toBeUndefined();
});
