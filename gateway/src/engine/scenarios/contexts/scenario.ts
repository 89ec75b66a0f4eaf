import type { Scenario, TruthObject } from "../../oracle/scenario.ts";

type Row = Record<string, unknown> & TruthObject;

/** Rooms priced in the money of their hotel and for the guest of their stay, both taken from an ancestor. */
export const scenario: Scenario = {
  subgraphs: {
    stays: `
      type Query { hotels: [Hotel!]! stays: [Stay] }
      type Hotel @key(fields: "id") @context(name: "hotel") { id: ID! money: Money! city: City rooms: [Room] best: Room groups: [[Room!]!] wing: Wing }
      type Wing { floors: [Floor!] }
      type Floor { level: Int rooms: [Room!]! }
      type City { code: String tax: Int }
      type Stay @key(fields: "id") @context(name: "hotel") @context(name: "stay") { id: ID! money: Money! guest: Guest room: Room! }
      type Guest { level: Int! }
      type Room @key(fields: "id") {
        id: ID! beds: Int
        price(money: Money @fromContext(field: "$hotel { money }")): String
        welcome(tax: Int @fromContext(field: "$hotel ... on Hotel { city { tax } } ... on Stay { guest { level } }"), lang: String = "fr"): String
      }
      enum Money { EUR CHF }`,
    reviews: `
      type Hotel @key(fields: "id") { id: ID! stars: Int }
      type Room @key(fields: "id") { id: ID! view: String }`,
  },
  contexts: {
    "Room.price": (room) => ({ money: (room.in as Row).money }),
    "Room.welcome": (room) => {
      const { city, guest } = room.in as Record<string, Record<string, unknown> | null>;
      return { tax: city?.tax ?? guest?.level ?? null };
    },
  },
  // Stock refuses the feature.
  stock: false,
  truth() {
    const hotel = {
      __typename: "Hotel",
      id: "h1",
      money: "EUR",
      city: { code: "LYS", tax: 3 },
      stars: 4,
    } as Row;
    const inn = { __typename: "Hotel", id: "h2", money: "CHF", city: null, stars: null } as Row;
    const stay = { __typename: "Stay", id: "s1", money: "CHF", guest: { level: 7 } } as Row;
    // A room is another object below each parent: its context is.
    const room = (id: string, parent: Row) => ({
      ...{ __typename: "Room", id, beds: id === "r1" ? 2 : null, view: `vue ${id}`, in: parent },
      price: ({ money }: { money: string }) => `${id} en ${money}`,
      welcome: ({ tax, lang }: { tax: number | null; lang: string | null }) => `${id} ${tax} ${lang}`,
    });
    const make = (parent: Row) => [room("r1", parent), room("r2", parent)];
    const [all, others] = [make(hotel), make(inn)];
    Object.assign(hotel, { rooms: [all[0], null, all[1]], best: all[1], groups: [[all[1], all[0]], []] });
    Object.assign(hotel, {
      wing: {
        floors: [
          { level: 1, rooms: [all[1]] },
          { level: 2, rooms: [] },
        ],
      },
    });
    Object.assign(inn, {
      rooms: [others[0]],
      best: null,
      groups: null,
      wing: { floors: [{ level: 0, rooms: others }] },
    });
    Object.assign(stay, { room: room("r1", stay) });
    return {
      entities: [hotel, inn, stay, ...all, ...others],
      Query: { hotels: () => [hotel, inn], stays: () => [stay, null] },
    };
  },
};
