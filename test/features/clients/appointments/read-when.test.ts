import { readWhen } from "../../../../bot/features/clients/appointments/read-when";
import { NOW } from "./demo-reading";

/** What is typed into the form's field for the day and time; the appointment is on Friday the 27th. */
const typed = (written: string) => {
  const when = readWhen(written, NOW, "2026-11-27");
  return when && [when.date, when.startTime, when.endTime].filter(Boolean).join(" ");
};

test.each([
  ["pe klo 10", "2026-11-27 10:00"],
  ["2.12. klo 9–10.30", "2026-12-02 09:00 10:30"],
  ["2.12. klo 9 - 10.30", "2026-12-02 09:00 10:30"],
  ["klo 11", "2026-11-27 11:00"],
  ["to", "2026-11-26"],
  ["Thu at 10", "2026-11-26 10:00"],
])("%s", (written, expected) => {
  expect(typed(written)).toBe(expected);
});

test.each([
  "pe klo -5",
  "pe -5",
  "klo -5",
  "-5",
  "pe klo 10--5",
  "pe klo 10 - -5",
  "pe klo −5.30",
  "-5.12. klo 10",
  "pe klo 25",
  "pe klo 10.75",
  "ensi viikolla",
  "31.2.",
])("«%s» is no day and time", (written) => {
  expect(typed(written)).toBeNull();
});
