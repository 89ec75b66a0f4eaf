import { describeHostileFiles } from "@passerelle/testing/hostile-files/describe";
import { catalogue } from "../src/subgraph.ts";

describeHostileFiles(catalogue);
