const imageExtensions: ReadonlySet<string> = new Set(['apng', 'avif', 'bmp', 'gif', 'heic', 'heif', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp']);

/** Whether a path names an image, by its extension, in any case. */
export function isImageName(path: string): boolean {
  const dot = path.lastIndexOf('.');
  return dot > 0 && path.length - dot <= 5 && imageExtensions.has(path.slice(dot + 1).toLowerCase());
}
