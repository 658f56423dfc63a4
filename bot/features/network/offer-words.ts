/** «varastotyötä» → «varastotyö», «varastotyöntekijän» → «varastotyöntekijä»: as it stands in a list. Only the endings that are sure; else as said. */
export function asOffer(said: string): string {
  const plain = said.trim().replace(/[.!]+$/, "");
  for (const [ending, instead] of ENDINGS) if (ending.test(plain)) return plain.replace(ending, instead);
  return plain;
}

const ENDINGS: [RegExp, string][] = [
  [/työtä$/i, "työ"],
  [/töitä$/i, "työt"],
  [/jöitä$/i, "jä"],
  [/joita$/i, "ja"],
  [/jän$/i, "jä"],
  [/jan$/i, "ja"],
  [/paikkaa$/i, "paikka"],
  [/paikan$/i, "paikka"],
];
