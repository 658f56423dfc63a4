import { asksTheSame, triggeredOf } from "../../../bot/features/feedback/offered";
import { questionnaireOf } from "./questionnaire-of";

/** Of two that ask the same by themselves, the first goes out. */

const trigger = { event: "client_exited", days: 0, months: 0 } as const;
const keys = (...all: ReturnType<typeof questionnaireOf>[]) => triggeredOf(all).map(({ key }) => key);

test("the project's own stands first, and takes the place of the one that comes with Teho", () => {
  const own = questionnaireOf("p/loppu", { purpose: "end", trigger });
  const shipped = questionnaireOf("client-end", { purpose: "end", trigger });
  const later = questionnaireOf("client-three-months", { purpose: "three_months", trigger });
  expect(keys(own, shipped, later)).toEqual(["p/loppu", "client-three-months"]);
});

test("one without a trigger takes nobody's place", () => {
  const own = questionnaireOf("p/loppu", { purpose: "end" });
  expect(keys(own, questionnaireOf("client-end", { purpose: "end", trigger }))).toEqual(["client-end"]);
});

test("«own» does not say what is asked: both go out", () => {
  const [a, b] = ["p/a", "p/b"].map((key) => questionnaireOf(key, { purpose: "own", trigger })) as [never, never];
  expect(keys(a, b)).toEqual(["p/a", "p/b"]);
  expect(asksTheSame(a, b)).toBe(false);
});

test("the same purpose of another audience is another thing", () => {
  const client = questionnaireOf("p/a", { purpose: "end", trigger });
  expect(asksTheSame(client, questionnaireOf("p/b", { audience: "employer", purpose: "end" }))).toBe(false);
  expect(asksTheSame(client, questionnaireOf("p/c", { purpose: "end" }))).toBe(true);
});
