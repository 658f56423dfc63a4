import { isProduction, SetupError, say, setUp } from "./setup.mjs";

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
  // tsx turns TypeScript into JavaScript as it is loaded, and keeps the result for the next start.
  await import("tsx");
  await import("../bot/main.ts");
} catch (error) {
  process.stderr.write(`${error instanceof SetupError ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}
