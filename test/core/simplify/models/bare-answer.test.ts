import { describe, expect, it } from 'vitest';
import { bareAnswer, isRefusal } from '../../../../src/core/simplify/models/bare-answer';

const said = 'Bees dance in the hive. They hum at night.';

describe('of an answer the summary is all that stays', () => {
  it.each([
    ['an introduction on its line', `Here is a plain summary of the note: ${said}`],
    ['an introduction above it', `Sure! Here's the simplified version:\n\n${said}`],
    ['a label', `Summary: ${said}`],
    ['a strong label', `**Summary:** ${said}`],
    ['a label in another language', `Zusammenfassung: ${said}`],
    ['an offer of more', `${said}\n\nLet me know if you would like any changes!`],
    ['a wish', `${said} I hope this helps!`],
    ['the count of its words', `${said}\n\n(9 words)`],
    ['tags around it', `<summary>${said}</summary>`],
    ['a paragraph of HTML', `<p class="a">${said}</p>`],
    ['marks of a model', `${said}<|im_end|>`],
    ['JSON', `{"summary": "${said}"}`],
    ['JSON in a fence', `\`\`\`json\n{"summary": "${said}"}\n\`\`\``],
    ['an address in brackets', `${said.slice(0, -1)} (Source: https://example.com/a).`],
    ['nothing else', said],
  ])('without %s', (_what, answer) => {
    expect(bareAnswer(answer)).toBe(said);
  });

  it.each(['Summary sections hold what a note says.', 'Here is where bees live.', 'Sure signs of bees are few.', 'It has 12 words', '# Bees\n\nThey dance.', '**Bees** dance.', '{"a": "b", "c": "d"}'])('but %s is', (answer) => {
    expect(bareAnswer(answer)).toBe(answer);
  });
});

describe('a refusal', () => {
  it.each(["I'm sorry, but I can't help with that.", 'I cannot assist with that request.', 'Unfortunately, I am unable to do so.', 'As an AI language model, I do not know.', 'Es tut mir leid, das geht nicht.', 'Lo siento, no puedo.', '抱歉，我无法总结。'])(
    'is %s',
    (answer) => {
      expect(isRefusal(answer, said)).toBe(true);
    },
  );

  it('is none where the note says so, or in the middle', () => {
    expect(isRefusal('I cannot sleep at night.', 'At night I cannot sleep. Bees can.')).toBe(false);
    expect(isRefusal(`${said} I cannot see why.`, said)).toBe(false);
  });
});
