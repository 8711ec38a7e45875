/**
 * Words and phrases that have a plainer one with the same meaning in nearly every text, chosen by hand. What depends on the sentence
 * (`address`, `acquire`, `significant`) is not here. Verbs are given as `base,third-person,past,participle` on either side; an empty form is left alone.
 */
const verbs =
  'utilize,utilizes,utilized,utilizing>use,uses,used,using|utilise,utilises,utilised,utilising>use,uses,used,using|' +
  'commence,commences,commenced,commencing>begin,begins,began,beginning|demonstrate,demonstrates,demonstrated,demonstrating>show,shows,showed,showing|' +
  'ascertain,ascertains,ascertained,ascertaining>find out,finds out,found out,finding out|' +
  'elucidate,elucidates,elucidated,elucidating>explain,explains,explained,explaining|enumerate,enumerates,enumerated,enumerating>list,lists,listed,listing|' +
  'necessitate,necessitates,necessitated,necessitating>need,needs,needed,needing|expedite,expedites,expedited,expediting>speed up,speeds up,sped up,speeding up|' +
  'procure,procures,procured,procuring>get,gets,got,getting|reside,resides,resided,residing>live,lives,lived,living|' +
  'obtain,obtains,obtained,obtaining>get,gets,got,getting|modify,modifies,modified,modifying>change,changes,changed,changing|' +
  'require,requires,,requiring>need,needs,,needing|initiate,initiates,initiated,initiating>start,starts,started,starting|' +
  'discontinue,discontinues,discontinued,discontinuing>stop,stops,stopped,stopping|endeavour,endeavours,endeavoured,endeavouring>try,tries,tried,trying|' +
  'endeavor,endeavors,endeavored,endeavoring>try,tries,tried,trying|anticipate,anticipates,anticipated,anticipating>expect,expects,expected,expecting|' +
  'enhance,enhances,enhanced,enhancing>improve,improves,improved,improving|possess,possesses,possessed,possessing>have,has,had,having|' +
  'indicate,indicates,indicated,indicating>show,shows,showed,showing|assist,assists,assisted,assisting>help,helps,helped,helping|' +
  'ameliorate,ameliorates,ameliorated,ameliorating>improve,improves,improved,improving|purchase,,purchased,purchasing>buy,,bought,buying|' +
  'terminate,terminates,terminated,terminating>end,ends,ended,ending|' +
  'allocate,allocates,allocated,allocating>assign,assigns,assigned,assigning|attempt to,,attempted to,attempting to>try to,,tried to,trying to';

const phrases =
  'due to the fact that>because|owing to the fact that>because|despite the fact that>although|in spite of the fact that>although|' +
  'in order to>to|so as to>to|prior to>before|subsequent to>after|in the event that>if|' +
  'for the purpose of>for|at this point in time>now|at the present time>now|on a daily basis>daily|on a regular basis>regularly|' +
  'has the ability to>can|have the ability to>can|is able to>can|are able to>can|in close proximity to>near|a large number of>many|a wide range of>many|' +
  'a wide variety of>many|the vast majority of>most|the majority of>most|a majority of>most|a number of>several|in lieu of>instead of|until such time as>until|' +
  'in conjunction with>with|is comprised of>is made up of|are comprised of>are made up of|in addition to>besides|on the basis of>based on';

/** Adjectives whose plainer word stands before a noun only. */
const attributes = 'additional>extra|numerous>many|subsequent>later';

const others =
  'approximately>about|subsequently>later|primarily>mainly|predominantly>mainly|frequently>often|' +
  'beneficial>helpful|advantageous>helpful|assistance>help|modification>change|modifications>changes|individuals>people|erroneous>wrong|remainder>rest|' +
  'methodology>method|methodologies>methods|utilization>use|utilisation>use|whilst>while|amongst>among|' +
  'requirement>need|requirements>needs|portion>part|portions>parts|initially>at first|' +
  'commencement>start|residence>home|residences>homes|cognizant>aware|feasible>possible|multitude>crowd|attain>reach|attains>reaches|attained>reached|' +
  'consequently>so|nonetheless>still|nevertheless>still|entire>whole|viable>workable|whereas>while';

/** A word or phrase in lower case, the plainer one, and which form of a verb it is. */
export interface PlainWord {
  readonly plain: string;
  readonly form: 'base' | 'third-person' | 'past' | 'participle' | 'attribute' | 'other';
}

const forms = ['base', 'third-person', 'past', 'participle'] as const;

/** The reviewed words, by the hard one in lower case. */
export const plainWords: ReadonlyMap<string, PlainWord> = readWords();

function readWords(): ReadonlyMap<string, PlainWord> {
  const words = new Map<string, PlainWord>();
  for (const entry of verbs.split('|')) {
    const [hard = [], plain = []] = entry.split('>').map((side) => side.split(','));
    forms.forEach((form, index) => {
      const word = hard[index] ?? '';
      if (word !== '') words.set(word, { plain: plain[index] ?? word, form });
    });
  }
  for (const [list, form] of [[attributes, 'attribute'], [`${phrases}|${others}`, 'other']] as const) {
    for (const entry of list.split('|')) {
      const [hard = '', plain = ''] = entry.split('>');
      words.set(hard, { plain, form });
    }
  }
  return words;
}
