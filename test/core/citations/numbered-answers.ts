import fc from 'fast-check';

const claims = fc.array(fc.tuple(fc.constantFrom('Tides rise', 'The moon pulls', 'Harbours wait', 'Ships sail'), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), fc.constantFrom('.', ', and more.', '')), { minLength: 2, maxLength: 8 });

/** Answers with numbered marks, each on a line of its own, and a list of four sources that answers all of them. */
export const numbered: fc.Arbitrary<string> = fc.tuple(claims, fc.constantFrom('Sources:', '## References', '**Citations**'), fc.constantFrom('[N] ', 'N. '), fc.constantFrom('\n', '\r\n')).map(([parts, label, marker, ending]) => {
  const text = parts.map(([words, marks, stop]) => `${words}${marks.map((mark) => `[${String(mark)}]`).join('')}${stop}\n`);
  const list = [1, 2, 3, 4].map((number) => `${marker.replace('N', String(number))}https://example.org/${String(number)}`);
  return [...text, label, '', ...list, ''].join('\n').replaceAll('\n', ending);
});
