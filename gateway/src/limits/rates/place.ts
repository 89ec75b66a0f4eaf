import { BlockList, isIP } from "node:net";
import { OperatorError } from "@passerelle/kernel/errors";
import type { Claim } from "../../http/door.ts";

/** Says from where somebody asks who does not say who they are. */
export type PlaceOf = (claim: Claim) => string;

/**
 * Makes what tells places apart: the site of the page that asks, and the address, of which IPv6 gives anyone 64 bits.
 * `X-Forwarded-For` is believed of trusted proxies only, up to the first address that is none.
 *
 * Throws an `OperatorError` on a list of proxies that cannot be read.
 */
export function placeReader(trustedProxies: string): PlaceOf {
  const trusted = readAddresses(trustedProxies);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return ({ headers, socket }) => {
    let address = plain(socket?.remoteAddress ?? "");
    const forwarded = String(headers["x-forwarded-for"] ?? "");
    if (forwarded && isIP(address))
      for (const one of forwarded.split(",").reverse()) {
        if (!isTrusted(address)) break;
        const before = plain(one.trim());
        if (!isIP(before)) break;
        address = before;
      }
    return `${headers.origin ?? ""} ${networkOf(address)}`;
  };
}

function readAddresses(text: string): BlockList {
  const list = new BlockList();
  for (const one of text.split(",").map((part) => part.trim())) {
    if (!one) continue;
    const [address = "", bits] = one.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const prefix = bits === undefined ? (family === "ipv6" ? 128 : 32) : Number(bits);
    try {
      list.addSubnet(address, prefix, family);
    } catch {
      throw new OperatorError(`TRUSTED_PROXIES: "${one}" is no address of a machine or a network.`);
    }
  }
  return list;
}

/** An IPv4 address as such, however the socket writes it. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = "", after] = address.split("::");
  const head = before ? before.split(":") : [];
  const tail = after ? after.split(":") : [];
  const groups = [...head, ...new Array(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
