/** A JSON text with every value that is no list nor object changed; undefined when it is no JSON. */
export function mapValues(texte: string, change: (value: unknown) => unknown): string | undefined {
  const bare = texte.replace(/^\uFEFF/, "");
  return /^\s*[[{]/.test(bare) ? JSON.stringify(mapped(JSON.parse(bare), change)) : undefined;
}

function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== "object" || value === null) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
}

/** A text of rows with every cell after the header changed, or an XML one with every text between two tags changed. */
export function mapCells(texte: string, change: (cell: string) => string): string {
  if (/^\uFEFF?\s*</.test(texte))
    return texte.replaceAll(
      /(>|val=")([^<>"]*\S[^<>"]*)(<|"\/)/g,
      (_, open, cell, close) => `${open}${change(cell)}${close}`,
    );
  const at = texte.indexOf("\n") + 1;
  return `${texte.slice(0, at)}${texte.slice(at).replaceAll(/[^;,\r\n"]+/g, (cell) => change(cell))}`;
}
