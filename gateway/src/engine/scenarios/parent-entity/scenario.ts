import type { Scenario } from "../../oracle/scenario.ts";

/** Objects without a key, completed by asking the entity above them again, one or two objects up. */
export const scenario: Scenario = {
  subgraphs: {
    shop: `
      type Query { dishes: [Dish!]! menu: Menu }
      type Menu { dishes: [Dish] day: String }
      type Dish @key(fields: "id") { id: ID! recipe: Recipe @shareable tastes: [Taste!] @shareable }
      type Recipe { name: String steps: Steps @shareable }
      type Steps { count: Int }
      type Taste { name: String @shareable }`,
    kitchen: `
      type Dish @key(fields: "id") { id: ID! recipe: Recipe @shareable tastes: [Taste!] @shareable label: String @shareable }
      type Recipe { minutes: Int steps: Steps @shareable }
      type Steps { first: String }
      type Taste { name: String @shareable strength: Int }`,
    critics: `
      type Query { praised: Dish }
      type Dish @key(fields: "id") { id: ID! recipe: Recipe @shareable label: String @shareable }
      type Recipe { stars: Int }`,
  },
  truth() {
    const dish = (id: string, more: object) => ({ __typename: "Dish", id, label: `plat ${id}`, ...more });
    const soup = dish("1", {
      recipe: { name: "Soupe", steps: { count: 3, first: "Laver" }, minutes: 20, stars: 2 },
      tastes: [
        { name: "sel", strength: 1 },
        { name: null, strength: null },
      ],
    });
    const bread = dish("2", { recipe: null, tastes: null });
    const pie = dish("3", { recipe: { name: null, steps: null, minutes: null, stars: null }, tastes: [] });
    return {
      entities: [soup, bread, pie],
      Query: {
        dishes: () => [bread, soup, pie],
        menu: () => ({ dishes: [soup, null, soup], day: "lundi" }),
        praised: () => soup,
      },
    };
  },
};
