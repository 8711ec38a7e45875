import { slugifyName } from './slugify-name';

const mostFolders = 5000;
const folders = new Map<string, string>();

/** A path without its extension, each of its names made a slug; where nothing is left of a name, nothing stands between two slashes. */
export function slugifyPath(path: string): string {
  const nameFrom = path.lastIndexOf('/') + 1;
  return slugifiedFolder(path.slice(0, nameFrom)) + slugifyName(path.slice(nameFrom));
}

/** Many notes share a folder, so that each is made but once. */
function slugifiedFolder(folder: string): string {
  if (folder === '') return '';
  const known = folders.get(folder);
  if (known !== undefined) return known;
  const slug = folder.split('/').map((name) => slugifyName(name)).join('/');
  if (folders.size >= mostFolders) folders.clear();
  folders.set(folder, slug);
  return slug;
}
