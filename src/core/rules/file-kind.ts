const images = new Set(['apng', 'avif', 'bmp', 'gif', 'heic', 'heif', 'ico', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp']);
const others = new Set([
  '3gp', 'aac', 'aiff', 'canvas', 'base', 'csv', 'doc', 'docx', 'drawio', 'epub', 'excalidraw', 'flac', 'html', 'json', 'm4a', 'm4v', 'mkv', 'mov',
  'mp3', 'mp4', 'odt', 'oga', 'ogg', 'ogv', 'opus', 'pdf', 'ppt', 'pptx', 'txt', 'wav', 'webm', 'wma', 'xls', 'xlsx', 'xml', 'zip',
]);

/** What stands behind the last dot of the name in a path, as written; empty where there is none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(dot + 1) : '';
}

/**
 * What a file is by its extension. `unknown` is also what a note's name says whose last dot begins no extension, as in
 * `Plan v1.2`.
 */
export function fileKindOf(path: string): 'image' | 'other' | 'unknown' {
  const extension = extensionOf(path).toLowerCase();
  if (images.has(extension)) return 'image';
  return others.has(extension) ? 'other' : 'unknown';
}
