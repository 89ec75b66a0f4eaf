import { genres } from "./genres.ts";

test.each([
  ["boulanger / boulangère", "boulanger", "boulangère"],
  ["agent / agente d'entretien", "agent d'entretien", "agente d'entretien"],
  [
    "animateur socioculturel / animatrice socioculturelle",
    "animateur socioculturel",
    "animatrice socioculturelle",
  ],
  [
    "Commercial itinérant / Commerciale itinérante en gros",
    "Commercial itinérant en gros",
    "Commerciale itinérante en gros",
  ],
])("%s", (libelle, masculin, feminin) => {
  expect(genres(libelle)).toEqual({ masculin, feminin });
});

test.each(["cartographe", "ingénieur/e", "", "teinturier / teinturière blanchisseur / blanchisseuse"])(
  "« %s » says nothing of gender",
  (libelle) => {
    expect(genres(libelle)).toBeNull();
  },
);
