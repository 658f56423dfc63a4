import { contradictionsIn, projectSettings } from "../../bot/staff/project";

test("what is left out has its default", () => {
  expect(projectSettings.parse({}).workTrial).toMatchObject({ leastHoursPerDay: 4, mostHoursPerDay: 8 });
});

test.each([
  [{ leastHoursPerDay: 9 }, "leastHoursPerDay must not be more than mostHoursPerDay"],
  [{ leastHoursPerDay: 6, mostHoursPerDay: 5 }, "leastHoursPerDay must not be more than mostHoursPerDay"],
  [{ firstMonths: 7 }, "firstMonths must not be more than monthsInAll"],
])("limits that no work trial could keep are refused in words: %j", (workTrial, say) => {
  // Read all the same, so that a turn never fails for what is stored.
  expect(contradictionsIn(projectSettings.parse({ workTrial })).join()).toContain(say);
});
