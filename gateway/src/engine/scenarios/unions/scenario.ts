import type { Scenario } from "../../oracle/scenario.ts";

/** Unions of which each subgraph knows other members, below shared fields and across an entity. */
export const scenario: Scenario = {
  subgraphs: {
    desk: `
      type Query { media: Media @shareable page: Page @shareable folder: Folder all: [Media] }
      union Media = Photo | Film
      type Page @shareable { cover: Media title: String }
      type Folder @key(fields: "id") { id: ID! main: Media label: String }
      type Photo @shareable { width: Int caption: String }
      type Film @shareable { minutes: Int caption: String }`,
    studio: `
      type Query { media: Media @shareable page: Page @shareable sounds: [Media!] }
      union Media = Photo | Sound
      type Page @shareable { cover: Media title: String }
      type Folder @key(fields: "id") { id: ID! extra: [Media] }
      type Photo @shareable { width: Int caption: String }
      type Sound @shareable { seconds: Float caption: Label }
      type Label @key(fields: "id") { id: ID! text: String }`,
    labels: `type Label @key(fields: "id") { id: ID! lang: String }`,
  },
  truth() {
    const photo = { __typename: "Photo", width: 800, caption: "mer" };
    const film = { __typename: "Film", minutes: 90, caption: null };
    const label = { __typename: "Label", id: "l", text: "vent", lang: "fr" };
    const sound = { __typename: "Sound", seconds: 1.5, caption: label };
    const folder = { __typename: "Folder", id: "f", main: film, label: "été", extra: [sound, photo, null] };
    return {
      entities: [label, folder],
      Query: {
        media: () => photo,
        page: () => ({ cover: photo, title: "une" }),
        folder: () => folder,
        all: () => [film, null, photo],
        sounds: () => [sound, photo],
      },
    };
  },
};
