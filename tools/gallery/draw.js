/* global AdaptiveCards */
const pictures = JSON.parse(document.getElementById('pictures').textContent);

/** Near to Teams' light theme: its colours and sizes, its limit of buttons in a row, its headings. */
const look = (narrow) => ({
  fontFamily: "'Segoe UI', system-ui, sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#d1d1d1' },
  supportsInteractivity: true,
  containerStyles: {
    default: colours('#ffffff'),
    emphasis: colours('#f0f0f0'),
    attention: colours('#fdf3f4'),
    warning: colours('#fff9f5'),
    good: colours('#f1faf1'),
    accent: colours('#ebf3fc'),
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: narrow ? 'vertical' : 'horizontal',
    actionAlignment: narrow ? 'stretch' : 'left',
  },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  textBlock: { headingLevel: 3 },
});

const colours = (backgroundColor) => ({
  backgroundColor,
  foregroundColors: {
    default: { default: '#242424', subtle: '#616161' },
    attention: { default: '#b10e1c', subtle: '#b10e1c' },
    warning: { default: '#835c00', subtle: '#835c00' },
    good: { default: '#0b6a0b', subtle: '#0b6a0b' },
    accent: { default: '#4f52b2', subtle: '#4f52b2' },
  },
});

/** The same card stands on the page more than once; ids must not. */
const withOwnIds = (node, mark) => {
  if (Array.isArray(node)) return node.map((one) => withOwnIds(one, mark));
  if (!node || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withOwnIds(value, mark)]);
  const copy = Object.fromEntries(entries);
  return String(node.type).startsWith('Input.') ? { ...copy, id: `${mark}_${node.id}` } : copy;
};

for (const place of document.querySelectorAll('[data-picture]')) {
  const narrow = place.classList.contains('narrow');
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(look(narrow));
  card.parse(withOwnIds(pictures[place.dataset.picture], `${narrow ? 'n' : 'w'}${place.dataset.picture}`));
  place.append(card.render());
}
document.body.dataset.drawn = 'yes';
