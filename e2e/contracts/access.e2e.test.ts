import type { RunningGateway } from "@passerelle/gateway/gateway";
import { ask } from "../harness/graph.ts";
import { type PartnerKeyFile, partnerKeyFile } from "../harness/partner-key.ts";
import { openShop } from "./shop.ts";

let granted: PartnerKeyFile;
let bare: PartnerKeyFile;
let gateways: RunningGateway[];

beforeAll(async () => {
  granted = await partnerKeyFile();
  bare = await partnerKeyFile([]);
  gateways = await Promise.all([openShop(granted.env, []), openShop(bare.env, [])]);
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await granted.remove();
  await bare.remove();
});

const QUERY = "{ product(id: 1) { name margin } ledger { total } audit }";
const urlOf = (index: number) => gateways[index]?.url ?? "";

test("without contracts everybody sees the whole graph, and reads what is public", async () => {
  const { data, errors } = await ask(urlOf(0), QUERY);
  expect(data).toEqual({ product: { name: "Sel", margin: null }, ledger: null, audit: null });
  const asks = "Ce champ demande une identité, avec le droit « partenaire:lire ».";
  expect(errors?.map(({ path, message, extensions }) => [path?.join("."), extensions.code, message])).toEqual(
    [
      ["product.margin", "UNAUTHENTICATED", asks],
      ["ledger", "UNAUTHENTICATED", asks],
      ["audit", "UNAUTHENTICATED", "Ce champ demande une identité."],
    ],
  );
  expect((await ask(urlOf(0), '{ __type(name: "Ledger") { name } }')).data).toEqual({
    __type: { name: "Ledger" },
  });
});

test("a partner reads what its key grants, and is told what else it takes", async () => {
  expect(await ask(urlOf(0), QUERY, {}, granted.headers)).toMatchObject({
    data: { product: { name: "Sel", margin: 3 }, ledger: { total: 9 }, audit: null },
  });
  const { data, errors } = await ask(urlOf(1), QUERY, {}, bare.headers);
  expect(data).toEqual({ product: { name: "Sel", margin: null }, ledger: null, audit: null });
  const lacks = "Cette identité ne donne pas accès à ce champ : il manque le droit « partenaire:lire ».";
  expect(errors?.map(({ path, message, extensions }) => [path?.join("."), extensions.code, message])).toEqual(
    [
      ["product.margin", "FORBIDDEN", lacks],
      ["ledger", "FORBIDDEN", lacks],
    ],
  );
});
