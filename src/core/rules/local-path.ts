import { findAccountPaths } from './account-paths';
import { addressesOf } from './addresses';
import { codeSpan } from './code-span';
import type { Finding, NoteRule, RuleContext } from './rule';

/** Paths of the own machine lead nowhere on a site, and those below the own folder name whoever wrote them. */
export const localPath: NoteRule = {
  scope: 'note',
  needs: ['addresses', 'account-folders'],
  id: 'local-path',
  severity: 'warning',
  summary: 'Paths and links that lead into the own machine: `/Users/name/`, `file://`, `obsidian://`.',
  why: 'The path names the account it lies in, often with the real name of its owner, and shows how the machine is set up. Readers cannot follow it.',
  evidence: 'Local paths in 3 published notes, `file://` in 7 and `obsidian://` in 2 raw ones; logs pasted into code show the account in 4 of 512 notes of a raw vault',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'The folder of a Mac, once for all paths in it',
      before: 'The data lies in /Users/mvanleeuwen/Projects/trains and /Users/mvanleeuwen/Desktop/x.\n',
      messages: ['Unexpected path `/Users/mvanleeuwen/Projects/trains`, expected none that names the account `mvanleeuwen`'],
    },
    {
      title: 'A folder of Windows, with a blank in the name',
      before: 'See [plan](<file:///C:/Users/Marta Vogel/plan.pdf>) or C:\\Users\\Marta Vogel\\plan.pdf.\n',
      messages: ['Unexpected path `C:/Users/Marta Vogel/plan.pdf`, expected none that names the account `Marta Vogel`'],
    },
    {
      title: 'A folder of Windows between pointed brackets',
      before: 'See <file:///C:/Users/mvogel/Desktop/plan.pdf>.\n',
      messages: ['Unexpected path `C:/Users/mvogel/Desktop/plan.pdf`, expected none that names the account `mvogel`'],
    },
    {
      title: 'A log in code',
      before: '```\nTraceback in "/home/mvanleeuwen/trains/run.py", line 3\n```\n',
      messages: ['Unexpected path `/home/mvanleeuwen/trains/run.py`, expected none that names the account `mvanleeuwen`'],
    },
    {
      title: 'A link to a file',
      before: '[Plan](file:///D:/plan.pdf)\n',
      messages: ['Unexpected link to a local file `file:///D:/plan.pdf`, expected one that readers can follow'],
    },
    {
      title: 'A link into the vault',
      before: '[Plan](obsidian://open?vault=Work&file=Plan)\n',
      messages: ['Unexpected link into a vault `obsidian://open?vault=Work&file=Plan`, expected one that readers can follow'],
    },
    { title: 'Names that stand for anybody', before: 'On Linux `/home/user/notes`, on a Mac /Users/username/notes, else C:\\Users\\Name\\notes or C:\\Users\\<you>\\notes.\n', messages: [] },
    { title: 'Pages of a site', before: '[Home](/home/garden/start) and https://example.org/home/garden/start and /users/mvanleeuwen/repos\n', messages: [] },
    { title: 'A folder with nothing below it', before: 'Linux keeps it in /home/mvanleeuwen and macOS in /Users/mvanleeuwen.\n', messages: [] },
    { title: 'Links in code and words about them', before: 'Open `obsidian://open?vault=Work` or `file:///etc/hosts`; both obsidian:// and file:// are schemes.\n', messages: [] },
    { title: 'The page of a plugin', before: '[Dataview](obsidian://show-plugin?id=dataview)\n', messages: [] },
    { title: 'Containers and services', before: '```dockerfile\nCOPY . /home/node/app/\nRUN ls /home/ubuntu/.ssh/keys /home/$USER/x /home/${name}/x\n```\n', messages: [] },
    { title: 'In a comment', before: 'Text %%/Users/mvanleeuwen/Projects/trains%%\n', messages: [] },
  ],
  *check({ note }) {
    yield* accountPaths(note);
    const told = new Set<string>();
    for (const { from, to, scheme, url, place } of addressesOf(note)) {
      if ((scheme !== 'file' && scheme !== 'obsidian') || isUnseen(place) || place === 'code') continue;
      if (scheme === 'obsidian' && /^obsidian:\/\/show-(?:plugin|theme)\b/iu.test(url.slice(0, 30))) continue;
      if (scheme === 'file' && /\/(?:Users|home)\/./u.test(url)) continue;
      if (told.has(url)) continue;
      told.add(url);
      const found = scheme === 'file' ? 'link to a local file' : 'link into a vault';
      yield { from, to, severity: 'info', message: `Unexpected ${found} ${codeSpan(url)}, expected one that readers can follow` };
    }
  },
};

/** One finding an account: where it stands in the text, else where it stands in code. */
function accountPaths(note: RuleContext['note']): Iterable<Finding> {
  const found = new Map<string, Finding>();
  for (const { from, to, account, place } of findAccountPaths(note)) {
    const key = account.toLowerCase();
    const known = found.get(key);
    if (isUnseen(place) || (known !== undefined && (known.severity === 'warning' || place === 'code'))) continue;
    const path = note.text.slice(from, to);
    found.set(key, {
      from,
      to,
      severity: place === 'code' ? 'info' : 'warning',
      message: `Unexpected path ${codeSpan(path)}, expected none that names the account ${codeSpan(account)}`,
    });
  }
  return found.values();
}

function isUnseen(place: string | null): boolean {
  return place === 'comment';
}
