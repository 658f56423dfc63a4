import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import { SURVEY_LANGUAGES } from "../../../surveys/catalogue/languages";
import { describeInBrowser } from "../../support/chromium";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { launchChromium } from "../../support/playground-chat";
import { type Asking, NOW, openAsking } from "../../surveys/page/asking";
import { EVERY_TYPE } from "../../surveys/page/every-type";
import { openPhone } from "./phone";

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const questionnaires = [...loadCatalogue().values(), EVERY_TYPE];

describeInBrowser("the page is for everybody", () => {
  let test_: TestDatabase;
  let asking: Asking;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    test_ = await openTestDatabase();
    asking = await openAsking(test_.db);
    browser = await launchChromium();
    // axe is put into the page, which the page's own policy rightly forbids.
    page = await openPhone(browser, `${asking.url}/accessibility`, { bypassCSP: true });
    await page.addInitScript(AXE);
  });
  afterAll(async () => {
    await browser?.close();
    await asking?.close();
    await test_?.close();
  });

  /** What axe finds, with the place: an empty list is what we want. */
  async function findings(only?: string): Promise<string[]> {
    const options = only ? { runOnly: [only] } : { runOnly: RULES };
    const found = await page.evaluate(
      `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations"] })})`,
    );
    const { violations } = found as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }

  async function inBothColours(): Promise<string[]> {
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    const dark = await findings("color-contrast");
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    return [...dark, ...(await findings())];
  }

  /** In CSS pixels: 320 is the narrowest that WCAG asks for, 180 this phone at 200 %. */
  async function cutOff(): Promise<string[]> {
    const wide: string[] = [];
    for (const width of [180, 320, 640]) {
      await page.setViewportSize({ width, height: 740 });
      if (await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        wide.push(`wider than ${width}`);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    return wide;
  }

  /** Buttons, links, fields and options lower or narrower than a thumb; a line of text with a link in it may be lower. */
  const SMALL = `[...document.querySelectorAll("button,a,select,textarea,input[type=text],.o>span")]
    .filter((one) => one.checkVisibility() && !one.matches(".skip,.sum a"))
    .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 44 || height < 44; })
    .map((one) => one.outerHTML.slice(0, 200))`;

  async function openForm(url: string): Promise<void> {
    await page.goto(url);
    await page.locator("html.js").waitFor();
    // What is asked only after some answer, too.
    await page.evaluate("for (const one of document.querySelectorAll('[data-if]')) one.hidden = false");
  }

  test.each(questionnaires.map((one) => [one.key, one] as const))(
    "%s, in each of its languages, light and dark, narrow and enlarged",
    async (_, questionnaire) => {
      const { url } = await asking.ask(questionnaire, { isPreview: true });
      for (const language of questionnaire.languages) {
        await openForm(`${url}?lang=${language}`);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        expect([language, await inBothColours(), await cutOff(), await page.evaluate(SMALL)]).toEqual([
          language,
          [],
          [],
          [],
        ]);
      }
    },
  );

  test("the four languages stand on one line of a small phone, each as high as a thumb", async () => {
    const { url } = await asking.ask("employer-two-weeks", { isPreview: true });
    for (const language of SURVEY_LANGUAGES) {
      await openForm(`${url}?lang=${language}`);
      const boxes = await page.locator(".lang").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
      expect(boxes).toHaveLength(4);
      expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
      expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
    }
  });

  test("with errors and chosen options, light and dark", async () => {
    const { url } = await asking.ask(EVERY_TYPE);
    await openForm(url);
    for (const label of ["Kyllä", "Lepo", "9"])
      await page.getByLabel(label, { exact: true }).first().check({ force: true });
    await page.locator("#go").click();
    await page.getByRole("alert").waitFor();
    expect([await inBothColours(), await cutOff()]).toEqual([[], []]);
  });

  test.each(SURVEY_LANGUAGES)("the pages that end it, and the statement (%s)", async (language) => {
    const { url } = await asking.ask("event", { expiresAt: new Date(NOW.getTime() - 1000) });
    const open = await asking.ask("event");
    for (const path of [url, `${open.url}/stop`, `${asking.url}/k/${"a".repeat(22)}`, `${asking.url}/accessibility`]) {
      await page.goto(`${path}?lang=${language}`);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      expect([path, await inBothColours(), await cutOff()]).toEqual([path, [], []]);
    }
  });
});
