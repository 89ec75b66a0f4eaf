import { tmpdir } from "node:os";
import { join } from "node:path";
import { everything, type Setting } from "./door/everything.ts";

/** Where a contestant finds what it serves. */
export interface Stage {
  /** File of the supergraph, with the addresses of this run's subgraphs. */
  supergraph: string;
  /** Addresses of the subgraphs, by name. */
  urls: Record<string, string>;
}

/** A gateway to measure: how to start its process. */
export interface Contestant {
  name: string;
  /** As tables show it. */
  title: string;
  /** Is it in `peers/`, whose packages the bench installs when it needs them? */
  peer: boolean;
  /** Path of `POST` requests. */
  path: string;
  /** Script and arguments for Node. */
  command(stage: Stage, port: number): string[];
  /** Environment added to the bench's own. */
  env?: Record<string, string>;
  /** Made when it is started: environment, and headers of each request. */
  setting?(): Promise<Setting>;
}

const here = import.meta.dirname;
const hive = (stage: Stage, port: number) => [
  join(here, "peers/node_modules/@graphql-hive/gateway/dist/bin.js"),
  "supergraph",
  stage.supergraph,
  "--host=127.0.0.1",
  `--port=${port}`,
  `--config-path=${join(here, "peers/hive.config.mjs")}`,
];
const limit = (way: string) => (stage: Stage, port: number) => [
  join(here, "limit/main.ts"),
  way,
  String(port),
  JSON.stringify(stage.urls),
];

const passerelle = ({ supergraph, urls }: Stage, port: number) => [
  join(here, "../gateway/src/cli.ts"),
  "--supergraph",
  supergraph,
  "--port",
  String(port),
  ...Object.entries(urls).flatMap(([name, url]) => ["--subgraph", `${name}=${url}`]),
];

const inProcess =
  (script: string) =>
  ({ supergraph, urls }: Stage, port: number) => [
    join(here, script),
    supergraph,
    String(port),
    JSON.stringify(urls),
  ];
const usageFile = join(tmpdir(), `passerelle-bench-usage-${process.pid}.json`);

/** Everyone measured, in the order of the rounds. */
export const CONTESTANTS: readonly Contestant[] = [
  {
    name: "passerelle",
    title: "Passerelle",
    peer: false,
    path: "/graphql",
    command: passerelle,
    env: { ENGINE: "passerelle" },
  },
  {
    name: "engine",
    title: "Passerelle, its engine alone",
    peer: false,
    path: "/graphql",
    command: inProcess("door/engine.ts"),
  },
  {
    name: "listed",
    title: "Passerelle with tokens, cost, rates, metrics",
    peer: false,
    path: "/graphql",
    command: inProcess("door/listed.ts"),
    setting: () => everything(usageFile),
  },
  {
    name: "everything",
    title: "Passerelle, everything on",
    peer: false,
    path: "/graphql",
    command: passerelle,
    setting: () => everything(usageFile),
  },
  {
    name: "apollo",
    title: "Apollo Gateway",
    peer: true,
    path: "/",
    command: ({ supergraph }, port) => [join(here, "peers/apollo.ts"), supergraph, String(port)],
  },
  { name: "hive", title: "Hive Gateway", peer: true, path: "/graphql", command: hive },
  {
    name: "hive-rust",
    title: "Hive Gateway, Rust planner",
    peer: true,
    path: "/graphql",
    command: (stage, port) => [...hive(stage, port), "--hive-router-runtime"],
  },
  { name: "limit", title: "the limit (by hand)", peer: false, path: "/graphql", command: limit("undici") },
  {
    name: "limit-sockets",
    title: "the limit of transport (by hand, sockets)",
    peer: false,
    path: "/graphql",
    command: limit("sockets"),
  },
];
