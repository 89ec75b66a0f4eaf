import { describeHostileFiles } from "@passerelle/testing/hostile-files/describe";
import { orientation } from "../src/subgraph.ts";

describeHostileFiles(orientation);
