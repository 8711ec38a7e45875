/** A note of fewer sentences needs no summary, unless the whole of them is asked for. */
export const fewestSentences = 3;

/** Who has read so many words has read a summary: a shorter note needs none that is harder than it is. */
export const shortNote = 60;
