import { DateScalar, DateTimeScalar, MontantScalar } from "./scalars.ts";

const refused = expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) });

test("Date takes the days of the calendar only", () => {
  for (const day of ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-30"])
    expect(DateScalar.parseValue(day)).toBe(day);
  for (const wrong of [
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-1a-01",
    "2026/01/01",
    "2024-13-01",
    "2024-1-1",
    "20240101",
    "",
    20240101,
    null,
    "2024-02-29T00:00:00Z",
  ])
    expect(() => DateScalar.parseValue(wrong)).toThrow(refused);
});

test("DateTime takes instants with a zone and answers in UTC", () => {
  expect(DateTimeScalar.parseValue("2026-03-29T03:30:00+02:00")).toBe("2026-03-29T01:30:00.000Z");
  expect(DateTimeScalar.serialize(new Date("2026-03-29T01:30:00Z"))).toBe("2026-03-29T01:30:00.000Z");
  for (const wrong of [
    "2026-03-29",
    "2026-03-29T03:30:00",
    "hier",
    0,
    "2026-99-29T03:30:00Z",
    "2026-02-30T10:00:00Z",
    "2026-02-20T24:00:00Z",
    "0000-01-01T00:00:00Z",
    "-271821-04-20T00:00:00Z",
    "+275760-09-13T00:00:00Z",
    "0001-01-01T00:00:00+02:00",
  ])
    expect(() => DateTimeScalar.parseValue(wrong)).toThrow(refused);
});

test("Montant is euros with two decimals, never a float in disguise", () => {
  expect(MontantScalar.parseValue("685")).toBe("685.00");
  expect(MontantScalar.parseValue(1480.3)).toBe("1480.30");
  expect(MontantScalar.serialize("769.49")).toBe("769.49");
  for (const wrong of ["685,00", "1e3", "0.001", "", "abc", Number.NaN, null, "9999999999999"])
    expect(() => MontantScalar.parseValue(wrong)).toThrow(refused);
});
