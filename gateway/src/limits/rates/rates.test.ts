import { ANONYMOUS, type Identity } from "../../access/identity.ts";
import { WINDOW } from "./budget.ts";
import { rateHeaders } from "./headers.ts";
import { Rates } from "./rates.ts";

let time = 1_000_000;
const open = (everybody: { requests?: number; cost?: number }) =>
  new Rates({ everybody, share: 0.1, redis: undefined, now: () => time });

const partner = (id: string, quota?: Identity["quota"]): Identity => ({
  ...ANONYMOUS,
  consumer: `cle:${id}`,
  ...(quota ? { quota } : {}),
});
const from = (place: string): Identity => ({ ...ANONYMOUS, place });

function spend(rates: Rates, identity: Identity, cost: number) {
  const allowance = rates.allowanceOf(identity);
  if (!allowance) throw new Error("nothing is counted");
  return rates.open(identity, allowance, cost);
}

test("nothing is counted of who has no allowance", () => {
  expect(open({}).allowanceOf(partner("a"))).toBeUndefined();
  expect(open({}).allowanceOf(partner("a", { cost: 5 }))).toEqual({ cost: 5 });
  expect(open({ cost: 9, requests: 2 }).allowanceOf(partner("a", { cost: 5 }))).toEqual({
    cost: 5,
    requests: 2,
  });
});

test("a consumer spends its own budget, by requests and by cost, and no other's", () => {
  const rates = open({ requests: 3, cost: 100 });
  expect([40, 40, 40].map((cost) => spend(rates, partner("a"), cost).admitted)).toEqual([true, true, false]);
  expect(spend(rates, partner("a"), 20).admitted).toBe(true);
  expect(spend(rates, partner("a"), 0).admitted).toBe(false);
  expect(spend(rates, partner("b"), 100).admitted).toBe(true);
});

test("what was estimated is corrected by what it cost", () => {
  const rates = open({ cost: 100 });
  const account = spend(rates, partner("a"), 90);
  expect(spend(rates, partner("a"), 20).admitted).toBe(false);
  account.charge(-80);
  expect(spend(rates, partner("a"), 90).admitted).toBe(true);
});

test("a budget begins anew after a minute, whatever is corrected later", () => {
  const rates = open({ cost: 100 });
  const account = spend(rates, partner("a"), 100);
  time += WINDOW - 1;
  expect(spend(rates, partner("a"), 1).admitted).toBe(false);
  time += 1;
  expect(spend(rates, partner("a"), 60).admitted).toBe(true);
  account.charge(1_000);
  expect(spend(rates, partner("a"), 40).admitted).toBe(true);
  expect(spend(rates, partner("a"), 1).admitted).toBe(false);
});

test("the public has one budget; once it is spent, each place keeps its share", () => {
  const rates = open({ requests: 100 });
  const hostile = Array.from({ length: 200 }, () => spend(rates, from("hostile"), 0).admitted);
  expect(hostile.filter(Boolean)).toHaveLength(100 + 10);
  const honest = Array.from({ length: 11 }, () => spend(rates, from("honest"), 0).admitted);
  expect(honest).toEqual([...new Array(10).fill(true), false]);
});

test("an address has no more for saying that its pages are of ever other sites", () => {
  const rates = open({ requests: 20 });
  for (let asked = 0; asked < 20; asked++) spend(rates, from("https://a.example 192.0.2.1"), 0);
  const admitted = (address: string) =>
    Array.from({ length: 100 }, (_, site) =>
      spend(rates, from(`https://${site}.example ${address}`), 0),
    ).filter((account) => account.admitted).length;
  expect(admitted("192.0.2.1")).toBe(10);
  expect(admitted("192.0.2.2")).toBe(10);
});

test("while the public's budget is not spent, no address is refused", () => {
  const rates = open({ requests: 100 });
  expect(Array.from({ length: 100 }, () => spend(rates, from("a school"), 0).admitted)).not.toContain(false);
});

test("what is left is told by the headers of the draft, and when to come back", () => {
  const rates = open({ requests: 2, cost: 100 });
  const first = spend(rates, partner("a"), 30);
  expect(rateHeaders(first, time)).toEqual({
    "ratelimit-policy": '"requests";q=2;w=60, "cost";q=100;w=60;qu="cost"',
    ratelimit: '"requests";r=1;t=60, "cost";r=70;t=60',
  });
  spend(rates, partner("a"), 30);
  time += 15_500;
  expect(rateHeaders(spend(rates, partner("a"), 1), time)).toMatchObject({
    ratelimit: '"requests";r=0;t=45, "cost";r=40;t=45',
    "retry-after": "45",
  });
});
