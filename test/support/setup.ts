import { Socket } from "node:net";

/** What every test file stands on: no network beyond loopback, and console.error is a failure. */

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
