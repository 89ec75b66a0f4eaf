import sax from "sax";
import { OperatorError } from "../../errors.ts";
import type { ImportFile } from "../importer.ts";
import { decodedText } from "./encoding.ts";

/** An element of a record, with its children. */
export interface Element {
  nom: string;
  attributs: Readonly<Record<string, string>>;
  texte: string;
  enfants: Element[];
  /** Line of its opening tag. */
  ligne: number;
}

/** Deepest element that a record of these sources can have, with room to spare. */
const DEEPEST = 16;
/** Characters of one record: the longest real fiche has 30 000. */
const LONGEST_RECORD = 2_000_000;

/** Only the five entities of XML; the types of `sax` do not know that option. */
const SAX_OPTIONS = { strictEntities: true, position: true } as sax.SAXOptions;

/**
 * Reads the children `enregistrement` of the root `racine`, one at a time, as the file streams by.
 *
 * Refused with an `OperatorError`: what is not XML, is cut, is nested too deep, has another root, or carries a
 * document type (external or exploding entities have no business here).
 */
export async function* readXml(
  file: Pick<ImportFile, "nom" | "open" | "encoding">,
  options: { racine: string; enregistrement: string },
): AsyncGenerator<Element> {
  const parser = sax.parser(true, SAX_OPTIONS);
  const done: Element[] = [];
  const path: Element[] = [];
  let failure: Error | undefined;
  let length = 0;
  let rootSeen = false;
  const fail = (reason: string): void => {
    failure ??= new OperatorError(`${file.nom}, line ${parser.line + 1}: ${reason}.`);
  };
  parser.onerror = (error) => {
    fail(error.message.split("\n")[0] ?? "not XML");
    // Without this, the parser throws the same error at the next chunk.
    (parser as { error: Error | null }).error = null;
  };
  parser.ondoctype = () => fail("a DOCTYPE is refused");
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = {
      nom: name,
      attributs: attributes as Record<string, string>,
      texte: "",
      enfants: [],
      ligne: parser.line + 1,
    };
    rootSeen = true;
    if (path.length === 0 && name !== options.racine)
      fail(`the root is <${name.slice(0, 40)}>, not <${options.racine}>`);
    if (path.length >= DEEPEST) fail(`elements are nested more than ${DEEPEST} deep`);
    // Children of the root are not kept by it: memory stays flat.
    if (path.length > 1) path.at(-1)?.enfants.push(element);
    if (path.length === 1) length = 0;
    path.push(element);
  };
  const addText = (text: string) => {
    const element = path.at(-1);
    length += text.length;
    if (length > LONGEST_RECORD) fail(`a record has more than ${LONGEST_RECORD} characters`);
    else if (element && path.length > 1) element.texte += text;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    const element = path.pop();
    if (element && path.length === 1 && element.nom === options.enregistrement) done.push(element);
  };
  for await (const text of decodedText(file.nom, file.open(), { encoding: file.encoding })) {
    parser.write(text);
    if (failure) throw failure;
    yield* done.splice(0);
  }
  parser.close();
  if (!rootSeen && !failure) throw new OperatorError(`${file.nom} is empty.`);
  if (failure) throw failure;
  yield* done.splice(0);
}
