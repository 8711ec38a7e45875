import { readFileSync, realpathSync, statSync } from 'node:fs';
import { lineIndex, type LineIndex } from '../core/text/line-index';
import { heldText, type TextSource } from '../core/text/text-source';
import { BytesSource, readNoteBytes } from './note-bytes.mts';

/** A note's file as it was read. */
export interface NoteFile {
  readonly kind: 'read';
  /** As given. */
  readonly path: string;
  /** The file behind it, symbolic links followed: this one is written. */
  readonly target: string;
  readonly bytes: Buffer;
  /** A byte order mark is kept. Where the bytes are not UTF-8, each wrong one is U+FFFD. */
  readonly text: string;
  /** False where writing `text` back would change bytes that nobody asked to change, or put UTF-8 into text of another encoding. */
  readonly isUtf8: boolean;
}

/** A file that cannot be read. */
export interface UnreadableFile {
  readonly kind: 'unreadable';
  /** With the path, without a full stop. */
  readonly message: string;
  /** What the message says behind the path, in a few words. */
  readonly reason: string;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Reads one note. Pipes, sockets and devices are no notes: reading them might never end. */
export function readNoteFile(path: string): NoteFile | UnreadableFile {
  try {
    const target = realpathSync.native(path);
    if (!statSync(target).isFile()) return { kind: 'unreadable', message: `Unexpected ${path}, expected a file`, reason: 'it is no file' };
    const bytes = readFileSync(target);
    const text = decode(strict, bytes);
    return { kind: 'read', path, target, bytes, text: text ?? lenient.decode(bytes), isUtf8: text !== null && !isMostlyZeros(bytes) };
  } catch (error) {
    const reason = readingFailure(path, error);
    return { kind: 'unreadable', message: `Cannot read ${path}: ${reason}`, reason };
  }
}

/** The path of a file without symbolic links; the path itself where it leads nowhere. */
export function fileBehind(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function decode(decoder: TextDecoder, bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a note that is only looked at. */
export interface NoteText {
  readonly kind: 'read';
  /** As in `NoteFile`. */
  readonly text: string;
  /** `binary`: it holds no text at all. */
  readonly encoding: 'utf-8' | 'damaged' | 'binary';
}

/** The same when it was just read. */
export interface FreshText extends NoteText {
  /** The text as it can be kept for long. Asked for before the next note is read. */
  keep(): TextSource;
}

/** A text that is kept. */
export class KeptNote implements NoteText {
  readonly kind = 'read';
  readonly encoding: NoteText['encoding'];
  readonly #source: TextSource;

  constructor(source: TextSource, encoding: NoteText['encoding']) {
    this.#source = source;
    this.encoding = encoding;
  }

  get text(): string {
    return this.#source.text;
  }

  lines(): LineIndex {
    return this.#source instanceof BytesSource ? this.#source.lines() : lineIndex(this.text);
  }
}

/** The lines of a text. */
export function linesOf(read: NoteText): LineIndex {
  return read instanceof KeptNote ? read.lines() : lineIndex(read.text);
}

/** Reads the text of a file that is known to be none that never ends. Text in UTF-8 takes no longer than reading it. */
export function readNoteText(path: string): FreshText | UnreadableFile {
  try {
    const bytes = readNoteBytes(path);
    const { text } = bytes;
    // Only what is not UTF-8 or holds the character itself has one; UTF-16 without a mark begins with a zero, or has one behind its first letter.
    if (!text.includes('\ufffd') && text.charCodeAt(0) !== 0 && text.charCodeAt(1) !== 0) return { kind: 'read', text, encoding: 'utf-8', keep: () => bytes.keep() };
  } catch (error) {
    const reason = readingFailure(path, error);
    return { kind: 'unreadable', message: `Cannot read ${path}: ${reason}`, reason };
  }
  const file = readNoteFile(path);
  return file.kind === 'unreadable' ? file : { kind: 'read', text: file.text, encoding: encodingOf(file), keep: () => heldText(file.text) };
}

/** As much of a file as tells whether it is text, in bytes. */
const sample = 8_000;

function encodingOf({ bytes, isUtf8, text }: NoteFile): NoteText['encoding'] {
  if (bytes[0] === 0 || isMostlyZeros(bytes)) return 'binary';
  if (isUtf8) return 'utf-8';
  const start = text.slice(0, sample);
  const isMostlyWrong = start.split('\ufffd').length - 1 > start.length / 10;
  return isMostlyWrong || bytes.subarray(0, sample).includes(0) ? 'binary' : 'damaged';
}

/** Such as UTF-16 of Latin letters, which is valid UTF-8 where it has no mark. */
function isMostlyZeros(bytes: Buffer): boolean {
  const start = bytes.subarray(0, sample);
  return start.filter((byte) => byte === 0).length > start.length / 10;
}

/** Why a path cannot be read, in a few words. Names are read as UTF-8: one that is not is taken for another, of which there is no file. */
export function readingFailure(path: string, error: unknown): string {
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isGone && path.includes('\ufffd') ? 'its name is not UTF-8' : failureReason(error);
}

/** What the system says about a failure, in a few words. */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons.get(code) ?? (code === '' ? error.message : code);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ELOOP', 'its symbolic links form a loop'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space is left'],
  ['EIO', 'the device failed'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ERR_STRING_TOO_LONG', 'it is too large'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
]);
