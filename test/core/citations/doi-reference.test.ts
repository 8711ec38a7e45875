import { describe, expect, test } from 'vitest';
import { doiOf, doiRequest, readDoiReference } from '../../../src/core/citations/doi-reference';

describe('the DOI of an address', () => {
  test.each([
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1038/s41586-020-2649-2', '10.1038/s41586-020-2649-2'],
    ['https://doi.org/10.1002/(SICI)1097%3A1%3C1::AID%3E3.0.CO;2-F', '10.1002/(SICI)1097:1<1::AID>3.0.CO;2-F'],
    ['https://doi.org/', null],
    ['https://doi.org/10.1/x', null],
    ['https://doi.org/10.1000/%E0%A4%A', null],
    ['https://example.org/10.1000/182', null],
    ['https://doi.org.example.org/10.1000/182', null],
    ['10.1000/182', null],
  ])('%j is %j', (url, doi) => {
    expect(doiOf(url)).toBe(doi);
  });

  test('is asked for in the form that is wanted', () => {
    expect(doiRequest('10.1002/a<b>c#d', 'plain')).toEqual({ url: 'https://doi.org/10.1002/a%3Cb%3Ec%23d', accept: 'application/vnd.citationstyles.csl+json' });
    expect(doiRequest('10.1000/182', 'apa')).toEqual({ url: 'https://doi.org/10.1000/182', accept: 'text/x-bibliography; style=apa; locale=en-US' });
  });
});

const csl = (item: Readonly<Record<string, unknown>>): string => JSON.stringify(item);
const person = (family: string, given: string): unknown => ({ family, given });

describe('a reference', () => {
  test.each<[string, string | null]>([
    [csl({ title: 'Array programming', author: [person('Harris', 'Charles R.'), person('Millman', 'K. Jarrod')], issued: { 'date-parts': [[2020, 9, 16]] }, 'container-title': 'Nature' }), 'Harris Charles R., Millman K. Jarrod (2020). Array programming. Nature.'],
    [csl({ title: 'T?', author: ['A', 'B', 'C', 'D'].map((name) => person(name, '')), issued: { 'date-parts': [[2020]] } }), 'A, B, C et al. (2020). T?'],
    [csl({ title: ['First', 'Second'], author: [{ literal: 'The Group' }], publisher: 'Press' }), 'The Group. First. Press.'],
    [csl({ title: 'No <i>author</i>', issued: { 'date-parts': [['2021']] } }), 'No author (2021).'],
    [csl({ title: 'a\u202eb\n c', author: 'x', issued: [] }), 'ab c.'],
    [csl({ author: [person('A', 'B')] }), null],
    [csl({ title: 7 }), null],
    ['{"__proto__":{"title":"x"}}', null],
    ['not JSON', null],
    ['null', null],
    ['<html>', null],
  ])('of CSL JSON %j is %j', (answer, reference) => {
    expect(readDoiReference(answer, 'plain')).toBe(reference);
  });

  test.each<[string, string | null]>([
    ['Harris, C. R. (2020). Array programming. <i>Nature</i>, 585. https://doi.org/10.1038/x\n', null],
    ['Harris, C. R. (2020). Array programming. Nature, 585(7825), 357–362. https://doi.org/10.1038/s41586-020-2649-2\n', 'Harris, C. R. (2020). Array programming. Nature, 585(7825), 357–362.'],
    ['Harris (2020). Array. doi:10.1038/x', 'Harris (2020). Array.'],
    ['https://doi.org/10.1038/x', null],
    ['  \n ', null],
    ['<!doctype html><title>x</title>', null],
    [`A. ${'long '.repeat(200)}`, `A. ${'long '.repeat(119)}lo`],
  ])('of a bibliography %j is %j', (answer, reference) => {
    expect(readDoiReference(answer, 'apa')).toBe(reference);
  });
});
