/** What is known of a mark: from `from` on, its first place is `place`, or -1. */
interface KnownPlace {
  from: number;
  place: number;
}

/**
 * Finds marks in one text. Each place is looked for only once as long as questions go forward through the text:
 * a search for a mark that does not come would otherwise read the rest of the text again and again.
 */
export class MarkFinder {
  private readonly text: string;
  private known: Map<string, KnownPlace> | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The first place of `mark` from `at` on; -1 where there is none. */
  find(mark: string, at: number): number {
    // Many notes are never asked about.
    this.known ??= new Map();
    const known = this.known.get(mark);
    if (known === undefined) {
      const place = this.text.indexOf(mark, at);
      this.known.set(mark, { from: at, place });
      return place;
    }
    if (at < known.from || (known.place !== -1 && known.place < at)) {
      known.from = at;
      known.place = this.text.indexOf(mark, at);
    }
    return known.place;
  }
}
