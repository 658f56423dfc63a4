import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, SetupError, say, setUp } from "./setup.mjs";

/** `npm test [-- what jest understands]`: set up, types, then every test. The last line reads «N passed, N failed, N skipped». */

async function testEverything() {
  await setUp({ production: false });
  say("Tarkistetaan tyypit … / Checking the types …");
  const typesHold = (await runNode("typescript/bin/tsc", ["-p", ".", "--noEmit"])) === 0;

  const { tsImport } = await import("tsx/esm/api");
  const { findChromium } = await tsImport("../test/support/chromium.ts", import.meta.url);
  const chromium = findChromium();

  const folder = mkdtempSync(join(tmpdir(), "teho-results-"));
  const file = join(folder, "results.json");
  try {
    await runNode("jest/bin/jest.js", ["--json", `--outputFile=${file}`, ...process.argv.slice(2)]);
    if (!existsSync(file)) throw new SetupError("Jest did not get as far as the tests (the reason is above).");
    const results = JSON.parse(readFileSync(file, "utf8"));
    // A file that could not even be loaded has no tests to count, and is one failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + (typesHold ? 0 : 1);
    if (!typesHold) say("Types do not hold (above): counted as one failure.");
    if (!chromium)
      say(
        "No Chromium was found: the browser tests are skipped. Install one (apt install chromium), or name it: CHROMIUM=/path/to/chromium npm test",
      );
    const skipped = results.numPendingTests + results.numTodoTests;
    process.exitCode = failed === 0 && results.success ? 0 : 1;
    return `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runNode(script, args) {
  const child = spawn(process.execPath, [join(ROOT, "node_modules", script), ...args], { cwd: ROOT, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

let summary = "0 passed, 1 failed, 0 skipped";
try {
  summary = await testEverything();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof SetupError ? error.message : (error?.stack ?? error)}\n`);
}
process.stdout.write(`${summary}\n`);
