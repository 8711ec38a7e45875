/**
 * The same text, without a hold on the text that it was cut from. Engines keep a long text for as long as any part of it
 * is in use; what outlives the text of a note by far is worth the copy.
 */
export function ownText(text: string): string {
  // Shorter parts are copied anyway. Joining two texts and cutting the first off again makes a new one of the rest.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
