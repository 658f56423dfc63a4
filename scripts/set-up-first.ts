import { existsSync } from "node:fs";
import { join } from "node:path";

/** Imported before anything that needs the database client, which `npm start` generates (setup.mjs): without it the imports fail with a stack. */
if (!existsSync(join(__dirname, "..", "prisma", "generated", "client.ts"))) {
  process.stderr.write("Run «npm start» once (and stop it, Ctrl+C): it makes the database client that this needs.\n");
  process.exit(1);
}
