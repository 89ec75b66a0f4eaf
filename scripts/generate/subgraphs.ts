import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import * as add from "@graphql-codegen/add";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { parse, printSchema } from "graphql";
import type { GeneratedFile } from "./files.ts";

/** Joins the shared types to a subgraph's own: the complete SDL that is composed and served. */
export async function joinSchema(root: string, name: string): Promise<string> {
  const [common, own] = await Promise.all([
    readFile(join(root, "schema/commun.graphql"), "utf8"),
    readFile(join(root, "subgraphs", name, "schema.graphql"), "utf8"),
  ]);
  return `# Made by \`npm run generate\` from schema/commun.graphql and subgraphs/${name}/schema.graphql.\n\n${own}\n${common}`;
}

/** The generated files of one subgraph: its complete SDL and the types of its resolvers. */
export async function generateSubgraph(root: string, name: string): Promise<GeneratedFile[]> {
  const sdl = await joinSchema(root, name);
  const folder = join(root, "subgraphs", name);
  return [
    { path: join(folder, "generated/schema.graphql"), content: sdl },
    { path: join(folder, "generated/types.ts"), content: await resolverTypes(sdl, folder) },
  ];
}

async function resolverTypes(sdl: string, folder: string): Promise<string> {
  const mappersFile = join(folder, "mappers.json");
  const mappers = existsSync(mappersFile) ? JSON.parse(await readFile(mappersFile, "utf8")) : {};
  // Federation's directives are known to the schema that @apollo/subgraph builds, not to the bare SDL.
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  return codegen({
    filename: "types.ts",
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [],
    config: {},
    pluginMap: { add, typescript, resolvers },
    plugins: [
      { add: { content: "// Made by `npm run generate`: do not edit." } },
      {
        typescript: {
          useTypeImports: true,
          enumsAsTypes: true,
          avoidOptionals: { field: true },
          scalars: {
            Date: "string",
            DateTime: { input: "string", output: "string | Date" },
            Montant: "string",
            ID: "string",
          },
        },
      },
      {
        resolvers: {
          useTypeImports: true,
          contextType: "../src/context.ts#Context",
          mappers,
          makeResolverTypeCallable: true,
          optionalResolveType: true,
          federation: true,
        },
      },
    ],
  });
}
