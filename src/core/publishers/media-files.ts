/** The files that Obsidian itself can show in a note, by extension in lower case. */
export const obsidianFiles: readonly string[] = [
  'avif', 'bmp', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp',
  '3gp', 'flac', 'm4a', 'mp3', 'ogg', 'wav', 'webm', 'mkv', 'mov', 'mp4', 'ogv',
  'pdf', 'md', 'canvas', 'base',
];
