import type { Asking } from "./asking";
import type { BenchCoach } from "./path-project";

/** The question's name, as bot/features/reminders registers it: the audit trail tells that it was really answered. */
const QUESTION = "today";
const WORDS = "tänään";

/**
 * (a) «tänään» of coaches with 40 clients each, through the whole turn handler.
 * @throws Error when «tänään» was answered as something else
 */
export async function measureToday(asking: Asking, coaches: BenchCoach[], asks: number): Promise<number[]> {
  const answered = () => asking.db.auditEvent.count({ where: { command: `question.${QUESTION}` } });
  for (const coach of coaches) await asking.say(coach, WORDS); // warm
  const before = await answered();
  const times: number[] = [];
  for (let ask = 0; ask < asks; ask += 1) {
    const { ms, answer } = await asking.say(coaches[ask % coaches.length]!, WORDS);
    if (!answer?.card) throw new Error(`«${WORDS}» was not answered with a card: ${answer?.text ?? "nothing"}`);
    times.push(ms);
  }
  const seen = (await answered()) - before;
  if (seen !== asks) throw new Error(`«${WORDS}» was said ${asks} times and answered as «${QUESTION}» ${seen} times.`);
  return times;
}
