import type { Language } from '../language';

function list(words: string): readonly string[] {
  return words.split('|');
}

/** Connectives that a comma closes and that can go without changing what the sentence says, in lower case. `other` are those in Cyrillic and Arabic letters. */
export const looseConnectives: ReadonlyMap<Language, readonly string[]> = new Map([
  [
    'en',
    list(
      'however|moreover|furthermore|additionally|in addition|also|therefore|thus|hence|consequently|as a result|accordingly|nevertheless|nonetheless|meanwhile|' +
        'finally|then|next|now|as you can see|as we can see|as you know|in the first place|first of all|firstly|secondly|thirdly|so|still|yet|indeed|in fact|of course|for example|for instance|in other words|in essence|in short|in summary|in conclusion|to sum up|' +
        'to summarize|to summarise|overall|all in all|on the other hand|on the one hand|by contrast|in contrast|similarly|likewise|besides|after all|that said|' +
        'even so|again|and|but|plus|interestingly|importantly|in particular',
    ),
  ],
  ['de', list('jedoch|außerdem|zudem|darüber hinaus|zusammenfassend|kurz gesagt|insgesamt')],
  ['fr', list('cependant|toutefois|pourtant|néanmoins|en revanche|par contre|de plus|en outre|par ailleurs|par conséquent|donc|ainsi|en effet|en résumé|enfin|par exemple')],
  ['es', list('sin embargo|en cambio|por el contrario|además|por lo tanto|por tanto|por consiguiente|asimismo|en resumen|por ejemplo|finalmente|no obstante')],
  ['other', list('однако|кроме того|например|таким образом|итак|следовательно|наконец|тем не менее|с другой стороны|ومع ذلك|لذلك|بالإضافة إلى ذلك|على سبيل المثال')],
  ['unspaced', list('但是|然而|不过|不過|因此|所以|此外|另外|同时|同時|总之|總之|例如|比如|首先|最后|最後|而且|しかし|しかしながら|そのため|また|さらに|例えば|たとえば|つまり|なお|したがって|よって|まず|最後に|一方|一方で')],
]);

/** First words that point back to a sentence before, in lower case. */
export const pointingWords: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  (
    [
      [
        'en',
        'it its they their them he she his her him this that these those such both neither another others here instead otherwise nor or ' +
          "it's it'll it'd they're they've they'll they'd he's he'll he'd she's she'll she'd that's that'll here's then therefore thus hence",
      ],
      [
        'de',
        'er sie dies diese dieser dieses diesem diesen sein seine seiner seinem seinen ihre ihr ihrer ihrem ihren ihnen ihm ihn dadurch deshalb deswegen daher dabei dazu damit dafür hierbei solche allerdings dennoch trotzdem hingegen ' +
          'dagegen somit jedoch doch aber denn danach daraufhin stattdessen andernfalls sonst folglich daraus darin darauf darüber davon beide',
      ],
      ['fr', "il elle ils elles lui eux cela ceci ce cette ces celui celle ceux celles son sa ses leur leurs c'est mais pourtant donc car puis ainsi néanmoins toutefois"],
      ['es', 'esto este esta estos estas eso ese esa ello ellos ellas él ella su sus le les aquello así pero entonces luego tampoco dicho dicha ambos ambas'],
      ['it', 'questo questa questi queste esso essa essi esse egli ella lui lei loro suo sua suoi sue ciò così ma però tuttavia quindi perciò invece pertanto dunque entrambi'],
      ['pt', 'isto isso este esta estes estas esse essa nesse nessa disso ele ela eles elas dele dela seu sua seus suas assim mas porém contudo portanto então ambos'],
      ['nl', 'hij zij ze dit deze die dat zijn haar hun daardoor daarom dus zulke maar echter toch hierdoor beide'],
      [
        'other',
        'он она оно они его её ее их им ему ей это этот эта эти этого этой этому тот та те такой такая такое такие там здесь тут поэтому потому однако но зато также тоже тогда затем потом ' +
          'він вона воно вони це цей ця ці тому але هو هي هم هما وهو وهي وهم فهو فهي هذا هذه ذلك تلك هؤلاء وهذا وهذه وذلك لكن ولكن لذلك ولذلك لهذا ولهذا كما بينما ومع إنه إنها ' +
          '그는 그녀는 그들은 그의 그것은 이것은 이는 이러한 이런 그런 그러나 하지만 그래서 따라서 또한 그리고',
      ],
    ] as const
  ).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Openings that point back where no single word tells. */
export const pointingOpenings: ReadonlyMap<Language, RegExp> = new Map([
  ['de', /^(?:das (?:ist|war|heißt|bedeutet|zeigt|macht|kann|hat|liegt|gilt)|es (?!gibt|gab|ist|war|wird|wurde|sind|waren|geht|ging|handelt|kommt|kam|scheint|bleibt|braucht|regnet)\p{L}+|(?:laut|für|mit|nach|von|bei|aus|durch|ohne|in) (?:ih(?:m|n|nen|r|re[mnr]?)|seine[mnr]?|diese[mnrs]? (?!artikel|beitrag|text|jahr|kapitel|abschnitt)\p{L}+)|(?:im jahre? )?\d{4} \p{L}+ (?:er|sie)) /iu],
  [
    'fr',
    /^(?:en revanche|par contre|au contraire|par conséquent|de ce fait|pour cela|à cause de cela|(?:selon|d'après|pour|avec|chez|sans|dans|à|de|par) (?:lui|elles?|eux|cela|c(?:e|es|et|ette) (?:cas|effet|faits?|raisons?|façon|manière))|en \d{4},? (?:il|elle)s?|(?:quand |(?:lors|puis|après |dès |bien |tandis )qu')(?:il|elle)s?(?! (?:pleut|neige|fait|faut|y|s'agit|existe)\b)),? /i,
  ],
  [
    'es',
    /^(?:por es[oto]+|por ello|en cambio|por el contrario|por (?:lo )?tanto|debido a es[oto]+|(?:según|para|con|por|sin|de) (?:él|ell[ao]s?|es[aot]\p{L}* (?:forma|modo|manera|razón|caso)|est[ae] (?:forma|modo|manera|razón))|en \d{4},? (?:él|ell[ao]s?)),? /iu,
  ],
  ['pt', /^(?:no entanto|por isso|em vez disso|além disso|(?:segundo|para|com|por|sem) (?:el[ae]s?|isso|ess[ae]s? (?:forma|modo|razão))|em \d{4},? el[ae]s?),? /i],
  ['it', /^(?:(?:secondo|per|con|in|da|di) (?:lui|lei|loro|ciò|ess[oaie]|quest[oaie] (?:modo|cas[oi]|motiv[oi]|ragion[ei]))|nel \d{4},? (?:egli|ell?a|lui|lei|ess[oaie])),? /i],
  [
    'unspaced',
    /^(?:但(?!丁)|然而|不[过過]|因此|所以|此外|另外|而且|否[则則]|前者|[后後]者|[两兩]者|它|他(?!汀)|她|其|[这這](?![篇本份])|那(?!不勒斯)|[该該]|此|それ|これ|その|そこ|ここ|この(?!記事|論文|文書|本|ページ|ノート)|彼(?!岸)|しかし|しかも|だが|でも|けれど|ただし|さらに|また(?!は)|したがって|よって|つまり|だから|すると|一方)/u,
  ],
]);
