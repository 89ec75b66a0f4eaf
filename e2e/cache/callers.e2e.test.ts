import { parseAuthorities } from "@passerelle/gateway/access/issuers";
import { AUDIENCE, type ScriptedIssuer, startScriptedIssuer } from "@passerelle/gateway/access/test-issuer";
import { ANYONE } from "@passerelle/kernel/caller";
import fc from "fast-check";
import { get } from "../documents/library-documents.ts";
import { openShop, type Shop } from "./shop.ts";

/** Who asks: nobody, or one of some persons by their token. */
const CALLERS = ["", "anne", "bob", "chloe"];
const FIELDS = [
  "banner",
  "mine",
  "me { name }",
  'product(id: "1") { name }',
  'product(id: "1") { name margin }',
  'product(id: "1") { stock { count } }',
  "now",
];

let issuer: ScriptedIssuer;
let shop: Shop;
/** What each caller's requests say of them. */
const headersOf = new Map<string, Record<string, string>>([["", {}]]);

beforeAll(async () => {
  issuer = await startScriptedIssuer();
  const issuers = [{ issuer: issuer.url, audience: AUDIENCE }];
  shop = await openShop({}, { authorities: parseAuthorities(JSON.stringify({ issuers }), "test") });
  for (const name of CALLERS.filter(Boolean))
    headersOf.set(name, { authorization: `Bearer ${await issuer.token({ sub: name })}` });
});

afterAll(async () => {
  await shop?.close();
  await issuer?.close();
});

const step = fc.record({
  caller: fc.constantFrom(...CALLERS),
  fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 3 }),
  together: fc.integer({ min: 1, max: 3 }),
  change: fc.constantFrom(undefined, undefined, undefined, "catalogue", "stock"),
});

test("whatever is asked, by whom and in which order, nobody reads what was made for another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const { caller, fields, together, change } of steps) {
        if (change) shop.changes.change(change);
        const query = `{ ${fields.map((field, index) => `f${index}: ${field}`).join(" ")} }`;
        const asking = Array.from({ length: together }, () =>
          get(shop.url, { query }, headersOf.get(caller)),
        );
        for (const { text, headers } of await Promise.all(asking)) {
          const others = CALLERS.filter((name) => name && name !== caller);
          for (const other of others) expect(text).not.toContain(other);
          const isOwn = fields.some((field) => /\bmine\b|\bme \{|margin/.test(field));
          const policy = String(headers["cache-control"]);
          if (caller || isOwn || fields.includes("now")) expect(policy).not.toContain("public");
          if (caller && fields.includes("mine")) expect(text).toMatch(new RegExp(`"of [^"]*\\|${caller}"`));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("what is kept was asked as nobody, whoever asked first", async () => {
  shop.changes.change();
  shop.asked.length = 0;
  const query = "{ banner }";
  expect((await get(shop.url, { query }, headersOf.get("anne"))).text).toContain("seen by nobody");
  expect((await get(shop.url, { query })).text).toContain("seen by nobody");
  expect(shop.asked.map(({ caller }) => caller)).toEqual([ANYONE]);
});
