import { elementDe } from "./flux.fixture.ts";
import { ditRien, ligne, texte } from "./textes.ts";

test.each(["", "-", " - ", "--", "…", ".", "Non renseigné", "NON RENSEIGNÉE.", "non communiqués"])(
  "%j says nothing",
  (text) => expect(ditRien(text)).toBe(true),
);

test.each(["néant", "0", "aucun", "Non renseigné par téléphone", "a-"])("%j says something", (text) =>
  expect(ditRien(text)).toBe(false),
);

test("an element is read whether its HTML is escaped, in CDATA or left as tags", async () => {
  for (const inside of [
    "&lt;p&gt;Un&lt;/p&gt;&lt;p&gt;Deux&lt;/p&gt;",
    "<![CDATA[<p>Un</p><p>Deux</p>]]>",
    "<p>Un</p><p>Deux</p>",
  ])
    expect(texte(await elementDe(`<contenu-formation>${inside}</contenu-formation>`))).toBe("Un\nDeux");
  expect(texte(await elementDe("<contenu-formation>\n\t </contenu-formation>"))).toBeNull();
  expect(texte(await elementDe("<contenu-formation/>"))).toBeNull();
  expect(texte(null)).toBeNull();
  expect(ligne(await elementDe("<intitule-formation>Un\n  titre</intitule-formation>"))).toBe("Un titre");
});
