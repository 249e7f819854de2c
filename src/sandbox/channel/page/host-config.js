const light = {
  text: '#242424',
  soft: '#5c5c66',
  accent: '#4f52b2',
  good: '#0e700e',
  warning: '#8a4b00',
  bad: '#b10e1c',
  ground: '#ffffff',
  emphasis: '#f5f5f8',
  accentGround: '#eef0fc',
  goodGround: '#eef8ee',
  warningGround: '#fff4e0',
  badGround: '#fdf1f2',
  line: '#e2e2e6',
};
const dark = {
  text: '#f3f3f5',
  soft: '#b2b2bb',
  accent: '#a5aaff',
  good: '#6fd06f',
  warning: '#ffc470',
  bad: '#ff9ca4',
  ground: '#29292d',
  emphasis: '#333338',
  accentGround: '#33344d',
  goodGround: '#20351f',
  warningGround: '#3a2e1b',
  badGround: '#3b2326',
  line: '#3f3f46',
};

const shade = (color, subtle = color) => ({ default: color, subtle });

function colorsOf(palette) {
  return {
    default: shade(palette.text, palette.soft),
    dark: shade('#242424', '#5c5c66'),
    light: shade('#ffffff', '#d6d6d6'),
    accent: shade(palette.accent),
    good: shade(palette.good),
    warning: shade(palette.warning),
    attention: shade(palette.bad),
  };
}

const groundOf = (palette, backgroundColor) => ({
  backgroundColor,
  borderColor: palette.line,
  foregroundColors: colorsOf(palette),
});

const sizes = {
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  spacing: { small: 6, default: 10, medium: 16, large: 20, extraLarge: 28, padding: 16 },
};

const actions = {
  maxActions: 6,
  spacing: 'medium',
  buttonSpacing: 8,
  actionsOrientation: 'horizontal',
  actionAlignment: 'left',
  preExpandSingleShowCardAction: false,
  showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
};

const texts = {
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: 4,
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'default', spacing: 'small' },
  },
  textStyles: {
    heading: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: { weight: 'bolder' },
  },
};

/** How Teams lays cards out, in the page's colours. */
export function hostConfigFor(theme, fontFamily) {
  const palette = theme === 'dark' ? dark : light;
  return {
    ...sizes,
    ...texts,
    fontFamily,
    actions,
    supportsInteractivity: true,
    adaptiveCard: { allowCustomStyle: false },
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles: {
      default: groundOf(palette, palette.ground),
      emphasis: groundOf(palette, palette.emphasis),
      accent: groundOf(palette, palette.accentGround),
      good: groundOf(palette, palette.goodGround),
      warning: groundOf(palette, palette.warningGround),
      attention: groundOf(palette, palette.badGround),
    },
  };
}
