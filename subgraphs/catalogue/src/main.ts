import { runCommand, runSubgraphProcess } from "@passerelle/kernel/process";
import { catalogue } from "./subgraph.ts";

runCommand(() => runSubgraphProcess(catalogue, 4001));
