import { issueKey } from "@passerelle/gateway/access/keys/issue";
import { readDuration, readEnd } from "./durations.ts";
import { askedKey, changedKey, type Options } from "./options.ts";

const NOW = new Date("2026-11-25T10:00:00Z");

test("a key is what its options say", () => {
  expect(
    askedKey(
      {
        name: "Portail",
        origin: ["https://Portail.exemple.fr/"],
        territory: ["REG-84", "DEP-03"],
        organisation: "demo--carif",
        requests: "60",
        expires: "90d",
      },
      NOW,
    ),
  ).toEqual({
    name: "Portail",
    kind: "public",
    origins: ["https://portail.exemple.fr"],
    territories: ["REG-84", "DEP-03"],
    organisation: "demo--carif",
    quota: { requests: 60 },
    expires: new Date("2027-02-23T10:00:00Z"),
  });
});

test("a change replaces what it names, an empty option takes away, the rest stays", () => {
  const { key } = issueKey(
    { name: "x", kind: "secret", quota: { cost: 5 }, organisation: "o", expires: NOW },
    NOW,
  );
  expect(changedKey(key, { requests: "9", expires: "" }, NOW)).toEqual({
    ...key,
    quota: { cost: 5, requests: 9 },
    expires: undefined,
  });
  expect(changedKey(key, { cost: "", organisation: "", name: "y" }, NOW)).toEqual({
    ...key,
    name: "y",
    quota: { cost: undefined },
    organisation: undefined,
  });
});

test("what is wrong is told with what to write instead", () => {
  const name = "x";
  const cases: [Options, RegExp][] = [
    [{}, /--name NAME/],
    [{ name }, /--origin URL/],
    [{ name, origin: [""] }, /--origin URL/],
    [{ name, origin: ["portail"] }, /address of a site/],
    [{ name, origin: ["https://portail.exemple.fr/page"] }, /address of a site/],
    [{ name, secret: true, expires: "2027-02-30" }, /--expires takes a date/],
    [{ name, secret: true, expires: "2020-01-01" }, /is over/],
    [{ name, secret: true, cost: "beaucoup" }, /--cost takes a whole number/],
    [{ name, secret: true, requests: "-1" }, /--requests takes a whole number/],
  ];
  for (const [options, said] of cases) expect(() => askedKey(options, NOW)).toThrow(said);
  expect(() => readDuration("--overlap", "demain")).toThrow(/--overlap takes a time/);
});

test("times are from now, days to their end", () => {
  expect([readDuration("x", "0"), readDuration("x", "15m"), readDuration("x", "24h")]).toEqual([
    0, 900_000, 86_400_000,
  ]);
  expect(readEnd("x", "2026-11-25", NOW)).toEqual(new Date("2026-11-25T23:59:59.999Z"));
  expect(readEnd("x", "1h", NOW)).toEqual(new Date("2026-11-25T11:00:00Z"));
});
