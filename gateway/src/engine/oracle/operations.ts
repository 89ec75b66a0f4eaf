import { seededRandom } from "@passerelle/kernel/seeded-random";
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { ArgumentWriter } from "./arguments.ts";
import { Draw } from "./draw.ts";

export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
}

export interface GeneratorOptions {
  /** Texts of literals by argument name; others are made from their type. */
  values?: Readonly<Record<string, readonly string[]>> | undefined;
  /**
   * Without what stock does not survive: aliases that meet keys, required fields and `__typename`; conditions, for
   * which it loses entities; introspection in a fragment.
   */
  plain: boolean;
}

/** Names that are traps for an engine in JavaScript, or that clients like. */
const TRAPS = ["id", "a", "b", "__typename", "__proto__", "constructor", "toString", "hasOwnProperty"];
const SAFE = ["x_a", "x_b", "x_c"];
/** Fields of one document, about. */
const MAX_FIELDS = 40;

/**
 * A valid operation drawn from a number: aliases that collide, inline and named fragments on abstract and concrete
 * types, `@skip` and `@include`, repeated fields, arguments and variables with defaults, nulls and absences.
 */
export function operationOf(
  schema: GraphQLSchema,
  seed: number,
  options: GeneratorOptions,
): GeneratedOperation {
  const draw = new Draw(seededRandom(seed));
  // Colliding aliases often contradict each other: such a document is no operation, and another is drawn.
  for (let attempt = 0; attempt < 30; attempt++) {
    const operation = new OperationWriter(schema, draw, options).write();
    if (validate(schema, parse(operation.query), undefined, { maxErrors: 1 }).length === 0) return operation;
  }
  return { query: "{ __typename }", variables: {} };
}

class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #draw: Draw;
  readonly #plain: boolean;
  readonly #arguments: ArgumentWriter;
  readonly #fragments: { name: string; on: GraphQLCompositeType; text: string }[] = [];
  #fields = 0;

  constructor(schema: GraphQLSchema, draw: Draw, { values = {}, plain }: GeneratorOptions) {
    this.#schema = schema;
    this.#draw = draw;
    this.#plain = plain;
    this.#arguments = new ArgumentWriter(draw, values);
  }

  write(): GeneratedOperation {
    const mutation = this.#schema.getMutationType();
    const kind = mutation && this.#draw.chance(4) ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
    const root = this.#schema.getRootType(kind);
    if (!root) throw new Error(`the schema has no ${kind}`);
    const selection = this.#selection(root, 1 + this.#draw.below(5));
    const declared = this.#arguments.declarations();
    return {
      query: [
        `${kind} Generated${declared ? `(${declared})` : ""} ${selection}`,
        ...this.#fragments.map(({ name, on, text }) => `fragment ${name} on ${on.name} ${text}`),
      ].join("\n"),
      variables: this.#arguments.values,
    };
  }

  #selection(type: GraphQLCompositeType, left: number): string {
    const parts = Array.from({ length: 1 + this.#draw.below(4) }, () => this.#part(type, left));
    return `{ ${parts.join(" ")} }`;
  }

  #part(type: GraphQLCompositeType, left: number): string {
    const chance = this.#draw.below(12);
    if (chance === 0) return `${this.#draw.chance(2) ? this.#alias(type) : ""}__typename${this.#condition()}`;
    if (chance === 1 && !this.#plain && type === this.#schema.getQueryType())
      return this.#draw.pick(["__schema { queryType { name } }", 'id: __type(name: "Query") { kind name }']);
    if (left > 0 && (chance <= 3 || isUnionType(type))) return this.#fragment(type, left - 1);
    if (isUnionType(type)) return "__typename";
    const fields = Object.values(type.getFields()).filter(
      (field) => (left > 0 && this.#fields < MAX_FIELDS) || !isCompositeType(getNamedType(field.type)),
    );
    // Objects lead to other subgraphs: half of the fields are some, where there are any.
    const objects = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const chosen = objects.length && this.#draw.chance(2) ? objects : fields;
    return chosen.length ? this.#field(type, this.#draw.pick(chosen), left) : "__typename";
  }

  #fragment(type: GraphQLCompositeType, left: number): string {
    const possible: GraphQLCompositeType[] = isAbstractType(type)
      ? [...this.#schema.getPossibleTypes(type)]
      : [type];
    const wider = possible.flatMap((one) => (isObjectType(one) ? this.#abstractOf(one) : []));
    const on = this.#draw.pick([...possible, ...wider, type]);
    const condition = this.#condition();
    if (this.#draw.chance(8)) return `...${condition} ${this.#selection(type, left)}`;
    if (this.#draw.chance(2)) return `... on ${on.name}${condition} ${this.#selection(on, left)}`;
    const known = this.#fragments.filter((one) => one.on === on && one.text);
    if (known.length && this.#draw.chance(2)) return `...${this.#draw.pick(known).name}${condition}`;
    // Its place is kept before its content, which may hold fragments of its own.
    const made = { name: `F${this.#fragments.length}`, on, text: "" };
    this.#fragments.push(made);
    made.text = this.#selection(on, left);
    return `...${made.name}${condition}`;
  }

  #abstractOf(type: GraphQLCompositeType): GraphQLCompositeType[] {
    return Object.values(this.#schema.getTypeMap()).filter(
      (one): one is GraphQLCompositeType =>
        isAbstractType(one) && isObjectType(type) && this.#schema.isSubType(one, type),
    );
  }

  #field(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, left: number): string {
    this.#fields++;
    const named = getNamedType(field.type);
    const alias = this.#draw.below(5) < 2 ? this.#alias(type) : "";
    const selection = isCompositeType(named) ? ` ${this.#selection(named, left - 1)}` : "";
    return `${alias}${field.name}${this.#arguments.write(field.args)}${this.#condition()}${selection}`;
  }

  #alias(type: GraphQLCompositeType): string {
    if (this.#plain) return `${this.#draw.pick(SAFE)}: `;
    const others = isUnionType(type) ? [] : Object.keys(type.getFields());
    return `${this.#draw.pick([...TRAPS, ...others])}: `;
  }

  #condition(): string {
    if (this.#plain || !this.#draw.chance(4)) return "";
    const one = (name: string) => ` @${name}(if: ${this.#arguments.boolean()})`;
    if (this.#draw.chance(6)) return one("skip") + one("include");
    return one(this.#draw.pick(["skip", "include"]));
  }
}
