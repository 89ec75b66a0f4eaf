import { elementDe } from "./flux.fixture.ts";
import { Signalements } from "./signalements.ts";
import { urls, urlWeb } from "./urls.ts";

test.each([
  ["lyceedekerneuzec.fr", "https://lyceedekerneuzec.fr/"],
  ["www2.exemple.fr/a/b.htm?c=1", "https://www2.exemple.fr/a/b.htm?c=1"],
  ["exemple.fr:8080/a", "https://exemple.fr:8080/a"],
  ["//exemple.fr/a", "https://exemple.fr/a"],
  ["http://exemple.fr", "http://exemple.fr/"],
  ["HTTPS://Exemple.FR/A", "https://exemple.fr/A"],
  ["https://exemple.fr/é t", null],
  ["javascript:alert(1)", null],
  ["JaVaScRiPt:alert(1)", null],
  ["data:text/html,<b>", null],
  ["ftp://exemple.fr", null],
  ["mailto:a@exemple.fr", null],
  ["https://exemple.fr@ailleurs.fr/", null],
  ["accueil@exemple.fr", null],
  ["localhost", null],
  ["voir le site", null],
  ["", null],
])("%j is %j", (text, expected) => {
  expect(urlWeb(text)).toBe(expected);
});

test("one to three addresses, each once; the others are reported", async () => {
  const signalements = new Signalements();
  const element = await elementDe(
    "<url-formation><urlweb>exemple.fr</urlweb><urlweb>https://exemple.fr/ ; exemple.org</urlweb><urlweb>javascript:alert(1)</urlweb><urlweb>-</urlweb></url-formation>",
  );
  expect(urls(element, signalements)).toEqual(["https://exemple.fr/", "https://exemple.org/"]);
  expect(signalements.tous.map(({ code, valeur }) => [code, valeur])).toEqual([
    ["URL_INVALIDE", "javascript:alert(1)"],
  ]);
});
