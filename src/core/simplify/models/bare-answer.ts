import { parseJson } from './json-field';

/** Marks by which models divide what they say, where a server lets them through. */
const controlMark = /<\|[a-z_]{1,24}\|>|<\/?s>|\[\/?INST\]/gi;

/** Tags around the whole of an answer, whose text would go with them. */
const wrapper = /<\/?(?:summary|simplified|answer|output|response|result|final|p|div|body|html|article|section)(?:\s[^<>]{0,100})?>/gi;

const opening =
  /^(?:(?:sure|certainly|of course|okay|ok)[,.!] *)?(?:(?:here(?: is|['’]s)|below is|the following is)\b[^\n:]{0,100}\b(?:summary|version|note|text)\b[^\n:]{0,60}:\s*)?(?:(?:#{1,6} |\*\*|__)?(?:(?:plain|short|simple|simplified|final)[ -])?(?:language )?(?:summary|answer|version|tl;?dr|zusammenfassung|résumé|resumen|riassunto|resumo|samenvatting|总结|摘要|要約|まとめ)(?:\*\*|__)? ?[:：](?:\*\*|__)?\s*)?/i;

const closing = /(?:^|\s)(?:please )?(?:let me know if|i hope this helps|feel free to|would you like me to|if you (?:need|would like|want) (?:me|any|more))\b[^.!?\n]{0,160}[.!?]{0,3}$/i;

const count = /(?:\(\d{1,3} words\)|\[\d{1,3} words\]|word count: ?\d{1,3})\.?$/i;

const sourceInBrackets = /\s?\((?:source|quelle|fuente|fonte|see|via)s?:? ?https?:\/\/[^\s)]{0,2000}\)/gi;

/** What a model answered without what it says around it: an introduction, a label, an offer of more, how many words they are, and the marks and JSON that hold it. */
export function bareAnswer(answer: string): string {
  const said = textOfJson(answer).replace(controlMark, '').replace(wrapper, '\n').replace(sourceInBrackets, '').trim();
  const begun = said.slice(opening.exec(said)?.[0].length ?? 0);
  return begun.replace(count, '').trimEnd().replace(closing, '').trimEnd().replace(count, '').trim();
}

/** The text of an answer that is an object with one text in it; any other answer as it is. */
function textOfJson(answer: string): string {
  const value = parseJson(answer.trim().replace(/^```(?:json)?\n/, '').replace(/\n```$/, ''));
  if (typeof value !== 'object' || value === null) return answer;
  const texts: readonly unknown[] = Object.values(value);
  const [text] = texts;
  return typeof text === 'string' && texts.length === 1 ? text : answer;
}

/** How models decline, in the languages that they mostly do. */
const declining =
  /^(?:i(?:['’]m| am) (?:very |really |so )?sorry\b|sorry,|i apologi[sz]e\b|my apologies\b|(?:unfortunately,? )?i (?:cannot|can['’]t|am (?:not able|unable)|won['’]t|will not|must decline)\b|(?:unfortunately,? )?i['’]m (?:not able|unable)\b|as an ai\b|es tut mir (?:sehr )?leid|leider kann ich|ich kann (?:das|dies|dabei|ihnen|dir)\b|je suis désolée?|désolée?,|je ne peux pas|lo siento|no puedo|mi dispiace|non posso|desculpe|não posso|het spijt me|ik kan (?:dit|niet)\b|извините|к сожалению, я|抱歉|对不起|很抱歉|我无法|我不能|申し訳|죄송)/iu;

/** Whether an answer says that there will be none. A note that says so itself is another matter. */
export function isRefusal(answer: string, note: string): boolean {
  const [found] = declining.exec(answer) ?? [];
  return found !== undefined && !note.toLowerCase().includes(found.toLowerCase());
}
