import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Mailer } from "./mailer";
import { isPlainAddress } from "./mailer";

/** Development: nothing leaves the machine. Each mail is a file of DATA_DIR/mail, shown at /dev/mail (dev-mail.ts). */

const kept = z.object({ at: z.string(), to: z.string(), subject: z.string(), text: z.string(), html: z.string() });
export type KeptMail = z.infer<typeof kept> & { name: string };

/** «20261124T080000000Z-<delivery>»: sorted as they came, and nothing that leads out of the folder. */
const NAME = /^\d{8}T\d{9}Z-[0-9a-f-]{1,40}$/;
/** The newest are looked at; a journey makes a few. */
const MOST_SHOWN = 200;

export function mailFolder(dataDir: string): string {
  return join(dataDir, "mail");
}

export function createFolderMailer(folder: string, now: () => Date = () => new Date()): Mailer {
  return {
    async send({ id, to, subject, text, html }, commit) {
      // As the real one does: what is wrong shows before it is in production.
      if (!isPlainAddress(to)) return { type: "refused", code: 0, reason: "bad_address", permanent: true };
      if (!(await commit())) return { type: "withheld" };
      const at = now().toISOString();
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${at.replace(/[-:.]/g, "")}-${id}.json`);
      await writeFile(`${file}.part`, JSON.stringify({ at, to, subject, text, html }, null, 2), { mode: 0o600 });
      await rename(`${file}.part`, file);
      return { type: "handed_over", code: 250 };
    },
    async close() {},
  };
}

/** The newest first. */
export async function listMails(folder: string): Promise<KeptMail[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const names = files
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort()
    .reverse()
    .slice(0, MOST_SHOWN);
  return (await Promise.all(names.map((name) => readMail(folder, name)))).filter((mail) => mail !== null);
}

/** null: there is none of this name, or it is no mail of ours. */
export async function readMail(folder: string, name: string): Promise<KeptMail | null> {
  if (!NAME.test(name)) return null;
  try {
    const read = kept.safeParse(JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")));
    return read.success ? { ...read.data, name } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}
