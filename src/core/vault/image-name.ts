const imageExtensions: ReadonlySet<string> = new Set(['apng', 'avif', 'bmp', 'gif', 'heic', 'heif', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp']);

/** Whether a path names an image, by its extension, in any case. */
export function isImageName(path: string): boolean {
  return endsIn(path, imageExtensions);
}

/** Formats whose bytes can hold a place. */
const looked: ReadonlySet<string> = new Set(['avif', 'bmp', 'gif', 'heic', 'heif', 'jpeg', 'jpg', 'png', 'tif', 'tiff', 'webp']);

/** Whether a path names an image that is looked into (see readImageFacts), by its extension, in any case. */
export function isLookedInto(path: string): boolean {
  return endsIn(path, looked);
}

/** Whether the path ends in a dot and one of the extensions, which are of three or four letters: a long name need not be searched for its dot. */
function endsIn(path: string, extensions: ReadonlySet<string>): boolean {
  return hasExtension(path, 3, extensions) || hasExtension(path, 4, extensions);
}

function hasExtension(path: string, length: number, extensions: ReadonlySet<string>): boolean {
  const dot = path.length - length - 1;
  return dot > 0 && path.charAt(dot) === '.' && extensions.has(path.slice(dot + 1).toLowerCase());
}
