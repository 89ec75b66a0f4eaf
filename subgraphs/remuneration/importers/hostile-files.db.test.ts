import { describeHostileFiles } from "@passerelle/testing/hostile-files/describe";
import { remuneration } from "../src/subgraph.ts";

describeHostileFiles(remuneration);
