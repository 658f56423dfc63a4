import { BlockList, isIP } from "node:net";

/** Addresses that nobody on the internet comes from: a TLS proxy before us, or this machine. */
const NEAR = new BlockList();
NEAR.addSubnet("127.0.0.0", 8);
NEAR.addSubnet("10.0.0.0", 8);
NEAR.addSubnet("172.16.0.0", 12);
NEAR.addSubnet("192.168.0.0", 16);
NEAR.addSubnet("169.254.0.0", 16);
NEAR.addAddress("::1", "ipv6");
NEAR.addSubnet("fc00::", 7, "ipv6");
NEAR.addSubnet("fe80::", 10, "ipv6");

/** A header longer than this is nobody's way through proxies. */
const LONGEST_HEADER = 1000;

/**
 * Whom a request comes from, for limits only: behind a proxy all respondents would else share its one address. What the proxies wrote is read from the right,
 * where the nearest stands; the first that is not near is the sender. A sender from outside cannot choose: what it wrote itself stands further left.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | string[] | undefined): string {
  const said = (Array.isArray(forwardedFor) ? forwardedFor.join(",") : (forwardedFor ?? "")).slice(-LONGEST_HEADER);
  let sender = plain(peer ?? "");
  for (const next of said.split(",").reverse()) {
    if (!isNear(sender)) return sender;
    const address = plain(next);
    if (isIP(address) === 0) return sender;
    sender = address;
  }
  return sender;
}

/** «::ffff:10.0.0.1» → «10.0.0.1», «10.0.0.1:443» → «10.0.0.1»: some proxies write the port too. */
function plain(address: string): string {
  return address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^\[(.*)\](?::\d+)?$/, "$1");
}

function isNear(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && NEAR.check(address, family === 6 ? "ipv6" : "ipv4");
}
