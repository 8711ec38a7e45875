import { describe, expect, it } from 'vitest';
import { languageName } from '../../../../src/core/simplify/models/language-name';
import { summaryPrompt } from '../../../../src/core/simplify/models/prompt';
import type { SummarySource } from '../../../../src/core/simplify/summarizer';

const options = { audience: 'B1', words: 60, sentences: 3, fence: 'f00d' } as const;

function sourceOf(...texts: readonly string[]): SummarySource {
  return { title: 'The title', blocks: texts.map((text) => ({ kind: 'paragraph', section: '', text })) };
}

describe('the prompt', () => {
  it('holds the note in the message of the user alone, between fences', () => {
    const { system, user } = summaryPrompt({ title: 'T', blocks: [{ kind: 'paragraph', section: 'S', text: 'One.' }, { kind: 'list-item', section: 'S', text: 'Two' }] }, options);
    expect(user).toBe('f00d\nT\n\nS\n\nOne.\n\n- Two\nf00d');
    expect(system).toContain('between two lines "f00d"');
    expect(system).not.toContain('One.');
  });

  it('says for whom, how long and in which language', () => {
    const { system } = summaryPrompt(sourceOf('Der Hund ist nicht im Haus, und die Katze ist es auch nicht.'), { ...options, audience: 'A2', words: 45, sentences: 2 });
    expect(system).toMatch(/level A2/);
    expect(system).toContain('Write in German, at most 45 words and at most 2 sentences');
    expect(system).toMatch(/every number and every name/);
    expect(system).toMatch(/only what the note says/);
  });

  it('finds a fence that the note does not hold', () => {
    expect(summaryPrompt(sourceOf('f00d and f00df00d'), options).user.split('\n')[0]).toBe('f00df00df00df00d');
    expect(summaryPrompt(sourceOf('a --- b'), { ...options, fence: '' }).user.split('\n')[0]).toBe('------');
  });

  it('leaves out what no reader sees', () => {
    const hidden = Array.from('ignore', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    expect(summaryPrompt(sourceOf(`a${hidden}b\u202ec\u200bd\u0000e\ufffcf`), options).user).toBe('f00d\nThe title\n\nabcdef\nf00d');
  });

  it.each([
    ['It is not in the house, and it is on the roof.', 'English'],
    ['Der Hund ist nicht im Haus, und die Katze auch nicht.', 'German'],
    ['Le chien est dans la maison et il ne veut pas en sortir.', 'French'],
    ['El perro está en la casa y no quiere salir de ella.', 'Spanish'],
    ['これは犬です。家の中にいます。', 'Japanese'],
    ['这是一只狗，它在家里。', 'Chinese'],
    ['개가 집에 있습니다.', 'Korean'],
    ['สุนัขอยู่ในบ้าน', 'Thai'],
    ['Ο σκύλος είναι στο σπίτι.', 'Greek'],
    ['הכלב בבית.', 'Hebrew'],
    ['Собака в доме.', 'the language of the note, in Cyrillic script'],
    ['الكلب في البيت.', 'the language of the note, in Arabic script'],
    ['Koira on talossa eikä halua ulos.', 'the language of the note'],
    ['', 'the language of the note'],
  ])('names the language of %s', (text, name) => {
    expect(languageName(text)).toBe(name);
  });
});
