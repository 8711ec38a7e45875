import { describe, expect, it } from 'vitest';
import { isHarmlessKey, isPrivateKey } from '../../../src/core/rules/private-keys';

const secrets = [
  'email', 'mail', 'emails', 'emailaddress', 'phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'cell', 'cellphone', 'whatsapp', 'address', 'homeaddress',
  'street', 'postcode', 'zipcode', 'birthday', 'birthdate', 'dateofbirth', 'dob', 'salary', 'income', 'iban', 'bankaccount', 'creditcard', 'ssn', 'passport',
  'taxid', 'password', 'passwd', 'pwd', 'secret', 'apikey', 'token', 'accesstoken', 'latitude', 'longitude', 'lat', 'lng', 'lon', 'gps',
  'coordinates', 'coords', 'location', 'geolocation', 'zoteroselect', 'zoterouri', 'zoterolink', 'pdfpath', 'filepath', 'sourcepath', 'localpath', 'localfile', 'diagnosis', 'medication',
  'private', 'confidential', 'client', 'patient', 'attendees',
];

const harmless = [
  'aliases', 'alias', 'cssclass', 'cssclasses', 'tag', 'tags', 'title', 'description', 'summary', 'excerpt', 'abstract', 'subtitle', 'author', 'authors',
  'lang', 'language', 'type', 'status', 'category', 'categories', 'topics', 'topic', 'keywords', 'rating', 'related', 'up', 'down', 'next',
  'prev', 'previous', 'parent', 'date', 'created', 'createdat', 'datecreated', 'creationdate', 'modified', 'datemodified', 'updated', 'updatedat', 'dateupdated', 'lastmod',
  'lastmodified', 'published', 'publisheddate', 'publishdate', 'publish', 'draft', 'share', 'permalink', 'slug', 'url', 'link', 'layout', 'preflightignore', 'image',
  'cover', 'banner', 'thumbnail', 'ogimage', 'socialimage', 'icon', 'poster', 'year', 'publisher', 'doi', 'isbn', 'kanbanplugin', 'excalidrawplugin', 'obsidianuimode',
  'obsidianeditingmode', 'id', 'uid', 'comments', 'enabletoc', 'toc', 'weight', 'order', 'template',
];

describe('the name of a property', () => {
  it('says that its value is private', () => {
    expect(secrets.filter((key) => !isPrivateKey(key) || isHarmlessKey(key))).toEqual([]);
    expect(['E-Mail', 'home_address', 'Date of birth', 'api.key'].map(isPrivateKey)).toEqual([true, true, true, true]);
  });

  it('says that nobody minds', () => {
    expect(harmless.filter((key) => !isHarmlessKey(key) || isPrivateKey(key))).toEqual([]);
    expect(['Last-Modified', 'og_image', 'kanban-plugin', 'created at'].map(isHarmlessKey)).toEqual([true, true, true, true]);
  });

  it.each(['mood', 'emailed', 'titles', 'e/mail', ''])('says neither: %j', (key) => {
    expect([isPrivateKey(key), isHarmlessKey(key)]).toEqual([false, false]);
  });
});
