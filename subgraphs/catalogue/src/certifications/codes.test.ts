import { codeDiplome, codesPossibles, idOnisep, numero } from "./codes.ts";

const textes = (texte: string) => codesPossibles(texte).map(({ systeme, code }) => `${systeme}-${code}`);

test.each<[string, string[]]>([
  ["RNCP37534", ["RNCP-37534"]],
  [" rncp 037534 ", ["RNCP-37534"]],
  ["RNCP-37534", ["RNCP-37534"]],
  ["RS5250", ["RS-5250"]],
  ["rs-5250", ["RS-5250"]],
  ["CI-83899", ["CI-83899"]],
  ["certif info 83899", ["CI-83899"]],
  ["CPF-201", ["CPF-201"]],
  ["CFD-50022137", ["CFD-50022137"]],
  ["FOR.1084", ["IDEO-FOR.1084"]],
  ["37534", ["RNCP-37534", "RS-37534", "CI-37534", "CPF-37534"]],
  ["50022137", ["CFD-50022137", "RNCP-50022137", "RS-50022137", "CI-50022137", "CPF-50022137"]],
  ["400-24202 V", ["CFD-40024202"]],
  ["0", ["CPF-0"]],
  ["RNCP", ["CPF-RNCP"]],
  ["RNCP0", []],
  ["RNCP37534; drop", []],
  ["", []],
  ["-", []],
  ["a\u0000b", []],
  ["\ud800", []],
  ["1".repeat(10_000), []],
])("%j may be %j", (texte, expected) => {
  expect(textes(texte)).toEqual(expected);
});

test.each([
  ["400-24202 V", "40024202"],
  ["50023328S", "50023328"],
  ["500-23321S", "50023321"],
  ["01022001", "01022001"],
  ["46t32401", "46T32401"],
  ["1702550G", "1702550G"],
  ["46J3350A", "46J3350A"],
  ["1022001", null],
  ["5002332.8", null],
  ["4.0024E+7", null],
  ["", null],
])("diploma code %j is %j", (texte, expected) => {
  expect(codeDiplome(texte)).toBe(expected);
});

test("numbers and Onisep ids", () => {
  expect([numero("0037534"), numero("0"), numero("37534.0"), numero("12 3"), numero("1".repeat(11))]).toEqual(
    ["37534", null, null, null, null],
  );
  expect([
    idOnisep("https://www.onisep.fr/http/redirection/formation/slug/FOR.12408"),
    idOnisep("for.1"),
  ]).toEqual(["FOR.12408", "FOR.1"]);
  expect([idOnisep("TYPDISP.17"), idOnisep("xFOR.1"), idOnisep("FOR.")]).toEqual([null, null, null]);
});
