// Shows cards as a client of Teams does: Microsoft's own renderer, a Markdown engine that takes everything, and colours like those of Teams.
'use strict';

const Themes = {
  light: {
    page: '#f5f5f5', ink: '#242424', pale: '#616161', link: '#4f52b2', line: '#d1d1d1',
    backs: { default: '#ffffff', emphasis: '#f0f0f0', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6', accent: '#e8ebfa' },
    inks: { attention: '#c4314b' },
  },
  dark: {
    page: '#141414', ink: '#ffffff', pale: '#adadad', link: '#7f85f5', line: '#525252',
    backs: { default: '#292929', emphasis: '#3d3d3d', good: '#0d2e0d', warning: '#463100', attention: '#3e1f25', accent: '#2f2f4a' },
    inks: { attention: '#f9526b' },
  },
};

function hostConfig(theme) {
  const colours = (ink, pale) => ({ default: ink, subtle: pale });
  const foregroundColors = {
    default: colours(theme.ink, theme.pale), dark: colours(theme.ink, theme.pale), light: colours(theme.ink, theme.pale), accent: colours(theme.link, theme.link),
    good: colours(theme.ink, theme.pale), warning: colours(theme.ink, theme.pale), attention: colours(theme.inks.attention, theme.inks.attention),
  };
  return new AdaptiveCards.HostConfig({
    fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme.line },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    containerStyles: Object.fromEntries(Object.entries(theme.backs).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors }])),
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    inputs: { label: { requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
  });
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownit({ html: true, linkify: false, breaks: true }).render(text);
  result.didProcess = true;
};

// What no font has, or stands upon one letter in a heap, is as wide as it likes.
const hasNoWidth = (text) => /\p{Cn}|\p{Co}|\p{M}{8}/u.test(text);

// The parts of a card that stand beyond its edge, or are cut without a sign.
function overflowing(frame) {
  const edge = frame.getBoundingClientRect().right + 1;
  const isCut = (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden' && getComputedStyle(e).textOverflow !== 'ellipsis' && !e.matches('input, select, textarea');
  return [...frame.querySelectorAll('*')].filter((e) => (e.getBoundingClientRect().right > edge || isCut(e)) && !hasNoWidth(e.textContent))
    .map((e) => `${e.tagName.toLowerCase()}.${e.className}: ${(e.textContent ?? '').slice(0, 60)}`);
}

// Each card with the addresses to which it may lead and the people it may name. Says what is wrong, card by card.
window.show = (cards, themeName, width) => {
  const theme = Themes[themeName];
  document.body.style.cssText = `margin:0;background:${theme.page};color:${theme.ink};--ink:${theme.ink};--line:${theme.line};--back:${theme.backs.default};--link:${theme.link}`;
  document.body.replaceChildren();
  const problems = [];
  for (const { json, addresses, people } of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = hostConfig(theme);
    card.parse(json);
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.style.width = `${width}px`;
    frame.append(card.render());
    document.body.append(frame);

    const say = (problem) => problems.push(`${(frame.textContent ?? '').slice(0, 80)}: ${problem}`);
    for (const part of overflowing(frame)) say(`${part} does not fit`);
    for (const a of frame.querySelectorAll('a[href], area')) if (!addresses.includes(a.getAttribute('href'))) say(`leads to ${a.getAttribute('href')}`);
    for (const image of frame.querySelectorAll('img')) if (!addresses.includes(image.getAttribute('src'))) say(`shows ${image.getAttribute('src')}`);
    for (const at of frame.querySelectorAll('at')) if (!people.includes(at.textContent)) say(`mentions ${at.textContent}`);
    for (const element of frame.querySelectorAll('script, iframe, object, embed, svg, style, ul, ol, h1, h2, h3, blockquote, pre, code, table:not(.ac-factset), [onerror], [onload]')) say(`became ${element.outerHTML.slice(0, 80)}`);
    if (/\{\{(DATE|TIME)\(/.test(frame.textContent)) say('has a date that is none');
  }
  return problems;
};
