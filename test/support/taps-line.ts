import type { DemoPerson } from "../../prisma/demo/people";
import { printCard } from "../../scripts/print-card";
import type { Story } from "./story";

/** Taps «…» or the button of the last card's line that speaks of `about`. */
export async function tapsLineOf(story: Story, person: DemoPerson, about: string, title: string): Promise<void> {
  const message = story.last(person);
  const line = (message.card?.body ?? []).find((element) => JSON.stringify(element).includes(about));
  if (!line || !message.card) throw new Error(`No line about ${about}.`);
  const [tap] = printCard({ ...message.card, body: [line], actions: [] }, 1).taps.filter((one) => one.title === title);
  await story.does(person, {
    type: "action",
    verb: tap!.verb,
    data: tap!.data,
    cardId: message.id,
    answered: "inline",
  });
}
