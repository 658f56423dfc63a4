import { writeSync } from "node:fs";

/** Runs one command of scripts/ after the other (shell.ts). A command is over when nothing of it is left to wait for, as in a process of its own. */
let out = "";
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk: string | Uint8Array) => {
    out += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  };

process.on("message", ({ file, args, env }: { file: string; args: string[]; env: Record<string, string> }) => {
  process.argv = [process.execPath, file, ...args];
  process.env = env;
  process.exitCode = 0;
  out = "";
  process.channel?.unref();
  delete require.cache[file];
  require(file);
});

process.on("beforeExit", (code) => {
  process.channel?.ref();
  process.send?.({ code, out });
});

/** A command that ends the process itself takes this one along; shell.ts starts another. */
process.on("exit", () => void writeSync(1, out));
