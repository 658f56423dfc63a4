import { outsideQuiet } from "../../bot/outbox/offer-reminder";
import { projectSettings } from "../../bot/staff/project";

const settings = projectSettings.parse({});
const at = (iso: string) => outsideQuiet(new Date(iso), "Europe/Helsinki", settings).toISOString();

test.each([
  ["eight in the morning is no night", "2026-11-24T06:00:00Z", "2026-11-24T06:00:00.000Z"],
  ["six waits until half past seven", "2026-11-24T04:00:00Z", "2026-11-24T05:30:00.000Z"],
  ["half past seven is allowed", "2026-11-24T05:30:00Z", "2026-11-24T05:30:00.000Z"],
  ["five in the afternoon waits until the morning", "2026-11-24T15:00:00Z", "2026-11-25T05:30:00.000Z"],
  ["the night before Easter waits until Tuesday", "2027-03-27T20:00:00Z", "2027-03-30T04:30:00.000Z"],
])("%s", (_, now, due) => {
  expect(at(now)).toBe(due);
});
