import { ask } from "../harness/graph.ts";
import { openLibrary } from "../live/library.ts";

test("ENGINE=apollo serves the same graph, to this machine only", async () => {
  const library = await openLibrary({ env: { ENGINE: "apollo" } });
  expect(await ask(library.url, "{ livres { titre note } }")).toEqual({
    data: {
      livres: [
        { titre: "Germinal", note: 4 },
        { titre: "Nana", note: 5 },
      ],
    },
  });
  await library.close();
  await expect(openLibrary({ env: { ENGINE: "apollo", HOST: "0.0.0.0" } })).rejects.toThrow(
    /HOST is 0\.0\.0\.0/,
  );
});
