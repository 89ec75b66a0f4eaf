import { runCommand, runSubgraphProcess } from "@passerelle/kernel/process";
import { orientation } from "./subgraph.ts";

runCommand(() => runSubgraphProcess(orientation, 4004));
