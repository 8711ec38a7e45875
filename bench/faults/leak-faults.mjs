import { crc32 } from 'node:zlib';
import { addBlock, addLastBlock, addNote, planted } from './planting.mjs';
import { prose, sentence } from './random.mjs';
import { fileOf, nameOf } from './world.mjs';

const fence = '```';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const letters = lower + lower.toUpperCase();
const base62 = digits + lower.toUpperCase() + lower;
const hex = '0123456789abcdef';

function base62Of(number, length) {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = base62[rest % 62] + text;
  return text.padStart(length, '0');
}

/** CRC-32 as in PNG. */
function checksum(text) {
  if (typeof crc32 === 'function') return crc32(text);
  let sum = 0xffffffff;
  for (const unit of Buffer.from(text)) {
    sum ^= unit;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function base64(value) {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** Made-up keys in the forms that services hand out: put together here, so that no text of the project looks like one. */
const keys = [
  (random) => { const body = random.text(base62, 30); return `gh${random.pick(['p', 'o', 's'])}_${body}${base62Of(checksum(body), 6)}`; },
  (random) => `github_${'pat'}_${random.text(base62, 22)}_${random.text(base62, 59)}`,
  (random) => `AK${'IA'}${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`,
  (random) => `AI${'za'}${random.text(`${base62}-_`, 34)}${random.text(base62, 1)}`,
  (random) => `sk-${'ant'}-api03-${random.text(`${base62}-_`, 92)}${random.text(base62, 1)}AA`,
  (random) => `sk-${'proj'}-${random.text(base62, 74)}T3Blbk${'FJ'}${random.text(base62, 74)}`,
  (random) => `xo${'xb'}-${random.text(digits, 12)}-${random.text(digits, 12)}-${random.text(base62, 24)}`,
  (random) => `sk_${'live'}_${random.text(base62, 24)}`,
  (random) => `gl${'pat'}-${random.text(base62, 20)}`,
  (random) => `hf${'_'}${random.text(letters, 34)}`,
  (random) => `SG${'.'}${random.text(base62, 22)}.${random.text(base62, 43)}`,
  (random) => `https://hooks.slack.com/${'services'}/T${random.text(base62.slice(0, 36), 8)}/B${random.text(base62.slice(0, 36), 8)}/${random.text(base62, 24)}`,
  (random) => `https://discord.com/api/${'webhooks'}/${random.text('123456789', 18)}/${random.text(`${base62}-_`, 67)}${random.text(base62, 1)}`,
  (random) => `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64({ sub: random.text(digits, 10), iat: 1700000000 + random.below(9999), role: 'admin' })}.${random.text(base62, 43)}`,
  (random) => `https://${random.text(lower, 6)}:${random.text(base62, 16)}@${random.text(lower, 9)}.trains.net/db`,
  (random) => `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${Array.from({ length: 6 }, () => random.text(`${base62}+/`, 64)).join('\n')}\n-----END RSA ${'PRIVATE'} KEY-----`,
];

function link(random, url) {
  return random.pick([`[the file](${url})`, `<${url}>`, url]);
}

const uploads = [
  (random) => `https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/${random.text(hex, 12)}/${random.text(hex, 8)}/paste.txt`,
  (random) => `https://files.oaiusercontent.com/file-${random.text(base62, 22)}?se=2024-10-01T00%3A00%3A00Z`,
  (random) => `https://${random.text(lower, 8)}.s3.eu-central-1.amazonaws.com/report.pdf?X-Amz-Expires=3600&X-Amz-Signature=${random.text(hex, 64)}`,
  (random) => `http://localhost:${3000 + random.below(6000)}/draft`,
  (random) => `http://192.168.${random.below(255)}.${random.below(255)}/notes`,
  (random) => `http://10.0.${random.below(255)}.7:8080/`,
  (random) => `https://docs.google.com/document/d/${random.text(base62, 44)}/edit`,
];

/** Faults that make something public which was not meant to be, one entry for each kind. */
export const leakFaults = {
  'a private note embedded': (world, random) => {
    const target = nameOf(random.pick(world.secluded));
    const embed = `![[${target}${random.pick(['', '#Plans', '#^remark'])}]]`;
    return planted(world, 'embed-unpublished', addBlock(world, random, embed), embed);
  },
  'a heading or block embedded that is missing': (world, random) => {
    const target = nameOf(random.pick(world.published.filter((path) => path !== world.subject)));
    const embed = `![[${target}${random.pick(['#Nothing like it', '#^nothing'])}]]`;
    return planted(world, 'embed-unpublished', addBlock(world, random, embed), embed);
  },
  'a private note embedded in code': (world, random) => {
    const embed = `![[${nameOf(random.pick(world.secluded))}]]`;
    return planted(world, 'embed-unpublished', addBlock(world, random, `${fence}\n${embed}\n${fence}`), embed);
  },
  'a private note embedded by an embedded one': (world, random) => {
    addNote(world, 'Notes/Between.md', undefined, ['# Between', `![[${nameOf(random.pick(world.secluded))}]]`]);
    return planted(world, 'embed-unpublished', addBlock(world, random, '![[Between]]'), '![[Between]]');
  },
  'a key in the text or in code': (world, random) => {
    const key = random.pick(keys)(random);
    const text = random.pick([`${sentence(random)}\n\n${key}\n\n${sentence(random)}`, `${fence}bash\nexport SERVICE_KEY="${key}"\n${fence}`, `The key is ${key} for now.`]);
    return planted(world, 'secret', addBlock(world, random, text), key.split('\n')[0]);
  },
  'a private address in the text': (world, random) => {
    const url = random.pick(uploads)(random);
    return planted(world, 'private-upload-url', addBlock(world, random, `${sentence(random)} See ${link(random, url)} for it.`), url);
  },
  'a private address among the sources': (world, random) => {
    const url = uploads[random.below(3)](random);
    addBlock(world, random, `${sentence(random).slice(0, -1)}[1][2].`);
    return planted(world, 'private-upload-url', addLastBlock(world, `Citations:\n[1] https://example.org/one\n[2] ${url}`), url);
  },
  'a comment that nothing closes': (world, random) => {
    const note = world.notes.get(world.subject);
    note.blocks = note.blocks.filter((block) => !block.includes('%%'));
    return planted(world, 'comment-leak', addLastBlock(world, `%% Between us: ${sentence(random)}`), '%%', true);
  },
  'a comment that also stands in code': (world, random) => {
    const note = world.notes.get(world.subject);
    note.blocks = note.blocks.filter((block) => !block.includes('%%'));
    addBlock(world, random, '%%still a draft%%');
    return planted(world, 'comment-leak', addLastBlock(world, `${fence}markdown\n%%still a draft%%\n${fence}`), '%%still a draft%%');
  },
  'two diagrams with a remark each': (world, random) => {
    const note = world.notes.get(world.subject);
    note.blocks = note.blocks.filter((block) => !block.includes('%%'));
    const diagram = (name) => `${fence}mermaid\ngraph TD\n  %% ${name}\n  A --> B\n${fence}`;
    const text = `${diagram('first')}\n\n${prose(random)}\n\n${diagram('second')}`;
    return planted(world, 'comment-leak', addLastBlock(world, text), text);
  },
  'a path of this computer': (world, random) => {
    const name = random.pick(['maria', 'jsmith', 'okonkwo', 'lena']);
    const path = random.pick([`file:///C:/Users/${name}/Desktop/plan.pdf`, `file:///home/${name}/letters.txt`, `obsidian://open?vault=${name}&file=Plans`]);
    return planted(world, 'local-path', addBlock(world, random, `${sentence(random)} See ${random.pick([`[the plan](${path})`, `<${path}>`])}.`), path);
  },
  'an image that tells where it was taken': (world, random) => {
    world.files.push(fileOf('images/holiday.jpg', { image: { width: 800, height: 600, position: 'yes' } }));
    return planted(world, 'image-gps', addBlock(world, random, random.pick(['![[holiday.jpg]]', '![Us](images/holiday.jpg)'])), 'holiday.jpg');
  },
};
