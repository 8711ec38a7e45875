import type { NoteRule } from './rule';

/** Off unless turned on: lists of tasks are published on purpose, too. */
export const openTaskLeft: NoteRule = {
  scope: 'note',
  needs: ['list-items'],
  id: 'open-task-left',
  severity: 'off',
  summary: 'Tasks that are not done.',
  why: 'A task that its author has still to do is rarely meant for readers.',
  evidence: 'Found in 28 published notes of 19 real gardens',
  publishers: 'all',
  forms: 'all',
  examples: [
    { title: 'A task', before: '- [ ] Ask Ada\n', messages: ['Unexpected open task, expected none in a published note'] },
    { title: 'Three of them', before: '1. [ ] One\n2. [x] Two\n   - [ ] Three\n\n> - [ ] Four\n', messages: ['Unexpected 3 open tasks, expected none in a published note'] },
    { title: 'A task that is done', before: '- [x] Ask Ada\n- [-] Ask Bob\n', messages: [] },
    { title: 'In code', before: '```\n- [ ] Ask Ada\n```\n', messages: [] },
    { title: 'Not in a list', before: '[ ] Ask Ada\n', messages: [] },
    { title: 'Not at the start of the item', before: '- Ask Ada [ ]\n', messages: [] },
    { title: 'In a comment', before: '%%\n- [ ] Ask Ada\n%%\n', messages: [] },
  ],
  *check({ note }) {
    const tasks = note.containers.flatMap((container) => (container.kind === 'list-item' && container.task === ' ' ? [container] : []));
    const [first] = tasks;
    if (first === undefined) return;
    const to = Math.max(first.marker.to, note.text.indexOf(']', first.marker.to) + 1);
    const found = tasks.length === 1 ? 'open task' : `${tasks.length} open tasks`;
    yield { from: first.marker.from, to, message: `Unexpected ${found}, expected none in a published note` };
  },
};
