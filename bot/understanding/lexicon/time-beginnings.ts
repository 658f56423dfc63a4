/**
 * How a word that begins an expression of time can begin. Most words cannot, and asking every reader of times about each of them
 * was half the work of reading a long message. A new kind of expression needs its beginning here too.
 */
const BEGINS =
  /^(?:tän|tää|täm|täl|tät|täs|tod|ton|thi|eil|toi|yes|day|huom|ylih|äsk|jus|juu|kev|kes|syk|tal|in$|the$|aro|abo|a$|an$|puol|half|quar|thr|one|two|cou|päiv|pv|vrk|viik|v$|vk|kuu|kk|tun|min|hetk|h$|hou|tovi|tomo|elo|wee|mon|viim|edel|men|kulu|ens|seur|tule|las|nex|pas|maa|ma$|ma-|ti$|ti-|tii|ke$|ke-|kes|to$|to-|tor|pe$|pe-|per|la$|la-|lau|su$|su-|sun|tue|wed|thu|fri|sat|tam|hel|huh|tou|hei|elo|syy|lok|mar|jou|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec|kol|nel|vii|sei|kah|kak|kym|yks|yhd|yht|yhe|kahe|vuo|yea|aamu|ilta|illa|ilt|klo|kel|kl$|klock|at$|fro|bet|par|muu|twe|fiv|six|sev|eig|nin|ten|ele|for|fif|few|vart|aik|dur|jo|kes|kuluneen|past)/;

const MOST_KEPT = 4096;
const known = new Map<string, boolean>();

export function mayBeginTime(lower: string): boolean {
  const before = known.get(lower);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const may = BEGINS.test(lower);
  known.set(lower, may);
  return may;
}
