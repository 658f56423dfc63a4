import type { Browser, CDPSession, Page } from "playwright-core";

/** One visit of a cheap phone on a bad line, with nothing kept from before. Times in ms from the moment the link is opened. */
export interface Visit {
  /** On the wire, headers too. */
  bytes: number;
  requests: number;
  firstPaint: number;
  /** A tap on the first option that made it checked. */
  firstTap: number;
}

/** «Fast 3G» of Chrome's developer tools: 1.6 Mbit/s down, 750 kbit/s up, each with their 10 % off, 562.5 ms. */
const FAST_3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
  uploadThroughput: ((750 * 1024) / 8) * 0.9,
};
const CPU_SLOWER = 4;
const GIVE_UP_MS = 30_000;
const BETWEEN_TAPS_MS = 15;

export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const counted = await count(cdp);
    await cdp.send("Network.emulateNetworkConditions", FAST_3G);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
    // The browser itself says when: the change of the first field.
    await page.addInitScript("addEventListener('change', () => { globalThis.tappedAt ??= performance.now() }, true)");
    await page.goto(url, { waitUntil: "commit" });
    const firstTap = await tapUntilTaken(page);
    await page.waitForLoadState("networkidle");
    const firstPaint = await page.evaluate<number>(
      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
    );
    return { ...counted, firstPaint, firstTap };
  } finally {
    await context.close();
  }
}

async function count(cdp: CDPSession): Promise<{ bytes: number; requests: number }> {
  const counted = { bytes: 0, requests: 0 };
  const fromWire = new Set<string>();
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith("http")) fromWire.add(requestId);
    counted.requests = fromWire.size;
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (fromWire.has(requestId)) counted.bytes += encodedDataLength;
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.clearBrowserCache");
  return counted;
}

/** As an impatient person: on the words of the first option, as soon as they are there, again until it is taken. */
async function tapUntilTaken(page: Page): Promise<number> {
  const until = Date.now() + GIVE_UP_MS;
  while (Date.now() < until) {
    const place = (await page
      .evaluate(`(() => {
        const label = document.querySelector("label:has(input[type=radio])");
        if (!label) return null;
        if (label.querySelector("input").checked && globalThis.tappedAt) return { at: globalThis.tappedAt };
        const { x, y, height, width, bottom } = label.getBoundingClientRect();
        if (bottom > innerHeight) label.scrollIntoView({ block: "center", behavior: "instant" });
        return width > 0 && bottom <= innerHeight ? { x: x + Math.min(60, width / 2), y: y + height / 2 } : null;
      })()`)
      .catch(() => null)) as { at: number } | { x: number; y: number } | null;
    if (place && "at" in place) return place.at;
    if (place) await page.touchscreen.tap(place.x, place.y);
    else await new Promise((resolve) => setTimeout(resolve, BETWEEN_TAPS_MS));
  }
  throw new Error("No tap was taken.");
}
