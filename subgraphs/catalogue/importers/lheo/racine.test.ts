import { OperatorError } from "@passerelle/kernel/errors";
import { looksLikeLheo, versionLheo } from "./racine.ts";

test.each([
  ["http://www.lheo.org/2.2", "2.2"],
  ["http://www.lheo.org/2.2.1", "2.2.1"],
  ["http://lheo.gouv.fr/2.3", "2.3"],
  ["https://lheo.gouv.fr/2.3/", "2.3"],
  [undefined, null],
])("the namespace %s is read", (namespace, version) => {
  expect(versionLheo("a.xml", "lheo", namespace)).toBe(version);
});

test.each([
  ["lheo", "http://www.lheo.org/1.3", /1\.x/],
  ["offre-formation", undefined, /1\.x/],
  ["lheo", "http://lheo.gouv.fr/3.0", /3\.0 is not that of LHEO 2\.2/],
  ["lheo", "http://exemple.fr/lheo", /exemple\.fr/],
  ["lheo-index", "http://lheo.gouv.fr/2.3", /is the list form: import it as lheo-index/],
  ["lheo-plus", "http://lheo.gouv.fr/2.3", /wraps an offer/],
  ["rss", undefined, /<rss>, not <lheo>/],
])("the root <%s> of %s is refused, and why is said", (root, namespace, reason) => {
  expect(() => versionLheo("a.xml", root, namespace)).toThrow(OperatorError);
  expect(() => versionLheo("a.xml", root, namespace)).toThrow(reason);
});

test.each([
  '<?xml version="1.0"?><lheo xmlns="http://www.lheo.org/2.2">',
  "\uFEFF<?xml version='1.0'?>\n<!-- export du jour -->\n<lheo>",
  '<l:lheo xmlns:l="http://lheo.gouv.fr/2.3"><l:offres>',
  "<!DOCTYPE lheo><lheo>",
  "  <lheo\n",
])("%j begins a feed", (head) => {
  expect(looksLikeLheo(head)).toBe(true);
});

test.each([
  "",
  "<lheo-index>",
  "<metiers><lheo>",
  "<!-- <lheo> --><rss>",
  "id;lheo\n<lheo",
  '{"lheo": 1}',
  "<?xml version",
])("%j does not", (head) => {
  expect(looksLikeLheo(head)).toBe(false);
});
