/** A note with something of most kinds to find. */
export const exampleNote = `This note is yours to play with, and nobody sees it: it is not marked for publishing. What Preflight finds in it is listed in the problem panel. Select a problem to go to its place, and mend it from there.

## A footnote in a heading[^1]

Many sites stop at a heading with a footnote. The fix moves it into the text.

## Pasted citations

Tides are caused by the pull of the moon.[1] Twice a day, the water rises and falls.[1][2] The command "Convert pasted citations" makes footnotes of such marks.

## Links and notes to yourself

A link to a note that is not there: [[A note that nobody wrote]]. A footnote without a text[^nowhere].

Sources:
[1] https://example.org/tides
[2] https://example.org/moon

[^1]: Where this is written down.

%% This was meant for nobody else, and shows on the page: nothing closes it.
`;
