import { createRequire } from "node:module";
import { isProduction, SetupError, say, setUp } from "./setup.mjs";

/** Loaded before tsx, which would look into each of their 1,500 files: a third of a second at every start. */
const HEAVY = [
  "botbuilder",
  "restify",
  "@prisma/client/runtime/client",
  "@prisma/adapter-pg",
  "zod",
  "pino",
  "temporal-polyfill",
];

/** npm hands SIGTERM to a shell that dies of it without telling us: when that shell is gone, we are meant. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== "start" || process.platform === "win32") return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}

/** `npm start`: set up what is missing, then be the bot. In this same process: Ctrl-C and the exit code need no passing on. */
try {
  endWithNpm();
  await setUp({ production: isProduction() });
  say("Teho käynnistyy … / Teho is starting …");
  const require = createRequire(import.meta.url);
  for (const heavy of HEAVY) require(heavy);
  // tsx turns TypeScript into JavaScript as it is loaded, and keeps the result for the next start.
  require("tsx/cjs/api").register();
  require("../bot/main.ts");
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}
