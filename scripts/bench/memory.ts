import { slope } from "./figures";
import type { MeasuredBot } from "./measured-bot";
import type { MockConnector } from "./mock-connector";
import { sendTurns } from "./senders";

export interface MemorySample {
  turns: number;
  heap: number;
  rss: number;
}

/** Heap and resident memory after a collection, at the start and after each of `steps` × `turnsPerStep` turns. */
export async function sampleMemory(
  bot: MeasuredBot,
  connector: MockConnector,
  text: string,
  size: { steps: number; turnsPerStep: number },
  progress: (line: string) => void,
): Promise<MemorySample[]> {
  const samples: MemorySample[] = [{ turns: 0, ...(await bot.memory()) }];
  for (let step = 1; step <= size.steps; step += 1) {
    progress(`memory: ${step * size.turnsPerStep} of ${size.steps * size.turnsPerStep} turns`);
    await sendTurns({ port: bot.port, serviceUrl: connector.url, text, senders: 16, turns: size.turnsPerStep });
    samples.push({ turns: step * size.turnsPerStep, ...(await bot.memory()) });
  }
  return samples;
}

/** A leak of one small object a turn is some 100 bytes; below this nothing is kept per turn. */
export const FLAT_BYTES_PER_TURN = 64;

/** The slopes in bytes a turn over the second half (before it pools, caches and compiled code fill up). Flat: heap after collection below FLAT_BYTES_PER_TURN. */
export function judgeMemory(samples: MemorySample[]): { heapSlope: number; rssSlope: number; flat: boolean } {
  const settled = samples.slice(Math.floor(samples.length / 2));
  const heapSlope = slope(settled.map(({ turns, heap }) => ({ x: turns, y: heap })));
  const rssSlope = slope(settled.map(({ turns, rss }) => ({ x: turns, y: rss })));
  return { heapSlope, rssSlope, flat: heapSlope < FLAT_BYTES_PER_TURN };
}
