const BRIGHT = 128;

/** Takes on Office's dark or light theme; where Office does not say, that of the system. High contrast comes by CSS alone. */
export function followTheme(): void {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const ground = theme?.bodyBackgroundColor;
  const apply = () => {
    const isDark = ground === undefined ? prefersDark.matches : brightness(ground) < BRIGHT;
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  };
  apply();
  prefersDark.addEventListener("change", apply);
}

/** 0 to 255, of a colour like "#292929". */
function brightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((hex) => parseInt(hex, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
