import { mulberry32, pick, type Random } from "../../prisma/demo/seeded-random";

/** Chances out of a seeded generator. */

/** A generator of its own for each thing («path», 17): what one draws moves no other. */
export function streamOf(seed: number, name: string, index = 0): Random {
  let hash = 0x811c9dc5; // FNV-1a
  for (const byte of Buffer.from(`${seed}:${name}:${index}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  const random = mulberry32(hash);
  random(); // neighbouring seeds begin alike
  return random;
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function happens(random: Random, share: number): boolean {
  return random() < share;
}

/** One of the names, each as often as its weight says. */
export function weighted<T extends string>(random: Random, weights: Partial<Record<T, number>>): T {
  const entries = Object.entries(weights) as [T, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  return entries.at(-1)![0];
}

export { pick, type Random };
