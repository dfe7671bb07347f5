// Styles of the editor as sheets of the document: the page's policy allows no style elements that a script writes.

import { StyleModule as Plain } from 'style-mod-as-published';

const sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();
const mounted = new Map<Document | ShadowRoot, StyleModule[]>();

export class StyleModule extends Plain {
  /** Adopts the rules of these modules; what was adopted before stays. */
  static override mount(root: Document | ShadowRoot, modules: StyleModule | readonly StyleModule[]): void {
    const before = mounted.get(root) ?? [];
    const wanted = 'length' in modules ? [...modules] : [modules];
    const all = [...before, ...wanted.filter((one) => !before.includes(one))];
    if (all.length === before.length) return;
    mounted.set(root, all);
    const sheet = sheets.get(root) ?? new CSSStyleSheet();
    // Later modules of one mount stand before earlier ones in the text, as the editor expects of them.
    sheet.replaceSync(all.map((one) => one.getRules()).join('\n'));
    if (!sheets.has(root)) {
      sheets.set(root, sheet);
      root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
    }
  }
}
