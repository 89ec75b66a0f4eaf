import type { Readable } from "node:stream";
import { OperatorError } from "@passerelle/kernel/errors";
import sax from "sax";

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
export async function* lireXml(
  source: Readable,
  options: { fichier: string; racine: string; enregistrement: string },
): AsyncGenerator<Element> {
  const parser = sax.parser(true, SAX_OPTIONS);
  const done: Element[] = [];
  const path: Element[] = [];
  let failure: Error | undefined;
  let length = 0;
  const fail = (reason: string): void => {
    failure ??= new OperatorError(`${options.fichier}, line ${parser.line + 1}: ${reason}.`);
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
  for await (const text of decode(source, options.fichier)) {
    parser.write(text);
    if (failure) throw failure;
    yield* done.splice(0);
  }
  parser.close();
  if (failure) throw failure;
  yield* done.splice(0);
}

/** Text of a file in the encoding that it declares, UTF-8 by default; invalid bytes are refused. */
async function* decode(source: Readable, fichier: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(declared(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (!decoder) throw new OperatorError(`${fichier} is empty.`);
    yield decoder.decode();
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith("ERR_ENCODING"))
      throw new OperatorError(`${fichier} is not in the encoding that it declares.`);
    throw error;
  }
}

const declared = (chunk: Buffer): string =>
  /^[^>]{0,100}encoding\s*=\s*["']([\w-]{1,30})["']/.exec(chunk.subarray(0, 200).toString("latin1"))?.[1] ??
  "utf-8";
