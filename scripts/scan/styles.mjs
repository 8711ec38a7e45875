import { places, textIn } from './project.mjs';

/** @import { Check } from './project.mjs' */

/** The families of variables that the app documents for plugins and themes. */
const appVariables = /^--(?:accent|background|border|callout|checkbox|color|cursor|dialog|divider|file|font|icon|indentation|input|interactive|layer|line|link|list|modal|nav|p|popover|radius|shadow|size|tag|text|titlebar|touch)(?:-|$)/;

/** The names that CSS has for colours, as parts of a regular expression. */
const colourNames = [
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate',
  'coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgr[ae]y darkgreen darkkhaki darkmagenta darkolivegreen',
  'darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategr[ae]y darkturquoise darkviolet deeppink deepskyblue dimgr[ae]y',
  'dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gr[ae]y green greenyellow honeydew hotpink indianred',
  'indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgr[ae]y lightgreen',
  'lightpink lightsalmon lightseagreen lightskyblue lightslategr[ae]y lightsteelblue lightyellow lime limegreen linen magenta maroon',
  'mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred',
  'midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen',
  'paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon',
  'sandybrown seagreen seashell sienna silver skyblue slateblue slategr[ae]y snow springgreen steelblue tan teal thistle tomato turquoise violet',
  'wheat white whitesmoke yellow yellowgreen',
].join(' ').replaceAll(' ', '|');
const colourName = new RegExp(`:\\s*(?:[^;]*[\\s,(])?(?:${colourNames})(?=[\\s,);]|$)`, 'i');

/** @type {Check} */
export const stylesStrength = {
  title: 'styles.css holds no `!important` and no `:has`',
  find: (project) => [
    ...faults(project, ({ body }) => (/!\s*important/i.test(body) ? 'without `!important`' : null)),
    ...faults(project, ({ selector }) => (/:has\(/i.test(selector) ? 'without `:has`' : null)),
  ],
};

/** @type {Check} */
export const stylesDuplicates = {
  title: 'styles.css holds no selector twice',
  find(project) {
    const seen = new Set();
    return faults(project, ({ selector, context }) => {
      const key = `${context}|${partsOf(selector).sort().join(',')}`;
      if (seen.has(key)) return 'one rule for it';
      seen.add(key);
      return null;
    });
  },
};

/** @type {Check} */
export const stylesSupport = {
  title: 'styles.css uses only what every supported version of the app shows',
  find: (project) => faults(project, ({ body, isNested }) => {
    if (isNested) return 'no rule within a rule';
    if (/(?:^|;)\s*display\s*:\s*contents\b/i.test(body)) return 'without `display: contents`';
    if (/(?:^|;)\s*text-decoration(?:-color|-style|-thickness)?\s*:(?!\s*(?:none|inherit)\s*(?:;|$))/i.test(body)) return 'underlines drawn by a border';
    return null;
  }),
};

/** @type {Check} */
export const stylesPrefix = {
  title: 'styles.css names only classes of its own, and styles nothing without one',
  find: (project) => faults(project, ({ selector, context }) => {
    if (/^@(?:-webkit-)?keyframes/.test(context)) return null;
    const foreign = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name).filter((name) => !/^preflight(?:-|$)/.test(name));
    if (foreign.length > 0) return `classes that begin with \`preflight\`, not \`${foreign[0]}\``;
    return partsOf(selector).every((part) => /\.preflight\b/.test(part)) ? null : 'a class of its own in every selector';
  }),
};

/** @type {Check} */
export const stylesVariables = {
  title: 'styles.css takes its colours from variables of the app',
  find: (project) => faults(project, ({ body }) => {
    const unknown = [...body.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name).find((name) => !appVariables.test(name) && !name.startsWith('--preflight-'));
    if (unknown !== undefined) return `a variable of the app, not \`${unknown}\``;
    const colour = (/#[0-9a-f]{3,8}\b|\b(?:(?:rgb|hsl)a?|hwb|(?:ok)?(?:lab|lch)|color)\((?!\s*var\()[^)]*\)/i.exec(body) ?? colourName.exec(body))?.[0];
    return colour === undefined ? null : `a colour of the app, not \`${colour.replace(/^:\s*|;$/g, '')}\``;
  }),
};

/** @type {Check} */
export const stylesAlone = {
  title: 'styles.css loads nothing from elsewhere',
  find: (project) => places('styles.css', textIn(project, 'styles.css').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')), [
    ['Unexpected @import, expected all in one file', /@import\b/gi],
    ['Unexpected address, expected none but data', /\burl\(\s*['"]?(?!data:)/gi],
  ]),
};

/** What is wrong with each rule, by what `wantedOf` would rather see. */
function faults(project, wantedOf) {
  return rulesOf(textIn(project, 'styles.css')).flatMap((rule) => {
    const wanted = wantedOf(rule);
    return wanted === null ? [] : [`styles.css:${rule.line}: Unexpected \`${rule.selector.replace(/\s+/g, ' ')}\`, expected ${wanted}`];
  });
}

function partsOf(selector) {
  return selector.split(/,(?![^(]*\))/).map((part) => part.trim().replace(/\s+/g, ' '));
}

/** The rules of a style sheet, each with the blocks such as `@media` that it stands in. */
function rulesOf(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const rules = [];
  const context = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') {
      const selector = text.slice(from, at).trim();
      const end = text.indexOf('}', at);
      const inner = text.indexOf('{', at + 1);
      if (inner !== -1 && inner < end) context.push(selector);
      else {
        const line = text.slice(0, at - (text.slice(from, at).trimStart().length - 1)).split('\n').length;
        rules.push({ selector, context: context.join(' '), isNested: context.some((outer) => !outer.startsWith('@')), body: text.slice(at + 1, end === -1 ? text.length : end).trim(), line });
        at = end === -1 ? text.length : end;
      }
      from = at + 1;
    } else if (text[at] === '}') {
      context.pop();
      from = at + 1;
    } else if (text[at] === ';') from = at + 1;
  }
  return rules;
}
