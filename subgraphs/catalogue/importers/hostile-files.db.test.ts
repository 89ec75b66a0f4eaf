import { describeHostileFiles } from "@passerelle/testing/hostile-files/describe";
import { catalogue } from "../src/subgraph.ts";
import { listeXml } from "./lheo-index/liste.fixture.ts";

describeHostileFiles(catalogue, {
  samples: { "lheo-index": [{ nom: "liste.xml", format: "xml", texte: listeXml() }] },
});
