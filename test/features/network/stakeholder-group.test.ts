import { groupSaid } from "../../../bot/features/network/stakeholder-group";

test.each([
  ["Kainuun hyvinvointialue", "wellbeing_area"],
  ["Kainuun HVA", "wellbeing_area"],
  ["Kajaanin koulutuskuntayhtymä", "school"],
  ["Kaukametsän opisto", "school"],
  ["Kajaanin ammattikorkeakoulu", "school"],
  ["Kainuun Yrittäjät ry", "association"],
  ["Kajaanin koulun vanhempainyhdistys", "association"],
  ["Kainuun työllisyyspalvelut", "employment_services"],
  ["Kajaanin TE-toimisto", "employment_services"],
  ["TE-palvelut", "employment_services"],
  ["Hankkeen ohjausryhmä", "steering_group"],
  ["Kajaanin kaupunki", null],
  ["Kela", null],
  ["Väärystie", null],
  ["Vähäte", null],
  ["", null],
] as const)("«%s» says the group %s", (organisation, group) => {
  expect(groupSaid(organisation)).toBe(group);
});
