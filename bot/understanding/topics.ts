import type { Scene } from "./scene";
import type { TopicReading } from "./understanding";

/** Filled in by the lexicon of topics. */
export function readTopics(_scene: Scene): TopicReading[] {
  return [];
}
