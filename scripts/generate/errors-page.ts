import { join } from "node:path";
import { ERROR_CODES } from "@passerelle/kernel/errors";
import type { GeneratedFile } from "./files.ts";

/** `docs/errors.md`, from the registry of codes. */
export function errorsPage(root: string): GeneratedFile {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { status, fr, en }]) => `| \`${code}\` | ${status} | ${fr} | ${en} |`,
  );
  const content = `# Error codes

<!-- Made by \`npm run generate\` from packages/kernel/src/errors.ts: do not edit. -->

Every error carries \`extensions.code\`. Those below carry a French \`message\` and its English text in
\`extensions.messageEn\`. The status is that of a request refused as a whole; an error on one field leaves the rest
answered with 200. What is wrong with the HTTP request itself has the status that HTTP has for it (405, 406, 413, 415, 431),
whatever its code.

| code | status | French | English |
| --- | --- | --- | --- |
${rows.join("\n")}

What is wrong in the text of a request itself is told by GraphQL's own libraries, in English:

| code | status | meaning |
| --- | --- | --- |
| \`GRAPHQL_PARSE_FAILED\` | 400 | the document is not GraphQL |
| \`GRAPHQL_VALIDATION_FAILED\` | 400 | the document asks for what the schema does not have, or a literal is not of its type |
| \`BAD_USER_INPUT\` on a variable | 400 | a variable is not of its type; the message ends with our own reason when the type is ours |
| \`OPERATION_RESOLUTION_FAILURE\` | 400 | the document has no such operation, or several and none is named |
`;
  return { path: join(root, "docs/errors.md"), content };
}
