import { setImmediate as breathe } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { slope } from "../figures";
import { FLAT_BYTES_PER_TURN } from "../memory";
import { check, type Subject } from "./checked-submits";

export interface MemorySample {
  submits: number;
  heap: number;
  rss: number;
}

/** Heap and resident memory after a collection, at the start and after each tenth of the submits. */
export async function sampleMemory(
  subjects: Subject[],
  submits: number,
): Promise<{ samples: MemorySample[]; heapSlope: number; isFlat: boolean }> {
  const samples: MemorySample[] = [];
  const step = Math.max(1, Math.floor(submits / 10));
  for (let done = 0; done <= submits; done += 1) {
    if (done % step === 0) samples.push({ submits: done, ...collected() });
    check(subjects[done % subjects.length]!);
    await breathe(); // a loop without a pause keeps survey-core's garbage (2.9 GB in one measurement)
  }
  const settled = samples.slice(Math.floor(samples.length / 2));
  const heapSlope = slope(settled.map(({ submits: x, heap: y }) => ({ x, y })));
  return { samples, heapSlope, isFlat: heapSlope < FLAT_BYTES_PER_TURN };
}

function collected(): { heap: number; rss: number } {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}
