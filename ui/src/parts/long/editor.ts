// The editor of long texts: CodeMirror with the Markdown subset of the descriptor, quotation marks of the language, and
// nothing else. Tab leaves it, so that no keyboard is trapped. It is loaded when the first long text is shown.

import { defaultKeymap, history, redo, undo } from '@codemirror/commands';
import { HighlightStyle, Language, defineLanguageFacet, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { parser } from '@lezer/markdown';
import { app } from '../../state/app.svelte';
import { quote } from '../../words/quotes';

export interface Settings {
  parent: HTMLElement;
  text: string;
  label: string;
  lang: 'ka' | 'en';
  path: string;
  placeholder: string;
  describedby: string | undefined;
  invalid: boolean;
  /** A text was typed. */
  oninput: (text: string) => void;
  onfocus: () => void;
  onleave: () => void;
  /** What stands before the caret changed. */
  oncaret: (before: string) => void;
  /** True while the text typed here has not been answered: then undo is the editor's own. */
  holds: () => boolean;
}

export interface Editor {
  /** Takes a text from outside, when it differs. */
  take: (text: string) => void;
  /** Takes the hand, with the caret at a place. */
  focus: (at: number) => void;
  /** Puts a text in the place of the last letters before the caret. */
  put: (text: string, length: number) => void;
  name: (label: string, describedby: string | undefined, invalid: boolean) => void;
  destroy: () => void;
}

// Only what the descriptor's Markdown knows: all else is text (formats, §2).
const markdown = new Language(
  defineLanguageFacet(),
  parser.configure({
    remove: ['HTMLBlock', 'HTMLTag', 'IndentedCode', 'FencedCode', 'InlineCode', 'Blockquote', 'HorizontalRule', 'ATXHeading', 'SetextHeading', 'Image', 'LinkReference', 'Autolink', 'Entity'],
  }),
  [],
  'markdown',
);

const looks = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.link, color: 'var(--accent)' },
  { tag: tags.url, color: 'var(--soft)' },
  { tag: tags.processingInstruction, color: 'var(--soft)' },
]);

const theme = EditorView.theme({
  '&': { color: 'inherit', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0.125rem 0', caretColor: 'currentcolor' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--soft)' },
});

export function edit(settings: Settings): Editor {
  const named = new Compartment();
  const attributes = (label: string, describedby: string | undefined, invalid: boolean) =>
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(describedby ? { 'aria-describedby': describedby } : {}),
      ...(invalid ? { 'aria-invalid': 'true' } : {}),
      'data-field': settings.path,
      lang: settings.lang,
      spellcheck: String(app.spells(settings.lang)),
      autocorrect: 'off',
      autocapitalize: 'off',
    });
  let taking = false;

  const view = new EditorView({
    parent: settings.parent,
    state: EditorState.create({
      doc: settings.text,
      extensions: [
        history(),
        keymap.of([
          { key: 'Mod-z', run: (target) => settings.holds() && undo(target) },
          { key: 'Mod-Shift-z', run: (target) => settings.holds() && redo(target) },
          { key: 'Mod-y', run: (target) => settings.holds() && redo(target) },
          // The line keys of the editor would move lines of text where the sheet moves its items.
          ...defaultKeymap.filter(({ key }) => !/^(Shift-)?Alt-Arrow|^Mod-(Enter|\/|\[|\]|i)$|^Alt-|^Ctrl-m$/.test(key ?? '')),
        ]),
        EditorView.lineWrapping,
        named.of(attributes(settings.label, settings.describedby, settings.invalid)),
        placeholder(settings.placeholder),
        markdown.extension,
        syntaxHighlighting(looks),
        theme,
        EditorView.inputHandler.of((target, from, to, text) => {
          if (text !== '"') return false;
          const mark = quote(target.state.sliceDoc(Math.max(0, from - 1), from), settings.lang);
          target.dispatch({ changes: { from, to, insert: mark }, selection: { anchor: from + mark.length }, userEvent: 'input.type' });
          return true;
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !taking) settings.oninput(update.state.doc.toString());
          if ((update.docChanged || update.selectionSet) && update.view.hasFocus) caret();
        }),
        EditorView.domEventHandlers({
          focus: () => {
            settings.onfocus();
            caret();
          },
          blur: () => settings.onleave(),
        }),
      ],
    }),
  });

  function caret(): void {
    const { head } = view.state.selection.main;
    settings.oncaret(view.state.sliceDoc(Math.max(0, head - 200), head));
  }

  return {
    take(text) {
      const now = view.state.doc.toString();
      if (text === now) return;
      taking = true;
      view.dispatch({ changes: { from: 0, to: now.length, insert: text } });
      taking = false;
    },
    focus(at) {
      view.focus();
      view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) }, scrollIntoView: true });
    },
    put(text, length) {
      const { head } = view.state.selection.main;
      const from = Math.max(0, head - length);
      view.dispatch({ changes: { from, to: head, insert: text }, selection: { anchor: from + text.length }, userEvent: 'input' });
      view.focus();
    },
    name: (label, describedby, invalid) => view.dispatch({ effects: named.reconfigure(attributes(label, describedby, invalid)) }),
    destroy: () => view.destroy(),
  };
}
