import { runCommand } from "@passerelle/kernel/command";
import { runSubgraphProcess } from "@passerelle/kernel/process";
import { metiers } from "./subgraph.ts";

runCommand(() => runSubgraphProcess(metiers, 4003));
