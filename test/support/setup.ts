import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** What every test file stands on: no network beyond loopback, console.error is a failure, and Node's own classes are as Node made them. */

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (host && !LOOPBACK.test(host))
    throw new Error(`A test tried to reach ${host}: tests stay on this machine (test/support/setup.ts).`);
  return Reflect.apply(connect, this, args);
} as typeof connect;

/** connect(options), connect(port, host), connect(path), or Node's own [[options, callback]]. */
function hostOf(args: unknown[]): string | undefined {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === "object" && first !== null) return (first as { host?: string }).host;
  return typeof args[1] === "string" ? args[1] : undefined;
}

let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  console.error = (...words: unknown[]) => {
    complaints.push(words);
  };
});

afterEach(() => {
  if (complaints.length > 0)
    throw new Error(`Unexpected console.error:\n${complaints.map((words) => words.map(String).join(" ")).join("\n")}`);
});

/**
 * restify writes methods of its own onto these two (its `writeHead` returns nothing), and the files of a Jest worker share them:
 * what one file's restify wrote would answer for the servers of the next.
 */
const restores = [IncomingMessage.prototype, ServerResponse.prototype].map((prototype) => {
  const before = Object.getOwnPropertyDescriptors(prototype);
  return () => {
    for (const key of Reflect.ownKeys(prototype))
      if (!Object.hasOwn(before, key)) Reflect.deleteProperty(prototype, key);
    Object.defineProperties(prototype, before);
  };
});
afterAll(() => {
  for (const restore of restores) restore();
});
