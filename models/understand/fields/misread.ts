/** Signs that stand for each other on worn paper, set right where their word leaves no doubt. */

const letterOf: Record<string, string> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

/** A digit inside a word of letters is a misread letter: "SELANG0R", "MARKT5TRASSE", "HAI-0". Words with other digits are left alone. */
function word(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  const lower = /\p{Ll}/u.test(text);
  let read = text;
  if (digits === 1 && letters >= 3) {
    read = read.replace(/(?<=\p{L})[0158](?=\p{L})/u, (digit) => (digit === '1' && lower ? 'l' : inCase(letterOf[digit]!, lower)));
    read = read.replace(/(?<=\p{L}-?)0(?=\W*$)/u, inCase('O', lower && !/-0\W*$/.test(read)));
  }
  // A capital I among small letters is an l, but for "McIlroy", "ScanIt"; an l before a consonant that cannot follow it at the head of a word is an I.
  return read.replace(/(?<=\p{Ll})(?<!Ma?c)I(?=[dlkfm]|$)/gu, 'l').replace(/^(\W*)l(?=[bcdgkmnprstvz]\p{Ll}{2})/u, '$1I');
}

const inCase = (letter: string, lower: boolean): string => (lower ? letter.toLowerCase() : letter);

export const lettersInWords = (text: string): string => text.replace(/\S+/gu, word);

const digitOf: Record<string, string> = { O: '0', o: '0', I: '1', l: '1', S: '5', B: '8' };

/** A letter among the digits of a postcode or number: "4115O", "LS1 OAB". */
export const digitsInNumbers = (text: string): string =>
  text
    .replace(/(?<=(?<!\p{L})[A-Z]{1,2}\d{1,2}[A-Z]? )O(?=[A-Z]{2}(?!\p{L}))/gu, '0')
    .replace(/(?<![\p{L}\d])\d[\dOoIlSB]{3,7}(?![\p{L}\d])/gu, (run) =>
      (run.match(/\d/g)?.length ?? 0) >= run.length - 1 ? run.replace(/[OoIlSB]/g, (letter) => digitOf[letter]!) : run,
    );
