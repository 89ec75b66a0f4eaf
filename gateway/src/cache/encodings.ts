/** The encodings in which kept bytes are made ready, the best first. */
export type Encoding = "br" | "gzip";

/** Clients send few distinct headers: each is read once, and a flood of others empties what is kept. */
const MAX_KNOWN = 200;
const known = new Map<string, Encoding | undefined>();

/** The best encoding that a client reads, by its `Accept-Encoding`; undefined for bytes as they are. */
export function encodingFor(header: string | string[] | undefined): Encoding | undefined {
  if (typeof header !== "string") return undefined;
  if (known.has(header)) return known.get(header);
  const read = readEncoding(header);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(header, read);
  return read;
}

function readEncoding(header: string): Encoding | undefined {
  const weights = new Map(
    header.split(",").map((part): [string, number] => {
      const [name = "", ...parameters] = part.split(";").map((side) => side.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
    }),
  );
  const weigh = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const [br, gzip] = [weigh("br"), weigh("gzip")];
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : undefined;
}
