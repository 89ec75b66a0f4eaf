import { describeHostileFiles } from "@passerelle/testing/hostile-files/describe";
import { metiers } from "../src/subgraph.ts";

describeHostileFiles(metiers);
