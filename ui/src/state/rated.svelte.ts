// What is written under criteria, in a review and in the room of a panel alike: ratings, texts, remarks and quotes, on
// their way to the desk.

import { SvelteMap } from 'svelte/reactivity';
import type { Both, Edited, FailureView, RatingView, RemarkView } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { Texts } from './texts.svelte';

/** The lists of remarks under a criterion, in the order people see. */
export const REMARKS = ['recommendations', 'suggestions', 'goodPractice', 'questions'] as const;
export type RemarkList = (typeof REMARKS)[number];

export abstract class Rated {
  /** The document. */
  readonly id: string;
  readonly texts: Texts;
  failure = $state.raw<FailureView | null>(null);

  /** Remarks without words, by their list. */
  #empty = new SvelteMap<string, string[]>();

  constructor(id: string) {
    this.id = id;
    this.texts = new Texts(id, () => this.refetch());
  }

  /** Nothing can be written any more. */
  abstract get readonly(): boolean;
  /** What undo takes back and redo brings back. */
  abstract get steps(): { undo: Both | null; redo: Both | null } | null;
  abstract ratingOf(criterion: string): RatingView | null;
  /** Asks the desk anew. */
  abstract refetch(): Promise<void>;

  /** True while a criterion still asks for something. */
  isOpen(criterion: string): boolean {
    const rating = this.ratingOf(criterion);
    return rating !== null && (rating.rating === null || rating.commentMissing);
  }

  /** The text of a field, as it is being typed. */
  text(path: string, saved: string | undefined): string {
    return String(this.texts.value(path, saved) ?? '');
  }

  async rate(criterion: string, rating: string): Promise<void> {
    await this.do(() => call('edit', { document: this.id, path: `ratings/${criterion}/rating`, value: rating }));
  }

  async decide(decision: string): Promise<void> {
    await this.do(() => call('edit', { document: this.id, path: 'decision', value: decision }));
  }

  /** Remarks as the desk has them, and those under the hand that have no words yet: the desk knows only words. */
  remarks(criterion: string, list: RemarkList): RemarkView[] {
    const saved = this.ratingOf(criterion)?.[list] ?? [];
    const empty = (this.#empty.get(`ratings/${criterion}/${list}`) ?? []).filter((id) => saved.every((one) => one.id !== id));
    return [...saved, ...empty.map((id) => ({ id, text: {} }))];
  }

  /** Names a remark, which the desk writes with its first words; gives its path. */
  async addRemark(criterion: string, list: RemarkList): Promise<string | null> {
    const path = `ratings/${criterion}/${list}`;
    const edited = await this.do(() => call('add_item', { document: this.id, list: path }));
    if (!edited?.item) return null;
    this.keep(path, edited.item);
    return `${path}/${edited.item}`;
  }

  /** Keeps a remark on the screen while it may have no words. */
  keep(list: string, id: string): void {
    const kept = this.#empty.get(list) ?? [];
    if (!kept.includes(id)) this.#empty.set(list, [...kept, id]);
  }

  /** Takes an item out: a remark or a quote. */
  async remove(item: string): Promise<void> {
    const at = item.lastIndexOf('/');
    const list = item.slice(0, at);
    const id = item.slice(at + 1);
    this.#empty.set(list, (this.#empty.get(list) ?? []).filter((one) => one !== id));
    await this.texts.flush();
    if (!this.#isKept(list, id)) return;
    await this.do(() => call('remove_item', { document: this.id, item }));
  }

  /** True when the desk has an item of a criterion: a remark without words is not written yet. */
  #isKept(list: string, id: string): boolean {
    const [, criterion = '', name] = list.split('/');
    const rating = this.ratingOf(criterion);
    return rating?.[name as RemarkList | 'evidence']?.some((one) => one.id === id) ?? false;
  }

  async undo(): Promise<void> {
    if (this.steps?.undo) await this.do(() => call('undo', { document: this.id }));
  }

  async redo(): Promise<void> {
    if (this.steps?.redo) await this.do(() => call('redo', { document: this.id }));
  }

  /** What was typed goes first, then the work is done, then the desk is asked anew. */
  protected async do(work: () => Promise<Edited>): Promise<Edited | null> {
    this.failure = null;
    try {
      await this.texts.flush();
      const edited = await work();
      await this.refetch();
      return edited;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return null;
    }
  }
}
