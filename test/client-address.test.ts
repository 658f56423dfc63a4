import { clientAddress } from "../bot/client-address";

/** Whom a request comes from, behind a proxy or not. */

it.each([
  ["straight from the internet", "203.0.113.7", undefined, "203.0.113.7"],
  ["straight, and claims to be another", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["through a proxy on this machine", "127.0.0.1", "203.0.113.7", "203.0.113.7"],
  ["the same, as IPv6 writes it", "::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7"],
  ["through two proxies", "10.0.0.2", "203.0.113.7, 10.0.0.1", "203.0.113.7"],
  ["claims another before the proxy writes", "10.0.0.2", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
  ["a proxy that writes the port", "169.254.1.1", "203.0.113.7:51234", "203.0.113.7"],
  ["IPv6 with a port", "127.0.0.1", "[2001:db8::1]:443", "2001:db8::1"],
  ["from the office's own network, no proxy", "192.168.1.20", undefined, "192.168.1.20"],
  ["from the office's own network, through the proxy", "127.0.0.1", "192.168.1.20", "192.168.1.20"],
  ["nonsense in the header", "127.0.0.1", "unknown, <script>", "127.0.0.1"],
  ["an endless header", "127.0.0.1", `${"x,".repeat(100_000)}203.0.113.7`, "203.0.113.7"],
  ["two headers", "127.0.0.1", ["198.51.100.1", "203.0.113.7"], "203.0.113.7"],
  ["no peer any more", undefined, undefined, ""],
])("%s", (_what, peer, forwarded, sender) => {
  expect(clientAddress(peer, forwarded)).toBe(sender);
});
