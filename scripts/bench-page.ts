import "./set-up-first";
import { cpus } from "node:os";
import { chromium } from "playwright-core";
import { loadCatalogue } from "../surveys/catalogue/catalogue";
import { findChromium } from "../test/support/chromium";
import { median } from "./bench/figures";
import { openForm } from "./bench/page/open-form";
import { type Visit, visit } from "./bench/page/phone-visit";
import { serveStaticPage } from "./bench/page/static-page";
import { option, printTable, refuseStrayWords, sayFaults, UsageError } from "./command-line";

const USAGE = `npm run bench:page [-- options]: how soon a respondent on a cheap phone can answer, beside a static page of the same questions.
  --questionnaire employer-opinion   which one
  --rounds 7                         visits of each, in turn`;

/** The aims of the questionnaires' specification. */
const AIMS = { firstTapMs: 1500, ratio: 2, bytes: 25 * 1024 };

const say = (line = "") => process.stdout.write(`${line}\n`);

async function bench(argv: string[]): Promise<void> {
  if (argv.includes("--help")) throw new UsageError(USAGE);
  refuseStrayWords(argv, { values: ["questionnaire", "rounds"], flags: [] }, USAGE);
  const key = option(argv, "questionnaire") ?? "employer-opinion";
  const rounds = Number(option(argv, "rounds") ?? 7);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError(USAGE);
  const questionnaire = loadCatalogue().get(key);
  if (!questionnaire) throw new UsageError(`There is no questionnaire ${key}.\n\n${USAGE}`);
  const executablePath = findChromium();
  if (!executablePath) throw new UsageError("A Chromium is needed: apt-get install chromium, or its path in CHROMIUM.");

  const form = await openForm(questionnaire);
  const bare = await serveStaticPage(questionnaire);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const visits: { ours: Visit[]; bare: Visit[] } = { ours: [], bare: [] };
    // The first of each warms up the browser and the server, and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const both = { ours: await visit(browser, form.url), bare: await visit(browser, bare.url) };
      if (round === 0) continue;
      visits.ours.push(both.ours);
      visits.bare.push(both.bare);
    }
    report(key, rounds, visits);
  } finally {
    await browser.close();
    await bare.close();
    await form.close();
  }
}

function report(key: string, rounds: number, { ours, bare }: { ours: Visit[]; bare: Visit[] }): void {
  const of = (visits: Visit[], what: keyof Visit) => median(visits.map((one) => one[what]));
  const { model = "unknown" } = cpus()[0] ?? {};
  say(
    `${key}: 360×740, fast 3G, CPU 4 times slower, cold cache; ${cpus().length} cores (${model}); medians of ${rounds} visits in turn.\n`,
  );
  const row = (name: string, visits: Visit[]) => [
    name,
    of(visits, "bytes").toFixed(0),
    of(visits, "requests").toFixed(0),
    `${of(visits, "firstPaint").toFixed(0)} ms`,
    `${of(visits, "firstTap").toFixed(0)} ms`,
  ];
  printTable([
    ["", "bytes on the wire", "requests", "first paint", "first accepted tap"],
    row("our page", ours),
    row("static page", bare),
  ]);
  const ratio = median(ours.map(({ firstTap }, at) => firstTap / bare[at]!.firstTap));
  say(`\nfirst accepted tap, ours ÷ static: ${ratio.toFixed(2)}`);
  const aims: [string, boolean][] = [
    [`first accepted tap ≤ ${AIMS.firstTapMs} ms`, of(ours, "firstTap") <= AIMS.firstTapMs],
    [`≤ ${AIMS.ratio} × the static page`, ratio <= AIMS.ratio],
    [`≤ ${AIMS.bytes / 1024} KB`, of(ours, "bytes") <= AIMS.bytes],
  ];
  for (const [aim, isMet] of aims) say(`${isMet ? "met   " : "MISSED"} ${aim}`);
  if (!aims.every(([, isMet]) => isMet)) process.exitCode = 1;
}

void sayFaults(() => bench(process.argv.slice(2)));
