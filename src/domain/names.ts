/** Letters that are one letter to Unicode and two, or a plainer one, to whoever types a name. */
const plainer: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** The words of a name as `find` compares them: small letters without accents, each once. */
export const nameWords = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[ßæœøđðłþı]/gu, (letter) => plainer[letter] ?? letter)
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== ''),
  ),
];
