import { isProduction, SetupError, say, setUp } from "./setup.mjs";

/** `npm start`: set up what is missing, then be the bot. In this same process: Ctrl-C and the exit code need no passing on. */
try {
  await setUp({ production: isProduction() });
  say("Teho käynnistyy … / Teho is starting …");
  // tsx turns TypeScript into JavaScript as it is loaded, and keeps the result for the next start.
  await import("tsx");
  await import("../bot/main.ts");
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}
