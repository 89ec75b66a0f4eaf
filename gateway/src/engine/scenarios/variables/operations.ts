import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "absent, null and by default": {
    query: `query ($absent: Int, $null: Int, $by: Int = 3, $text: String = "t", $on: Boolean = true) {
      a: echo(number: $absent, text: $text) b: echo(number: $null) c: echo(number: $by, on: $on) d: echo
    }`,
    variables: { null: null },
    data: {
      a: '{"text":"t","number":7,"on":false}',
      b: '{"number":null,"on":false}',
      c: '{"number":3,"on":true}',
      d: '{"number":7,"on":false}',
    },
  },
  "in lists and in inputs": {
    query: `query ($one: Int, $tag: String, $mood: Mood, $child: Deep, $id: ID!) {
      echo(list: [1, $one, null], deep: [[{ id: $id, tags: ["a", $tag], mood: $mood, child: $child }], null])
      node { echo(deep: { id: "x", child: { id: $id, mood: $mood } }, list: [[1], null]) }
    }`,
    variables: { one: 2, tag: null, id: 5, child: { id: "c", ratio: 1 } },
    data: {
      echo: '{"number":7,"list":[1,2,null],"deep":[[{"id":"5","tags":["a",null],"mood":"GOOD","child":{"id":"c","mood":"GOOD","ratio":1,"rank":1},"rank":1}],null],"on":false}',
      node: {
        echo: '{"text":"défaut","deep":{"id":"x","mood":"GOOD","child":{"id":"5","mood":"GOOD","rank":1},"rank":1},"list":[[1],null]}',
      },
    },
  },
  "a single value where a list is expected": {
    query:
      'query ($list: [Int], $tags: [String]) { echo(list: $list) deep(deep: { id: 1, tags: $tags }) again: deep(deep: { id: "1", tags: "b" }) }',
    variables: { list: 4, tags: "a" },
    data: {
      echo: '{"number":7,"list":[4],"on":false}',
      deep: '{"deep":{"id":"1","tags":["a"],"mood":"GOOD","rank":1}}',
      again: '{"deep":{"id":"1","tags":["b"],"mood":"GOOD","rank":1}}',
    },
  },
  "the default of an argument that is an object": {
    query:
      'query ($deep: Deep! = { id: "v", child: { id: "w" } }, $tags: [String] = ["z"]) { deep other: deep(deep: $deep) node { self { echo(text: null, deep: { id: "y", tags: $tags }) } } }',
    data: {
      deep: '{"deep":{"id":"d","tags":["x"],"mood":"GOOD","rank":1}}',
      other: '{"deep":{"id":"v","mood":"GOOD","child":{"id":"w","mood":"GOOD","rank":1},"rank":1}}',
      node: { self: { echo: '{"text":null,"deep":{"id":"y","tags":["z"],"mood":"GOOD","rank":1}}' } },
    },
  },
  "texts that need escapes, and numbers": {
    query:
      'query ($text: String, $ratio: Float) { echo(text: $text) b: echo(text: "\\u00e9\\"\\n\\\\ 😀 \\u{1F600}") c: echo(text: """bloc "x" \\n""") deep(deep: { id: 9007199254740993, ratio: $ratio }) }',
    variables: { text: '"\\\u2028</script>', ratio: 2 },
    data: {
      echo: JSON.stringify({ text: '"\\\u2028</script>', number: 7, on: false }),
      b: JSON.stringify({ text: 'é"\n\\ 😀 😀', number: 7, on: false }),
      c: JSON.stringify({ text: 'bloc "x" \\n', number: 7, on: false }),
      deep: '{"deep":{"id":"9007199254740993","mood":"GOOD","ratio":2,"rank":1}}',
    },
  },
  "the same variable for two subgraphs": {
    query:
      "query ($text: String, $unused: Int = 1) { echo(text: $text, number: $unused) node { echo(text: $text) } }",
    variables: { text: "x", other: 3 },
    data: { echo: '{"text":"x","number":1,"on":false}', node: { echo: '{"text":"x"}' } },
  },
  "two fields whose arguments are equal once variables are": {
    query:
      'query ($a: String, $b: String) { node { x: echo(text: $a) y: echo(text: $b) z: echo(text: "k") } }',
    variables: { a: "k", b: "k" },
    data: { node: { x: '{"text":"k"}', y: '{"text":"k"}', z: '{"text":"k"}' } },
  },
  "what is refused": {
    query: "query ($deep: Deep!) { deep(deep: $deep) }",
    variables: { deep: { tags: [] } },
    data: null,
    errors: [{ code: "BAD_USER_INPUT" }],
  },
  "a number that is no integer": {
    query: "query ($n: Int, $m: Int) { echo(number: $n) b: echo(number: $m) }",
    variables: { n: 1.5, m: "2" },
    data: null,
    errors: [{ code: "BAD_USER_INPUT" }, { code: "BAD_USER_INPUT" }],
  },
};
