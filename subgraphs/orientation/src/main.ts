import { runCommand } from "@passerelle/kernel/command";
import { runSubgraphProcess } from "@passerelle/kernel/process";
import { orientation } from "./subgraph.ts";

runCommand(() => runSubgraphProcess(orientation, 4004));
