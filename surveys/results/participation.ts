import type { Asked } from "./collected";
import { LEAST_SHOWN, waveOfRound } from "./suppress";
import { halfYearOf, type Period, touches, type Wave } from "./waves";

/** Response rate = answered ÷ handed over, of the same invitations. */
export interface Participation {
  handedOver: number;
  answered: number;
  /** Some can still answer: `answered` is told in steps of five, so that one more answer is not seen. */
  isAtLeast: boolean;
}

/** null: nothing was handed over, or nobody knows to how many. «under_five»: to fewer than five who were not asked by name; waves that may not be told are left out of the sum. */
export function participation(invitations: readonly Asked[], period: Period): Participation | "under_five" | null {
  const waves = new Map<string, { wave: Wave; isNamed: boolean; asked: Asked[] }>();
  for (const one of invitations) {
    const wave = one.round ? waveOfRound(one.round) : halfYearOf(one.day);
    const isNamed = one.privacy === "named";
    const key = `${wave.id} ${isNamed}`;
    const known = waves.get(key) ?? { wave, isNamed, asked: [] };
    waves.set(key, known);
    known.asked.push(one);
  }
  const told = [...waves.values()]
    .filter(({ wave }) => touches(wave, period))
    .flatMap(({ isNamed, asked }) => ofWave(isNamed, asked) ?? []);
  if (told.length === 0) return waves.size > 0 && [...waves.values()].some(isCounted) ? "under_five" : null;
  const handedOver = sum(told.map((one) => one.handedOver));
  if (handedOver === 0) return null;
  return { handedOver, answered: sum(told.map((one) => one.answered)), isAtLeast: told.some((one) => one.isAtLeast) };
}

function isCounted({ asked }: { asked: Asked[] }): boolean {
  return asked.some(({ handedOver }) => handedOver !== null && handedOver > 0);
}

function ofWave(isNamed: boolean, asked: Asked[]): Participation | null {
  const known = asked.flatMap((one) => (one.handedOver === null ? [] : [{ ...one, handedOver: one.handedOver }]));
  const isOver = isNamed || known.every(({ round, isSettled }) => (round ? round.isClosed : isSettled));
  if (!isOver) {
    const handedOver = sum(known.map((one) => one.handedOver));
    const answered = Math.min(handedOver, sum(known.map((one) => one.answered)));
    const steps = Math.floor(answered / LEAST_SHOWN) * LEAST_SHOWN;
    return handedOver < LEAST_SHOWN ? null : { handedOver, answered: steps, isAtLeast: true };
  }
  // What was answered had arrived, whatever the mail server said.
  const handedOver = sum(known.map((one) => Math.max(one.handedOver, one.answered)));
  const answered = sum(known.map((one) => one.answered));
  return isNamed || handedOver >= LEAST_SHOWN ? { handedOver, answered, isAtLeast: false } : null;
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
