// A foreign document beside a draft: what stands in it, what the hand has chosen of it, and what was taken so far.

import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Edited, FailureView, FieldEdit, Language, NewItems, SourceBlock, SourceView, TemplateField } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import type { DraftState } from './draft.svelte';
import { Job } from './job.svelte';

/** One piece of a source that can be taken: a paragraph, or a cell of a row. */
export interface Piece {
  id: string;
  block: SourceBlock;
  /** The number of its cell, from 0; absent for a paragraph. */
  cell: number | null;
  text: string;
}

/** A field that words can go to. */
export interface Target {
  /** Its path without the language side; for new items the pattern of the field. */
  path: string;
  field: TemplateField;
  /** Set when each piece becomes an item of this list. */
  list: string | null;
}

/** What was taken. */
export interface Taken {
  /** The field in words. */
  place: string;
  words: string;
  /** Words that stood there before were replaced. */
  replaced: boolean;
}

/** The pieces of a source in the order in which they are read. */
export function piecesOf(blocks: SourceBlock[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.kind !== 'row') return [{ id: `${block.id}`, block, cell: null, text: block.text }];
    const cells = block.cells.map((text, cell) => ({ id: `${block.id}.${cell}`, block, cell, text }));
    return cells.filter((piece) => piece.text !== '');
  });
}

/** Words as a field takes them: paragraphs apart, lists as lists, and short fields in one line. */
export function joined(pieces: Piece[], control: TemplateField['control']): string {
  if (control !== 'prose') return pieces.map((piece) => piece.text).join(' ').replace(/\s+/g, ' ').trim();
  return pieces.reduce((text, piece, at) => {
    const item = piece.block.kind === 'item';
    const words = item ? `- ${piece.text}` : piece.text;
    if (at === 0) return words;
    return `${text}${item && pieces[at - 1]?.block.kind === 'item' ? '\n' : '\n\n'}${words}`;
  }, '');
}

/** The language that most letters of a text belong to. */
export function languageOf(text: string): Language {
  const georgian = text.match(/\p{Script=Georgian}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return georgian >= latin ? 'ka' : 'en';
}

export class SourceState {
  readonly job = new Job();
  view = $state.raw<SourceView | null>(null);
  pieces = $derived(piecesOf(this.view?.blocks ?? []));
  /** The pieces chosen, by their ids. */
  chosen = new SvelteSet<string>();
  /** The pieces that were taken, with how often. */
  used = new SvelteMap<string, number>();
  taken = $state<Taken[]>([]);
  failure = $state.raw<FailureView | null>(null);
  /** Words and a field are chosen: they can be taken. */
  ready = $state(false);
  /** Changes of a spreadsheet of ours that the person agrees to. */
  agreed = new SvelteSet<number>();
  /** How many changes were taken from the spreadsheet. */
  done = $state<number | null>(null);

  #draft: DraftState;

  constructor(draft: DraftState) {
    this.#draft = draft;
  }

  get selection(): Piece[] {
    return this.pieces.filter((piece) => this.chosen.has(piece.id));
  }

  async open(): Promise<void> {
    const done = await this.job.run('open_source', { document: this.#draft.id });
    if (done?.kind !== 'source') return;
    this.view = done.value;
    this.chosen.clear();
    this.used.clear();
    this.taken = [];
    this.done = null;
    this.agreed.clear();
    for (const change of done.value.table?.changes ?? []) if (change.suggested) this.agreed.add(change.id);
  }

  toggle(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
  }

  /** Takes what is chosen into a field, or makes an item of each piece. */
  async take(target: Target, side: Language | null, keep: boolean, place: string): Promise<boolean> {
    const pieces = this.selection;
    const path = side ? `${target.path}/${side}` : target.path;
    const before = target.list ? '' : this.#draft.text(path);
    const words = joined(pieces, target.field.control);
    const edits: FieldEdit[] = target.list
      ? []
      : [{ path, value: keep && before ? `${before}${target.field.control === 'prose' ? '\n\n' : ' '}${words}` : words }];
    const items: NewItems[] = target.list
      ? [{ list: target.list, field: path.slice(target.list.length + 3), texts: pieces.map((piece) => piece.text) }]
      : [];
    if (!(await this.#write(edits, items))) return false;
    for (const piece of pieces) this.used.set(piece.id, (this.used.get(piece.id) ?? 0) + 1);
    this.taken = [...this.taken, { place, words: pieces.map((piece) => piece.text).join(' '), replaced: before !== '' && !keep }];
    this.chosen.clear();
    return true;
  }

  /** Takes the changes agreed to from a spreadsheet of ours. */
  async agree(): Promise<boolean> {
    const changes = this.view?.table?.changes.filter((change) => this.agreed.has(change.id)) ?? [];
    if (!(await this.#write(changes.flatMap((change) => change.edits), []))) return false;
    this.done = changes.length;
    return true;
  }

  async #write(edits: FieldEdit[], items: NewItems[]): Promise<Edited | null> {
    this.failure = null;
    try {
      await this.#draft.texts.flush();
      const edited = await call('take_source', { document: this.#draft.id, name: this.view?.name ?? '', edits, items });
      await this.#draft.watched.refetch();
      return edited;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return null;
    }
  }
}
