const numbers = new Map(
  'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty'
    .split(',')
    .map((word, index) => [word, index + 1] as const),
);
for (const [word, value] of [
  ['twenty-four', 24],
  ['twenty four', 24],
  ['thirty', 30],
  ['thirty-six', 36],
  ['forty', 40],
  ['forty-eight', 48],
  ['sixty', 60],
  ['ninety', 90],
] as const)
  numbers.set(word, value);

const words = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');
const span = new RegExp(
  `(?:(${words})\\s*(?:\\(\\s*(\\d{1,3})\\s*\\))?|(\\d{1,3}))\\s*(?:-\\s*)?(?:full\\s+|calendar\\s+|consecutive\\s+)?(years?|months?|days?|weeks?|jahre?n?|monate?n?|ans?|mois)\\b`,
  'giu',
);
const unitOf: Record<string, string> = { y: 'year', m: 'month', d: 'day', w: 'week', j: 'year', a: 'year' };
const strong =
  /\bterm\b|remain\s+in\s+(?:full\s+)?(?:force|effect)|(?:for|during)\s+a\s+period|expire|continue\s+(?:in\s+effect\s+)?(?:for|until)|laufzeit|dur[ée]e|terminate/iu;
const weak = /\b(?:for|within|of)\b/iu;
const notTerm = /notice|prior written|after (?:receipt|written)|invoice|payment|cure|interest|within\s*$/iu;

export interface Term {
  value: string;
  start: number;
  end: number;
  probability: number;
}

/** How long the contract runs: a span of time in a sentence that speaks of the term; "2 years", "18 months". */
export function termOf(text: string): Term | null {
  let best: (Term & { score: number }) | null = null;
  for (const match of text.matchAll(span)) {
    const count = match[2] ? Number(match[2]) : match[1] ? (numbers.get(match[1].toLowerCase()) ?? 0) : Number(match[3]);
    const unit = unitOf[match[4]![0]!.toLowerCase()]!;
    const before = text.slice(Math.max(0, match.index - 150), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 70);
    const score =
      (strong.test(before) ? 1 : 0) +
      (/from the (?:date|effective)|after the (?:date|effective)|following|thereafter|from and after/iu.test(after) ? 0.6 : 0) +
      (weak.test(before.slice(-25)) ? 0.2 : 0) +
      (unit === 'year' ? 0.4 : unit === 'month' ? 0.3 : -0.4) -
      (notTerm.test(before.slice(-40)) || /notice|'s? (?:prior )?notice/iu.test(after) ? 1 : 0);
    if (count && score >= 0.9 && (!best || score > best.score))
      best = {
        value: `${count} ${unit}${count === 1 ? '' : 's'}`,
        start: match.index,
        end: match.index + match[0].length,
        probability: Math.min(0.85, 0.3 + 0.3 * score),
        score,
      };
  }
  return best && { value: best.value, start: best.start, end: best.end, probability: best.probability };
}
