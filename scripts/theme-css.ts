import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/tokens";

/** The values of Fluent that the pane uses, by the names that its styles know them by. */
const USED = {
  "--ink": "colorNeutralForeground1",
  "--muted": "colorNeutralForeground2",
  "--ground": "colorNeutralBackground1",
  "--raised": "colorNeutralBackground3",
  "--line": "colorNeutralStroke1",
  "--edge": "colorNeutralStrokeAccessible",
  "--link": "colorBrandForegroundLink",
  "--brand": "colorBrandBackground",
  "--brand-hover": "colorBrandBackgroundHover",
  "--on-brand": "colorNeutralForegroundOnBrand",
  "--focus": "colorStrokeFocus2",
  "--good-ink": "colorStatusSuccessForeground1",
  "--good": "colorStatusSuccessBackground1",
  "--fair-ink": "colorStatusWarningForeground3",
  "--fair": "colorStatusWarningBackground1",
  "--poor-ink": "colorStatusDangerForeground1",
  "--poor": "colorStatusDangerBackground1",
} as const satisfies Record<string, keyof Theme>;

const SHARED = {
  "--font": "fontFamilyBase",
  "--size": "fontSizeBase300",
  "--size-small": "fontSizeBase200",
  "--size-large": "fontSizeBase500",
  "--radius": "borderRadiusMedium",
  "--gap": "spacingVerticalM",
} as const satisfies Record<string, keyof Theme>;

function declarations(names: Readonly<Record<string, keyof Theme>>, theme: Theme): string {
  return Object.entries(names)
    .map(([name, token]) => `  ${name}: ${String(theme[token])};`)
    .join("\n");
}

/** The pane's custom properties, light and dark, drawn from Fluent's tokens so that the tokens need not be shipped. */
export function themeCss(): string {
  return `/* Made from @fluentui/tokens by scripts/theme.ts. */
:root {
${declarations(SHARED, webLightTheme)}
${declarations(USED, webLightTheme)}
}

:root[data-theme="dark"] {
${declarations(USED, webDarkTheme)}
}
`;
}
