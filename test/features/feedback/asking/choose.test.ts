import { Temporal } from "temporal-polyfill";
import { likelyForClient, likelyForEmployer, offeredTo } from "../../../../bot/features/feedback/asking/choose";
import type { Placement } from "../../../../bot/features/feedback/asking/store";
import { questionnaireOf } from "../questionnaire-of";

/** Which questionnaire is likely meant, when nothing was said. */

const TODAY = Temporal.PlainDate.from("2026-11-24");

it.each([
  ["new", "2026-11-10", null, "start"],
  ["started, day unknown", null, null, "start"],
  ["28 days on", "2026-10-27", null, "start"],
  ["29 days on", "2026-10-26", null, "mid"],
  ["just left", "2026-03-01", "2026-11-20", "end"],
  ["left 60 days ago", "2026-03-01", "2026-09-25", "end"],
  ["left 61 days ago", "2026-03-01", "2026-09-24", "three_months"],
])("a client who is %s", (_who, startedOn, endedOn, purpose) => {
  expect(likelyForClient({ startedOn, endedOn }, TODAY)).toBe(purpose);
});

const at = (endsOn: string): Placement => ({
  ...{ agreementId: "a", clientId: "c", clientName: "Testi Henkilö", coachId: null, startsOn: "2026-10-01", endsOn },
});

it.each([
  ["nobody there", [], "opinion"],
  ["it goes on", [at("2026-12-31")], "two_weeks"],
  ["ends within days", [at("2026-11-27")], "assessment"],
  ["ended", [at("2026-11-01")], "assessment"],
])("an employer, %s", (_who, placements, purpose) => {
  expect(likelyForEmployer({ placements }, TODAY)).toBe(purpose);
});

test("what speaks of a trainee is offered only where there is one", () => {
  const assessment = questionnaireOf("assessment", { audience: "employer", purpose: "assessment" });
  const opinion = questionnaireOf("opinion", { audience: "employer", purpose: "opinion" });
  const all = [assessment, opinion, questionnaireOf("client", {})];
  expect(offeredTo("employer", all, [])).toEqual([opinion]);
  expect(offeredTo("employer", all, [at("2026-12-31")])).toEqual([assessment, opinion]);
  expect(offeredTo("client", all, [])).toHaveLength(1);
});
