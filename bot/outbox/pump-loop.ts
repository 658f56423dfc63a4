import { errorName, type Logger } from "../log";
import type { Clock } from "../schedule/clock";

/** Works through a queue, again and again. */
export interface Pump {
  /** Sends what is due now. @returns how many were claimed. */
  pumpOnce(): Promise<number>;
  /** Pumps until stopped; looks every second while there is nothing to do. */
  start(): void;
  /** Ends after the calls that are under way. */
  stop(): Promise<void>;
}

export interface PumpLoop extends Pump {
  /** A round under way then takes nothing more. */
  isStopping(): boolean;
}

const IDLE_MS = 1000;

/** `name` stands in the log when a round fails; it is tried again, for nothing of a queue is lost by it. */
export function createPumpLoop(
  { clock, log }: { clock: Clock; log: Logger },
  name: string,
  pumpOnce: () => Promise<number>,
): PumpLoop {
  let running: Promise<void> | null = null;
  let wakeUp: () => void = () => undefined;
  let stopping = false;

  async function run(): Promise<void> {
    while (!stopping) {
      let taken = 0;
      try {
        taken = await pumpOnce();
      } catch (error) {
        log.error({ error: errorName(error) }, `${name} failed; trying again`);
      }
      if (taken === 0 && !stopping)
        await Promise.race([clock.sleep(IDLE_MS), new Promise<void>((wake) => (wakeUp = wake))]);
    }
  }

  return {
    pumpOnce,
    isStopping: () => stopping,
    start() {
      stopping = false;
      running ??= run();
    },
    async stop() {
      stopping = true;
      wakeUp();
      await running;
      running = null;
    },
  };
}
