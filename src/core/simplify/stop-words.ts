/** The languages that have a list of their own. */
export type ListedLanguage = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl';

const english =
  'a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its just may me might more most must my no nor not now of off on once one only or other our out over own same she should so some such than that the their them then there these they this those through to too under until up upon us very was we were what when where which while who whom why will with would you your';
const german =
  'aber alle als also am an auch auf aus bei bin bis da das dass dem den der des die dies diese dieser doch durch ein eine einem einen einer es er für hat haben ich ihr im in ist ja kann man mehr mit nach nicht noch nur oder ohne sehr sein sich sie sind so über um und uns unter vom von vor war was wenn werden wie wir wird zu zum zur';
const french =
  'au aux avec ce ces cette comme dans de des du elle elles en est et être eux fait il ils je la le les leur leurs lui mais même ne nous on ont ou où par pas plus pour que qui sa sans se ses si son sont sous sur tout très un une vous était';
const spanish =
  'al como con cuando de del desde donde el ella ellos en entre era es esta este esto fue ha hay la las le lo los más me muy no nos o para pero por porque que se ser si sin sobre son su sus también un una uno y ya';
const italian =
  'ai al alla anche che chi come con cui da dal dalla dei del della delle di dove e è gli ha hanno i il in io la le lo loro ma mi molto nel nella non o per perché più quando questa questo se si sono su sua sul tra un una uno';
const portuguese =
  'ao aos as até com como da das de do dos e é ela ele em entre era essa esse esta este eu foi há isso já mais mas me muito na não nas no nos o os ou para pela pelo por porque quando que se sem ser seu sua são também um uma';
const dutch =
  'aan al alle als bij dan dat de der deze die dit door een en er had heeft hem het hij hoe ik in is je kan maar meer met na naar niet nog nu of om onder ook op over te tot uit van veel voor was wat we wel werd wordt ze zich zijn zo zou';

/** Small words of each language, lower case: they say which language a text is in, and nothing about its subject. */
export const stopWords: ReadonlyMap<ListedLanguage, ReadonlySet<string>> = new Map<ListedLanguage, ReadonlySet<string>>([
  ['en', new Set(english.split(' '))],
  ['de', new Set(german.split(' '))],
  ['fr', new Set(french.split(' '))],
  ['es', new Set(spanish.split(' '))],
  ['it', new Set(italian.split(' '))],
  ['pt', new Set(portuguese.split(' '))],
  ['nl', new Set(dutch.split(' '))],
]);
