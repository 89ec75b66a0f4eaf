import type { EngineAnswer, Outcome } from "../engine/engine.ts";
import type { Passage } from "./door.ts";

type Extensions = Readonly<Record<string, unknown>>;

/** What came of an operation, with what is told beside its answer: beside each event, and the first of its parts. */
export function withExtensions(outcome: Outcome, passage: Passage | undefined): Outcome {
  if (!passage || outcome.kind === "refused" || isEmpty(passage.extensions)) return outcome;
  const { extensions } = passage;
  switch (outcome.kind) {
    case "answer":
      return { ...outcome, answer: extended(outcome.answer, extensions) };
    case "parts":
      return { kind: "parts", parts: mapped(outcome.parts, onceExtended(extensions)) };
    case "events":
      return { kind: "events", events: mapped(outcome.events, (event) => extended(event, extensions)) };
  }
}

const extended = <Answer extends EngineAnswer>(answer: Answer, extensions: Extensions): Answer => ({
  ...answer,
  extensions: answer.extensions ? { ...answer.extensions, ...extensions } : { ...extensions },
});

function onceExtended<Answer extends EngineAnswer>(extensions: Extensions): (answer: Answer) => Answer {
  let isFirst = true;
  return (answer) => {
    if (!isFirst) return answer;
    isFirst = false;
    return extended(answer, extensions);
  };
}

function isEmpty(extensions: Extensions): boolean {
  for (const _ in extensions) return false;
  return true;
}

/** A generator whose values are changed on the way; its own end is that of the source, even before its start. */
function mapped<Value>(
  source: AsyncGenerator<Value, void>,
  change: (value: Value) => Value,
): AsyncGenerator<Value, void> {
  const turned = (turn: IteratorResult<Value, void>): IteratorResult<Value, void> =>
    turn.done ? turn : { done: false, value: change(turn.value) };
  return {
    next: () => source.next().then(turned),
    return: (value) => source.return(value),
    throw: (error) => source.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}
