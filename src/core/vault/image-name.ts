const imageExtensions: ReadonlySet<string> = new Set(['apng', 'avif', 'bmp', 'gif', 'heic', 'heif', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp']);

/** Whether a path names an image, by its extension, in any case. */
export function isImageName(path: string): boolean {
  return hasExtension(path, 3) || hasExtension(path, 4);
}

/** Whether the path ends in one of the extensions of that length; all are of three or four letters, so a long name need not be searched for its dot. */
function hasExtension(path: string, length: number): boolean {
  const dot = path.length - length - 1;
  return dot > 0 && path.charCodeAt(dot) === 46 && imageExtensions.has(path.slice(dot + 1).toLowerCase());
}
