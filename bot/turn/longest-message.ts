/** The longest message that is read. A Teams message may hold 28 KB; a day's note is a few hundred characters. */
export const LONGEST_MESSAGE = 4000;
