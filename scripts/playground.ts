import { loadEnvironment, readConfig } from "../bot/config";
import { openPlayground } from "../bot/teams/playground";
import { DEMO_STAFF, type DemoPerson } from "../prisma/demo/people";
import { refuseStrayWords } from "./command-line";

/** `npm run playground -- sari`: one more local Teams beside the first, in which another person of the demo speaks. */
async function main(): Promise<void> {
  refuseStrayWords(process.argv.slice(3), {}, "npm run playground -- sari");
  const config = readConfig(loadEnvironment());
  const person = process.argv[2] ?? "sari";
  const known = DEMO_STAFF.map((staff) => staff.person);
  if (!known.includes(person as DemoPerson))
    throw new Error(`There is no «${person}» in the demo. Choose one: ${known.join(", ")}.`);
  const playground = await openPlayground({
    person: person as DemoPerson,
    botPort: config.port,
    firstPort: config.playgroundPort,
    dataDir: config.dataDir,
  });
  process.stdout.write(`${person}: ${playground.url}\nLopeta (stop): Ctrl+C\n`);
  const stop = () => void playground.close().then(() => process.exit(0));
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
