/** A button of the ribbon as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action:
    { readonly kind: "pane"; readonly url: string } | { readonly kind: "function"; readonly name: string };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The groups of the manifest, with every resource looked up. */
export async function readRibbon(): Promise<RibbonGroup[]> {
  const manifest = new DOMParser().parseFromString(
    await (await fetch("/workbench/manifest.xml")).text(),
    "application/xml",
  );
  const resources = new Map(
    Array.from(manifest.querySelectorAll("Resources *"), (each) => [
      each.getAttribute("id") ?? "",
      each.getAttribute("DefaultValue") ?? "",
    ]),
  );
  const resource = (parent: Element, path: string) =>
    resources.get(parent.querySelector(path)?.getAttribute("resid") ?? "") ?? "";
  return Array.from(manifest.querySelectorAll("Group"), (group) => ({
    label: resource(group, ":scope > Label"),
    buttons: Array.from(group.querySelectorAll("Control"), (control): RibbonButton => {
      const isPane = control.querySelector("Action")?.getAttribute("xsi:type") === "ShowTaskpane";
      return {
        id: control.getAttribute("id") ?? "",
        label: resource(control, ":scope > Label"),
        tip: resource(control, "Supertip > Description"),
        icon: resource(control, 'Icon > *[size="32"]'),
        action: isPane
          ? { kind: "pane", url: resource(control, "Action > SourceLocation") }
          : { kind: "function", name: control.querySelector("FunctionName")?.textContent ?? "" },
      };
    }),
  }));
}

/** Draws the groups; `press` is told which button was pressed. */
export function drawRibbon(
  place: HTMLElement,
  groups: readonly RibbonGroup[],
  press: (button: RibbonButton) => void,
): void {
  place.replaceChildren(
    ...groups.map((group) => {
      const box = document.createElement("div");
      box.className = "group";
      const buttons = document.createElement("div");
      buttons.append(
        ...group.buttons.map((button) => {
          const drawn = document.createElement("button");
          drawn.type = "button";
          drawn.title = button.tip;
          drawn.dataset["control"] = button.id;
          const icon = document.createElement("img");
          icon.src = new URL(button.icon).pathname;
          icon.alt = "";
          drawn.append(icon, button.label);
          drawn.addEventListener("click", () => {
            press(button);
          });
          return drawn;
        }),
      );
      const label = document.createElement("small");
      label.textContent = group.label;
      box.append(buttons, label);
      return box;
    }),
  );
}
