import { DEMO_CLIENTS, demoClientId } from "../../../prisma/demo/people";
import { openStory, type Story } from "../../support/story";

/** Who are on a break, without a coach, without EURA, new: names and codes of those whom one may see. */

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

test.each(["ketkä ovat tauolla", "who is on a break"])("«%s» lists the team's paused clients", async (text) => {
  await story.says("maija", text);
  expect(story.sees("maija")).toContain("Tauolla on 2 asiakasta");
  expect(story.sees("maija")).toContain("Kerttu Moilanen · A-008");
  expect(story.sees("maija")).toContain("Markku Väisänen · A-021");
  expect(story.sees("maija")).not.toContain("Matti Virtanen");
});

test("«kenellä ei ole valmentajaa»", async () => {
  await story.says("maija", "kenellä ei ole valmentajaa");
  expect(story.sees("maija")).toContain("Jokaisella asiakkaalla on valmentaja");
  await story.test.db.client.update({ where: { id: demoClientId(4) }, data: { coachId: null } });
  await story.says("maija", "who has no coach");
  expect(story.sees("maija")).toContain("Ilman valmentajaa on 1 asiakas");
  expect(story.sees("maija")).toContain("Oleksandr Kovalenko · A-004");
  await story.test.db.client.update({
    where: { id: demoClientId(4) },
    data: { coachId: (await story.test.db.client.findUniqueOrThrow({ where: { id: demoClientId(1) } })).coachId },
  });
});

test("«montako uutta asiakasta tässä kuussa» counts first starts; other days by saying so", async () => {
  await story.says("maija", "montako uutta asiakasta tässä kuussa");
  const thisMonth = await story.test.db.client.count({
    where: { startedOn: { gte: new Date("2026-11-01"), lte: new Date("2026-11-30") } },
  });
  expect(thisMonth).toBeGreaterThan(1);
  expect(story.sees("maija")).toContain(`${thisMonth} uutta asiakasta`);
  expect(story.sees("maija")).toContain("Juha-Pekka Ranta · A-011");
  await story.says("maija", "montako uutta asiakasta");
  expect(story.sees("maija")).toContain(`${thisMonth} uutta asiakasta`);
  await story.says("maija", "montako uutta asiakasta tuli viime vuonna");
  expect(story.sees("maija")).toContain("Ei uusia asiakkaita");
});

test("«keneltä EURA puuttuu» tells start and exit apart; what is read is audited", async () => {
  await story.test.db.client.updateMany({ data: { euraStartOn: new Date("2026-11-01") } });
  await story.test.db.client.updateMany({ data: { euraExitOn: null } });
  await story.test.db.client.update({ where: { id: demoClientId(1) }, data: { euraStartOn: null } });
  await story.says("maija", "keneltä EURA puuttuu");
  const left = DEMO_CLIENTS.filter(([, , , status]) => status === "ended").length;
  expect(story.sees("maija")).toContain(`EURA tekemättä: aloitus 1, lopetus ${left}`);
  expect(story.sees("maija")).toContain("Matti Virtanen · A-001 · aloitus");
  expect(story.sees("maija")).toContain("Anna-Maija Leinonen · A-010 · lopetus");
  const where = { command: "question.clients_without_eura", subjectIds: { has: demoClientId(1) } };
  expect(await story.test.db.auditEvent.count({ where })).toBe(1);
});

test("with «only own» a coach sees own clients alone", async () => {
  await story.test.db.project.updateMany({ data: { settings: { visibility: "own" } } });
  await story.says("maija", "ketkä ovat tauolla");
  expect(story.sees("maija")).toContain("Tauolla on 1 asiakas");
  expect(story.sees("maija")).not.toContain("Markku");
});
