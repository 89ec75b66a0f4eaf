import { runCommand } from "@passerelle/kernel/command";
import { runSubgraphProcess } from "@passerelle/kernel/process";
import { catalogue } from "./subgraph.ts";

runCommand(() => runSubgraphProcess(catalogue, 4001));
