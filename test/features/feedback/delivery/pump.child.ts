import type { Mailer } from "../../../../bot/features/feedback/delivery/mailer";
import { createDeliveryPump } from "../../../../bot/features/feedback/delivery/pump";
import { createSmtpMailer } from "../../../../bot/features/feedback/delivery/smtp-mailer";
import { type Clock, systemClock } from "../../../../bot/schedule/clock";
import { openDatabase } from "../../../../prisma/client";

/** A Teho reduced to its delivery pump: `node --import tsx pump.child.ts DATABASE_URL SMTP_URL NOW PER_SECOND [place count]`: at the count-th time that it comes to the place it kills itself, as kill -9 does. */
const [url = "", smtp = "", now = "", perSecond = "", dieAt, count = "1"] = process.argv.slice(2);

/** «claimed»: nothing has gone out. «data»: everything but the last line. «committed»: written down, and the last line not sent yet. */
let left = Number(count);
function die(place: "claimed" | "data" | "committed"): void {
  if (place !== dieAt) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
}

const db = openDatabase({ url, poolSize: 5 });
const shift = new Date(now).getTime() - Date.now();
const clock: Clock = { ...systemClock, now: () => new Date(Date.now() + shift) };
const smtpMailer = createSmtpMailer({ url: smtp, from: "Teho <kyselyt@example.org>" });
const mailer: Mailer = {
  ...smtpMailer,
  async send(mail, commit) {
    die("claimed");
    return smtpMailer.send(mail, async () => {
      die("data");
      const goes = await commit();
      die("committed");
      return goes;
    });
  },
};
const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };
const pump = createDeliveryPump({
  db,
  mailer,
  sms: null,
  publicUrl: "https://teho.example.fi",
  clock,
  log,
  perSecond: Number(perSecond),
});

async function main(): Promise<void> {
  while ((await pump.pumpOnce()) > 0) {}
  await mailer.close();
  await db.close();
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
