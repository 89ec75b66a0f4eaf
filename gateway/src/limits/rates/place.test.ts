import { placeReader } from "./place.ts";

const place = (remoteAddress: string, headers: Record<string, string> = {}, trusted = "") =>
  placeReader(trusted)({ headers, socket: { remoteAddress } });

test("a place is the site of the page and the address, of IPv6 the network that anyone has whole", () => {
  expect(place("192.0.2.7")).toBe(" 192.0.2.7");
  expect(place("::ffff:192.0.2.7", { origin: "https://a.example" })).toBe("https://a.example 192.0.2.7");
  expect(place("2001:db8:1:2:3:4:5:6")).toBe(place("2001:db8:1:2::9"));
  expect(place("2001:db8:1:2::1")).not.toBe(place("2001:db8:1:3::1"));
  expect(place("::1")).toBe(" 0:0:0:0::/64");
});

test("who forwards is believed when trusted, up to the first that is not", () => {
  const headers = { "x-forwarded-for": "203.0.113.9, 198.51.100.4, 10.0.0.2" };
  expect(place("192.0.2.7", headers)).toBe(" 192.0.2.7");
  expect(place("10.0.0.1", headers, "10.0.0.0/8")).toBe(" 198.51.100.4");
  expect(place("::ffff:10.0.0.1", headers, "10.0.0.0/8, 198.51.100.4")).toBe(" 203.0.113.9");
  expect(place("10.0.0.1", { "x-forwarded-for": "unknown" }, "10.0.0.0/8")).toBe(" 10.0.0.1");
  expect(place("", headers, "10.0.0.0/8")).toBe(" ");
});

test("a list of proxies that cannot be read stops the start", () => {
  for (const wrong of ["proxy", "10.0.0.0/99", "10.0.0.0/8,;"])
    expect(() => placeReader(wrong)).toThrow(/TRUSTED_PROXIES/);
});
