import { describe, expect, it } from 'vitest';
import { extensionOf, fileKindOf } from '../../../src/core/rules/file-kind';

describe('a file', () => {
  it('is an image by its extension', () => {
    const extensions = [
      'apng', 'avif', 'bmp', 'gif', 'heic', 'heif', 'ico', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp',
    ];
    expect(extensions.filter((extension) => fileKindOf(`a/b.${extension}`) !== 'image')).toEqual([]);
    expect(fileKindOf('A.PNG')).toBe('image');
  });

  it('is something else by its extension', () => {
    const extensions = [
      '3gp', 'aac', 'aiff', 'canvas', 'base', 'csv', 'doc', 'docx', 'drawio', 'epub', 'excalidraw', 'flac', 'html', 'json',
      'm4a', 'm4v', 'mkv', 'mov', 'mp3', 'mp4', 'odt', 'oga', 'ogg', 'ogv', 'opus', 'pdf', 'ppt', 'pptx',
      'txt', 'wav', 'webm', 'wma', 'xls', 'xlsx', 'xml', 'zip',
    ];
    expect(extensions.filter((extension) => fileKindOf(`a/b.${extension}`) !== 'other')).toEqual([]);
  });

  it.each(['Plan v1.2', 'Plan', 'a.png/Plan', 'png', 'a.md', ''])('may be a note: %j', (path) => {
    expect(fileKindOf(path)).toBe('unknown');
  });

  it('has what stands behind the last dot of its name as its extension', () => {
    expect(['a/b.tar.gz', 'a.b/c', '.x', 'a.', 'A.PNG'].map(extensionOf)).toEqual(['gz', '', 'x', '', 'PNG']);
  });
});
