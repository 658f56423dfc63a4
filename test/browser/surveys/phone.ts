import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A cheap phone: 360×740, a thumb instead of a mouse. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: "fi-FI",
  // A page that glides moves from under a tap that a program aims.
  reducedMotion: "reduce",
};

/** A phone of its own storage; what the page complains of ends the test. */
export async function openPhone(browser: Browser, url: string, more: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on("pageerror", (error) => console.error(`the page: ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) console.error(`the page: ${message.text()}`);
  });
  await page.goto(url);
  if (more.javaScriptEnabled !== false) await page.locator("html.js, main.say, main.read").first().waitFor();
  return page;
}
