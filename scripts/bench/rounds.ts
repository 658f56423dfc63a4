import { median, percentile } from "./figures";
import type { MeasuredBot } from "./measured-bot";
import type { MockConnector } from "./mock-connector";
import { sendTurns } from "./senders";

/** One thing that is measured: the same words to the same bot. */
export interface Subject {
  name: string;
  bot: MeasuredBot;
  text: string;
  /** Share of a round's turns; a slow turn needs fewer. */
  share: number;
  /** What each turn must have been answered with, or the figures mean nothing. */
  answeredWith: "cards" | "texts";
  /** Looks whether the turns did what they should, and makes room for the next round. */
  after?: (turns: number) => Promise<void>;
}

export interface Result {
  subject: string;
  senders: number;
  cpuPerTurn: number;
  p50: number;
  p99: number;
  perSecond: number;
  /** CPU per turn against the first subject's of the same round; the median of the rounds. */
  ratio: number;
}

interface Round {
  cpuPerTurn: number;
  p50: number;
  p99: number;
  perSecond: number;
}

/** Rounds of all subjects in turn, so that a busy minute of the machine meets them all alike; then the medians. The first subject is the baseline. */
export async function measureInRounds(
  subjects: Subject[],
  connector: MockConnector,
  size: { senders: number; turns: number; rounds: number },
  progress: (line: string) => void,
): Promise<Result[]> {
  const { senders, turns, rounds } = size;
  const measured = subjects.map((): Round[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, subject] of subjects.entries()) {
      progress(`${senders} senders, round ${round + 1} of ${rounds}: ${subject.name}`);
      measured[index]!.push(
        await measureRound(subject, connector, senders, Math.max(senders, Math.round(turns * subject.share))),
      );
    }
  }
  return subjects.map(({ name }, index) => {
    const of = (figure: keyof Round) => median(measured[index]!.map((round) => round[figure]));
    const ratios = measured[index]!.map((round, at) => round.cpuPerTurn / measured[0]![at]!.cpuPerTurn);
    return {
      subject: name,
      senders,
      cpuPerTurn: of("cpuPerTurn"),
      p50: of("p50"),
      p99: of("p99"),
      perSecond: of("perSecond"),
      ratio: median(ratios),
    };
  });
}

async function measureRound(
  subject: Subject,
  connector: MockConnector,
  senders: number,
  turns: number,
): Promise<Round> {
  const { bot, text, answeredWith } = subject;
  connector.taken();
  const before = await bot.cpuMs();
  const { latencies, wallMs } = await sendTurns({ port: bot.port, serviceUrl: connector.url, text, senders, turns });
  const cpu = (await bot.cpuMs()) - before;
  const taken = connector.taken();
  if (taken[answeredWith] !== turns || taken.cards + taken.texts !== turns)
    throw new Error(
      `${subject.name}: ${turns} turns were answered with ${taken.cards} cards and ${taken.texts} texts.`,
    );
  await subject.after?.(turns);
  return {
    cpuPerTurn: cpu / turns,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    perSecond: (turns / wallMs) * 1000,
  };
}
