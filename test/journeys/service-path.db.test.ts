import { DEMO_PROJECT_ID, demoClientId, demoEmployerId, demoStaffId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const MATTI = demoClientId(1);
const path = async (client = MATTI) => ({
  client: await story.test.db.client.findUniqueOrThrow({ where: { id: client } }),
  steps: await story.test.db.pathStep.findMany({ where: { clientId: client }, orderBy: { startsOn: "asc" } }),
  agreements: await story.test.db.agreement.findMany({ where: { clientId: client }, orderBy: { startsOn: "asc" } }),
});

test("smoke", async () => {
  await story.says("maija", "Matti Virtanen aloitti työpajalla maanantaina");
  console.info(story.sees("maija"));
  await story.taps("maija", "Tallenna");
  console.info(story.sees("maija"));
  await story.says("maija", "Matti Virtanen siirtyi K-Rautaan 1.12.");
  console.info(story.sees("maija"));
  await story.taps("maija", "2 kk");
  console.info(story.sees("maija"));
  await story.taps("maija", "Tallenna");
  await story.says("maija", "Matti Virtanen palasi pajalle 14.12., allergia");
  console.info(story.sees("maija"));
  await story.taps("maija", "Tallenna");
  await story.says("maija", "Matti Virtanen lopetti, muutti Ouluun");
  console.info(story.sees("maija"));
  await story.taps("maija", "Tallenna");
  console.info(story.sees("maija"), JSON.stringify(await path(), null, 1));
});
