import { Temporal } from "temporal-polyfill";
import { periodLine } from "../../../../bot/features/feedback/results/narrowed-line";

/** The heading is true of what stands below it. Tuesday 24 November 2026. */

const TODAY = Temporal.PlainDate.from("2026-11-24");
const inFives = { isInFives: true };
const byDay = { isInFives: false };

test.each([
  ["2026-10-01", "2026-10-31", [inFives], "Lokakuu 2026: näytetään puolivuosi 7–12/2026"],
  ["2026-09-01", "2026-11-30", [inFives], "Ti 1.9. – ma 30.11.: näytetään puolivuosi 7–12/2026"],
  ["2026-05-01", "2026-08-31", [inFives], "Pe 1.5. – ma 31.8.: näytetään puolivuodet 1–6/2026 – 7–12/2026"],
  ["2025-12-01", "2026-12-31", [inFives], "Ma 1.12.2025 – to 31.12.: näytetään puolivuodet 7–12/2025 – 7–12/2026"],
  ["2026-10-01", "2026-10-31", [inFives, byDay], "Lokakuu 2026, luottamuksellisista puolivuosi 7–12/2026"],
  ["2026-10-01", "2026-10-31", [byDay], "Lokakuu 2026"],
  ["2025-01-01", "2025-12-31", [inFives], "Vuosi 2025"],
  ["2026-01-01", "2026-12-31", [inFives], "Vuosi 2026"],
  ["2026-01-01", "2026-06-30", [inFives], "To 1.1. – ti 30.6."],
  ["2026-11-24", "2026-11-24", [byDay], "Tänään"],
])("%s – %s", (from, to, shown, said) => {
  expect(periodLine(from, to, TODAY, shown, "fi")).toBe(said);
});

test("in English", () => {
  expect(periodLine("2026-10-01", "2026-10-31", TODAY, [inFives], "en")).toBe(
    "October 2026: half-year 7–12/2026 shown",
  );
});
