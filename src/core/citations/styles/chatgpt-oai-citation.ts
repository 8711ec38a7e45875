import { goneReason } from '../artefact-marks';
import { beforeBlanks } from '../free-place';
import type { PastedMark, PastedStyle } from '../pasted-style';
import { parseWebUrl } from '../source-key';
import { isTitle } from '../source-title';

/** `[oai_citation:0‡Title](https://…)`, with a comma for the dagger in later copies. */
export const chatgptOaiCitation: PastedStyle = {
  id: 'chatgpt-oai-citation',
  find({ note }) {
    const marks: PastedMark[] = [];
    for (const link of note.links) {
      if (link.kind !== 'inline' || !note.text.startsWith('oai_citation:', link.text.from)) continue;
      const written = /^oai_citation:(\d{1,4})(?:[‡,]([^]*))?$/u.exec(note.text.slice(link.text.from, link.text.to));
      if (written === null) continue;
      const url = note.text.slice(link.destination.from, link.destination.to);
      const words = (written[2] ?? '').trim();
      const label = String(Number(written[1]) + 1);
      const sources = parseWebUrl(url) === null ? null : [{ label, url, title: isTitle(words) ? words : '', entry: null }];
      const mark = { from: beforeBlanks(note, link.from), to: link.to, labels: [label] };
      marks.push({ ...mark, sources, reason: sources === null ? goneReason('ChatGPT') : null, token: sources === null });
    }
    return { marks, decoration: [], lists: [] };
  },
};
