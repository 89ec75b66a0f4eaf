import { assemblerCodes, codesPossibles, numeroPossible } from "./codes.ts";

test.each([
  ["RNCP 37534", "RNCP37534"],
  ["rncp n° 37534", "rncp37534"],
  ["RS-5250", "RS5250"],
  ["Certif Info 1879", "CI1879"],
  ["SIRET : 399 926 260 00031", " 39992626000031"],
  ["83 63 00123 63", "83630012363"],
  ["399 926 260", "399926260"],
  ["CAP cuisine 03100", "CAP cuisine 03100"],
])("%j is read %j", (texte, expected) => {
  expect(assemblerCodes(texte)).toBe(expected);
});

test.each([
  ["RNCP37534", ["CERTIFICATION"]],
  ["rs5250", ["CERTIFICATION"]],
  ["31054", ["FORMACODE", "CERTIFICATION", "CERTIFICATION"]],
  ["D1102", ["METIER"]],
  ["Z1102", []],
  ["44633513", ["DIPLOME"]],
  ["36T23301", ["DIPLOME"]],
  ["39992626000031", ["ORGANISME"]],
  ["399926260", ["ORGANISME"]],
  ["0030051X", ["ORGANISME"]],
  ["83630012363", ["ORGANISME"]],
  ["boulanger", []],
])("%s may be %j", (token, genres) => {
  expect(codesPossibles(token).map(({ genre }) => genre)).toEqual(genres);
});

test.each([
  [" 14_AF_0000012345 ", "14_AF_0000012345"],
  ["boulanger", null],
  ["CAP 2", null],
])("%j: number %j", (texte, expected) => {
  expect(numeroPossible(texte)).toBe(expected);
});
