import fc from "fast-check";
import { type ExecutionResult, execute, parse } from "graphql";
import { documentRunner } from "./execute-compiled.ts";
import { type Draw, testSchema } from "./test-schema.ts";

const QUERY = `
  query($yes: Boolean = true, $no: Boolean = false) {
    __typename
    being { ...being friend { ...being } self { id } }
    beings { id name ... on Cat { lives kittens { lives friend { id } } } ... on Dog { tricks owner { name best { __typename } } } }
    person { ...person pets { __typename ... on Cat { lives } ... on Dog { tricks(first: 1) } } }
    people { ...person } people { best { ... on Being { self { name } } } }
    pet { ... on Cat { grid { id self { id } } } ... on Dog { owner { height } } }
    grid { id friend { name } }
    count @include(if: $yes) other: count @skip(if: $yes) third: count @include(if: $no)
  }
  fragment being on Being { __typename id name ... on Cat { kittens { id } } }
  fragment person on Person { name mood height best { ... on Being { id } } }
`;

/** What a generated resolver does at a place: it is the same each time, whoever runs the query. */
type Fate = "null" | "throws" | "error" | "value";

const FAILURES: readonly Fate[] = ["null", "throws", "error"];

/** When resolvers give promises: never; where their numbers say; there and for whatever fails. */
type Timing = "at once" | "mixed" | "failures later";

/** Makes resolvers of fates drawn for each place; failures are rare, so that much of the answer is left. */
function drawOf(numbers: readonly number[], timing: Timing): Draw {
  const number = (text: string) => {
    let hash = 7;
    for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) % 1_000_003;
    return numbers[hash % numbers.length] ?? 0;
  };
  const given = (at: string, fate: Fate, value: () => unknown): unknown => {
    const failure = new Error(`failed at ${at}`);
    const later =
      timing === "mixed" ? number(`${at} when`) % 2 === 1 : timing === "failures later" && fate !== "value";
    if (fate === "throws" && !later) throw failure;
    if (fate === "throws") return Promise.reject(failure);
    const one = fate === "null" ? null : fate === "error" ? failure : value();
    return later ? Promise.resolve(one) : one;
  };
  const fateOf = (at: string): Fate => FAILURES[number(at)] ?? "value";
  return (path, field, type) => {
    const at = path.join(".");
    const bare = type.replaceAll(/[[\]!]/g, "");
    const one = (place: string) =>
      leaf(bare, number(place)) ?? { __typename: typeNamed(bare, number(place)) };
    // An item that throws is one that is an error, or a rejected promise.
    const item = (index: number) => {
      const place = `${at}.${index}`;
      const fate = fateOf(place) === "throws" ? "error" : fateOf(place);
      return given(place, fate, () => one(place));
    };
    return given(at, fateOf(at), () => {
      if (field === "grid") return [[item(0), item(1)], [item(2)], []];
      return type.includes("[") ? [item(0), item(1), item(2)] : one(at);
    });
  };
}

const typeNamed = (type: string, number: number): string =>
  type === "Being" || type === "Pet" ? (number % 2 ? "Cat" : "Dog") : type;

const leaf = (type: string, number: number): unknown =>
  ({
    ID: `id${number}`,
    String: `text ${number}`,
    Int: number,
    Float: number / 2,
    Mood: number % 2 ? "GOOD" : "BAD",
  })[type];

const document = parse(QUERY);

async function ours(numbers: readonly number[], timing: Timing): Promise<ExecutionResult> {
  return documentRunner(testSchema(drawOf(numbers, timing)), document)(undefined, {}, undefined);
}

async function theirs(numbers: readonly number[], timing: Timing): Promise<ExecutionResult> {
  return execute({ schema: testSchema(drawOf(numbers, timing)), document });
}

/** Places of the answer that hold null because of an error. */
function nulled({ data, errors = [] }: ExecutionResult): string[] {
  const found = new Set<string>();
  for (const { path = [] } of errors) {
    let value: unknown = data;
    let depth = 0;
    while (value !== null && depth < path.length)
      value = (value as Record<string, unknown>)[path[depth++] as string];
    if (value === null) found.add(path.slice(0, depth).join("."));
    else throw new Error(`an error at ${path.join(".")}, where a value is`);
  }
  return [...found].sort();
}

const numbers = fc.array(fc.nat({ max: 60 }), { minLength: 5, maxLength: 60 });

test("without promises, the answer and its errors are those of graphql-js, in its order", async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (drawn) => {
      const [one, other] = [await ours(drawn, "at once"), await theirs(drawn, "at once")];
      expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    }),
    { numRuns: 200 },
  );
});

// graphql-js leaves a promise rejected and unheard when a sibling throws at once: of it failures all come later.
test("with promises, the data are those of graphql-js, and every null that an error left has its error", async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (drawn) => {
      const [one, other] = [await ours(drawn, "mixed"), await theirs(drawn, "failures later")];
      expect(JSON.stringify(one.data)).toBe(JSON.stringify(other.data));
      expect(nulled(one)).toEqual(nulled(other));
    }),
    { numRuns: 200 },
  );
});
