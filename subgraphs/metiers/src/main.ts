import { runCommand, runSubgraphProcess } from "@passerelle/kernel/process";
import { metiers } from "./subgraph.ts";

runCommand(() => runSubgraphProcess(metiers, 4003));
