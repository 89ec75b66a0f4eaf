import { hashOfKey, isKeyText, newKeyText } from "./key-text.ts";

test("a key tells what it is for, is one word, and is never the same", () => {
  const keys = Array.from({ length: 200 }, (_, n) => newKeyText(n % 2 ? "public" : "secret"));
  for (const [n, key] of keys.entries()) {
    expect(key).toMatch(n % 2 ? /^psl_pub_[0-9a-z]{50}_[0-9a-z]{7}$/ : /^psl_sec_[0-9a-z]{50}_[0-9a-z]{7}$/);
    expect(isKeyText(key)).toBe(true);
    expect(hashOfKey(key)).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(new Set(keys).size).toBe(200);
});

test("any one wrong, missing or added character is a typing error", () => {
  const key = newKeyText("public");
  for (let at = 0; at < key.length; at += 1) {
    const other = key[at] === "x" ? "y" : "x";
    expect(isKeyText(`${key.slice(0, at)}${other}${key.slice(at + 1)}`)).toBe(false);
    expect(isKeyText(key.slice(0, at) + key.slice(at + 1))).toBe(false);
  }
  for (const text of [
    "",
    " ",
    `${key} `,
    `${key}\n`,
    key.toUpperCase(),
    key.replace("pub", "sec"),
    "x".repeat(9_000),
  ])
    expect(isKeyText(text)).toBe(false);
});
