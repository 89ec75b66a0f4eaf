import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { runImport } from "@passerelle/kernel/importing/run";
import { silentLogger } from "@passerelle/kernel/logger";
import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { describeWithReferenceData, referenceData } from "@passerelle/testing/reference-data";
import { XmlDocument, XmlElement, XmlText, type XmlTreeNode } from "libxml2-wasm";
import { catalogue } from "../../../src/subgraph.ts";
import { viderOffre } from "../dump.fixture.ts";
import { lheo } from "../importer.ts";
import type { Arbre } from "../noeud.ts";
import { lireSchema } from "../schema.fixture.ts";
import { lignesDAttributs, lignesDElements, pageLheo } from "./page.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), "lheo-fidelite-"));
});

afterAll(async () => {
  await subgraph.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  await viderOffre(subgraph.database.sql);
  await subgraph.database.sql`delete from lignes`;
});

/** Every element, text and attribute, under the path that leads to it: read by a parser that is not ours. */
function ditsDuFichier(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  const dits: string[] = [];
  const walk = (element: XmlElement, path: string) => {
    dits.push(path);
    for (const { name, prefix, value } of element.attrs) if (!prefix) dits.push(`${path}/@${name}=${value}`);
    let text = "";
    for (let child: XmlTreeNode | null = element.firstChild; child; child = child.next) {
      if (child instanceof XmlElement) walk(child, `${path}/${child.name}`);
      else if (child instanceof XmlText) text += child.content;
    }
    if (text.trim() !== "") dits.push(`${path}=${text}`);
  };
  walk(document.root, document.root.name);
  document.dispose();
  return dits.sort();
}

/** The same of all that is stored, with the table that holds it: records stand where they stood. */
async function ditsStockes(): Promise<Map<string, string[]>> {
  const stored = new Map<string, string[]>();
  const add = (dit: string, table: string) => stored.set(dit, [...(stored.get(dit) ?? []), table]);
  const walk = ({ nom, attributs = {}, contenu = [], renvoi }: Arbre, parent: string, table: string) => {
    const path = `${parent}/${nom}`;
    if (renvoi !== undefined) return;
    add(path, table);
    for (const [name, value] of Object.entries(attributs)) add(`${path}/@${name}=${value}`, table);
    for (const item of contenu) {
      if (typeof item === "string") add(`${path}=${item}`, table);
      else walk(item, path, table);
    }
  };
  const { sql } = subgraph.database;
  for (const [table, parent] of [
    ["formations", "lheo/offres"],
    ["actions", "lheo/offres/formation"],
    ["sessions", "lheo/offres/formation/action"],
  ] as const)
    for (const { brut } of await sql`select brut from ${sql(table)}`) walk(brut, parent, `${table}.brut`);
  for (const {
    objet,
    cle,
    contenu,
  } of await sql`select objet, cle, contenu from lignes where objet like 'lheo%'`) {
    if (objet === "lheoOrganisme")
      walk(
        contenu,
        `lheo/offres/formation${contenu.nom === "organisme-formateur" ? "/action" : ""}`,
        `lignes (${objet})`,
      );
    else if (objet === "lheoExtras")
      walk(contenu.element, contenu.parent === "lheo" ? "lheo" : "lheo/offres", `lignes (${objet})`);
    else
      for (const [name, value] of Object.entries(contenu))
        add(`${cle === "lheo" ? "lheo" : "lheo/offres"}/@${name}=${value}`, objet);
  }
  // What holds the records is written anew by an export, and says nothing of its own.
  add("lheo", "-");
  add("lheo/offres", "-");
  return stored;
}

const importer = (path: string) =>
  runImport({
    url: subgraph.url,
    schema: "catalogue",
    importer: lheo,
    paths: [path],
    force: true,
    log: silentLogger,
  });

async function verifier(path: string) {
  await importer(path);
  const stored = await ditsStockes();
  const said = ditsDuFichier(readFileSync(path, "utf8"));
  expect([...stored].flatMap(([dit, tables]) => tables.map(() => dit)).sort()).toEqual(said);
  return said.length;
}

describeWithReferenceData("each element and attribute of a feed is stored", (data) => {
  const sample = (nom: string) => join(data, "lheo", nom);

  test.each([
    ["exemple-2.2-bts-onisep.xml", 250],
    ["intercarif-2.2-export-test-anotea.xml", 1389],
    ["rco-2.3-export-2025-11.xml", 279],
  ])("%s", async (nom, dits) => {
    expect(await verifier(sample(nom))).toBe(dits);
  });

  test("the same in LHÉO 2.2.1, with attributes of the feed and extras everywhere", async () => {
    const xml = readFileSync(sample("exemple-2.2-bts-onisep.xml"), "utf8")
      .replace(
        'xmlns="http://www.lheo.org/2.2"',
        'xmlns="http://www.lheo.org/2.2.1" numero="12" datemaj="20151203"',
      )
      .replace("<offres>", '<offres tag="essai">')
      .replace(
        "</offres>\n",
        '<extras info="un"><extra info="deux" ref="V1">trois</extra></extras></offres>\n<extras numero="4"><extras/></extras>\n',
      );
    const path = join(folder, basename("2.2.1.xml"));
    await writeFile(path, xml);
    expect(await verifier(path)).toBe(262);
  });
});

describe("the page that tells it", () => {
  test("is up to date", () => {
    expect(readFileSync(join(import.meta.dirname, "../../../../../docs/lheo.md"), "utf8")).toBe(pageLheo());
  });

  test("has a row for each of the 170 elements of the language, that says where it is kept", () => {
    const rows = lignesDElements();
    expect(rows).toHaveLength(170);
    if (referenceData)
      expect(rows.map(({ nom }) => nom).sort()).toEqual([...lireSchema(referenceData).keys()].sort());
    expect(rows.filter(({ garde }) => !garde)).toEqual([]);
    expect(rows.filter(({ garde }) => garde.startsWith("not stored")).map(({ nom }) => nom)).toEqual([
      "lheo-plus",
    ]);
  });

  test("tells by experience which columns an element and an attribute reach", () => {
    const of = (nom: string) => lignesDElements().find((row) => row.nom === nom)?.colonnes;
    expect(of("intitule-formation")).toBe("`formations.intitule` (formation)");
    expect(of("prenom")).toBe("");
    expect(of("capacite-simultanee")).toBe("`sessions.capacite` (cycle)");
    expect(lignesDAttributs().find(({ attribut }) => attribut === "href")?.colonnes).toBe(
      "`formations.urls` (`formation`)",
    );
  });
});
