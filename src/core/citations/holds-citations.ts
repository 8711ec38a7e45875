/** True where a text that is about to be pasted holds citations that `pasteCitations` would make footnotes of. Cheap where it holds none. */
export function holdsCitations(text: string): boolean {
  return text.includes('[^');
}
