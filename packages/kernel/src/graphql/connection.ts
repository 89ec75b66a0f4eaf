import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { badInput } from "../errors.ts";

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Connection<Node, Extra = unknown> {
  edges: ({ cursor: string; node: Node } & Extra)[];
  pageInfo: PageInfo;
}

/** Where a page starts: the sort values and id of the last item seen, as they were put in the cursor. */
export type Position = readonly (string | number | boolean | null)[];

/**
 * Opaque cursors that cannot be forged or carried to another list.
 *
 * `scope` is anything that makes the list what it is (field, filter, sort): a cursor of another scope is refused.
 */
export interface Cursors {
  encode(scope: unknown, position: Position): string;
  /** Throws `BAD_USER_INPUT` on a cursor that was not made for this list. */
  decode(scope: unknown, cursor: string): Position;
}

const SIGNATURE = 9;

/** Cursors signed with `secret`, which every replica must share. */
export function createCursors(secret: string): Cursors {
  const sign = (scope: unknown, body: Buffer) =>
    createHmac("sha256", secret)
      .update(createHash("sha256").update(JSON.stringify(scope)).digest())
      .update(body)
      .digest()
      .subarray(0, SIGNATURE);
  return {
    encode(scope, position) {
      const body = Buffer.from(JSON.stringify(position));
      return Buffer.concat([sign(scope, body), body]).toString("base64url");
    },
    decode(scope, cursor) {
      const bytes = Buffer.from(cursor, "base64url");
      const body = bytes.subarray(SIGNATURE);
      const signature = bytes.subarray(0, SIGNATURE);
      if (signature.length === SIGNATURE && timingSafeEqual(signature, sign(scope, body)))
        return JSON.parse(body.toString()) as Position;
      throw badInput("after", {
        fr: "Ce curseur n'a pas été donné par cette liste avec ces filtres : reprendre sans « after ».",
        en: "This cursor was not given by this list with these filters: start again without `after`.",
      });
    },
  };
}

/**
 * What an input says, for the scope of a cursor: an absent filter, an empty one and one of nulls are the same list,
 * whose cursors each must take.
 */
export const said = (input: object | null | undefined): string =>
  JSON.stringify(input ?? {}, (_, value: unknown) => value ?? undefined);

/**
 * Size of the page asked for, between 1 and `max`.
 *
 * Throws `BAD_USER_INPUT` outside: a silently shortened page would be read as the end of the list.
 */
export function pageSize(args: PageArguments, { byDefault = 20, max = 100 } = {}): number {
  const first = args.first ?? byDefault;
  if (Number.isInteger(first) && first >= 1 && first <= max) return first;
  throw badInput("first", {
    fr: `« first » va de 1 à ${max} ; reçu ${first}.`,
    en: `\`first\` goes from 1 to ${max}; got ${first}.`,
  });
}

/**
 * Makes a connection from `first + 1` rows: the extra one only tells that there is a next page.
 *
 * `cursor` makes the cursor of a row, when it is read and not before: signed, it costs more than all else of an
 * edge, and most pages are asked without theirs.
 */
export function toConnection<Row, Node, Extra extends object = object>(
  rows: readonly Row[],
  options: {
    first: number;
    after?: string | null | undefined;
    cursor: (row: Row) => string;
    node: (row: Row) => Node;
    extra?: (row: Row) => Extra;
  },
): Connection<Node, Extra> {
  const { cursor, node, extra } = options;
  const shown = rows.slice(0, options.first);
  return {
    edges: shown.map((row) => {
      const edge = new LazyEdge(cursor as (row: unknown) => string, row, node(row));
      return (extra ? Object.assign(edge, extra(row)) : edge) as unknown as {
        cursor: string;
        node: Node;
      } & Extra;
    }),
    pageInfo: {
      hasNextPage: rows.length > options.first,
      hasPreviousPage: Boolean(options.after),
      get startCursor() {
        const [first] = shown;
        return first === undefined ? null : cursor(first);
      },
      get endCursor() {
        const last = shown.at(-1);
        return last === undefined ? null : cursor(last);
      },
    },
  };
}

/** An edge that makes its cursor when it is read. A class: a getter made for each of them would cost more than they do. */
class LazyEdge {
  readonly node: unknown;
  readonly #cursorOf: (row: unknown) => string;
  readonly #row: unknown;

  constructor(cursorOf: (row: unknown) => string, row: unknown, node: unknown) {
    this.node = node;
    this.#cursorOf = cursorOf;
    this.#row = row;
  }

  get cursor(): string {
    return this.#cursorOf(this.#row);
  }
}
