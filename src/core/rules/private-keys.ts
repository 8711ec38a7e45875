/** What says of a property that it is nobody else's business, by its name in lower case without `-`, `_`, `.` and blanks. */
const privateKeys: ReadonlySet<string> = new Set([
  'email', 'mail', 'emails', 'emailaddress', 'phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'cell', 'cellphone', 'whatsapp', 'address', 'homeaddress', 'street', 'postcode', 'zipcode',
  'birthday', 'birthdate', 'dateofbirth', 'dob', 'salary', 'income', 'iban', 'bankaccount', 'creditcard', 'ssn', 'passport', 'taxid', 'password', 'passwd', 'pwd', 'secret', 'apikey', 'token',
  'accesstoken', 'latitude', 'longitude', 'lat', 'lng', 'lon', 'gps', 'coordinates', 'coords', 'location', 'geolocation', 'zoteroselect', 'zoterouri', 'zoterolink', 'pdfpath', 'filepath',
  'sourcepath', 'localpath', 'localfile', 'diagnosis', 'medication', 'private', 'confidential', 'client', 'patient', 'attendees',
]);

/** Whether a property's name says that its value is private. */
export function isPrivateKey(key: string): boolean {
  return privateKeys.has(foldKey(key));
}

/** What nearly every vault has and nobody minds: properties of Obsidian, of looks and dates, and of common plugins. */
const harmlessKeys: ReadonlySet<string> = new Set([
  'aliases', 'alias', 'cssclass', 'cssclasses', 'tag', 'tags', 'title', 'description', 'summary', 'excerpt', 'abstract', 'subtitle', 'author', 'authors', 'lang', 'language', 'type', 'status',
  'category', 'categories', 'topics', 'topic', 'keywords', 'rating', 'related', 'up', 'down', 'next', 'prev', 'previous', 'parent', 'date', 'created', 'createdat', 'datecreated', 'creationdate',
  'modified', 'datemodified', 'updated', 'updatedat', 'dateupdated', 'lastmod', 'lastmodified', 'published', 'publisheddate', 'publishdate', 'publish', 'draft', 'share', 'permalink', 'slug', 'url',
  'link', 'layout', 'preflightignore', 'image', 'cover', 'banner', 'thumbnail', 'ogimage', 'socialimage', 'icon', 'poster', 'year', 'publisher', 'doi', 'isbn', 'kanbanplugin', 'excalidrawplugin',
  'obsidianuimode', 'obsidianeditingmode', 'id', 'uid', 'comments', 'enabletoc', 'toc', 'weight', 'order', 'template',
]);

/** Whether a property's name says that nobody minds its being public. */
export function isHarmlessKey(key: string): boolean {
  return harmlessKeys.has(key) || harmlessKeys.has(foldKey(key));
}

function foldKey(key: string): string {
  return key.toLowerCase().replace(/[-_. ]/gu, '');
}
