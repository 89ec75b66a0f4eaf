import { runCommand } from "@passerelle/kernel/command";
import { runSubgraphProcess } from "@passerelle/kernel/process";
import { remuneration } from "./subgraph.ts";

runCommand(() => runSubgraphProcess(remuneration, 4002));
