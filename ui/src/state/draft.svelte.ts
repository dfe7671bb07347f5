// One descriptor being drafted: what the desk says of it, the words on their way there, and where the hand lies.

import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type {
  Both, Draft, Edited, FailureView, FieldValue, FindingView, PackView, ReceivedRemark, ReceivedReview,
} from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import type { Sides } from '../parts/Bilingual.svelte';
import { body, sectionOf } from './paths';
import { router } from './router.svelte';
import { Texts } from './texts.svelte';
import { Watched } from './watched.svelte';

/** A remark of a received review at the place it speaks of. */
export interface PlacedRemark {
  review: ReceivedReview;
  remark: ReceivedRemark;
}

export class DraftState {
  readonly id: string;
  readonly pack: PackView;
  readonly watched: Watched<Draft>;
  readonly texts: Texts;
  /** Which languages of the text are shown. */
  sides = $state<Sides>('both');
  /** The field or item whose guidance is open: the one touched last. */
  current = $state<string | null>(null);
  /** Items whose details are open. */
  open = new SvelteSet<string>();
  failure = $state.raw<FailureView | null>(null);
  /** What is open beside a field: its comments, or who wrote what there. */
  beside = $state.raw<{ path: string; what: 'comments' | 'history' } | null>(null);
  /** The section one works in, and the field that had the focus there: where „back“ leads. */
  section = $state<string | null>(null);
  held: string | null = null;

  constructor(id: string, pack: PackView) {
    this.id = id;
    this.pack = pack;
    this.watched = new Watched(() => call('draft', { document: id }), () => [id]);
    this.texts = new Texts(id, () => this.watched.refetch(), (path) => this.view?.fields[path] ?? null);
  }

  /** The route of the section one works in. */
  get home(): string {
    return this.section === null ? `/draft/${this.id}` : `/draft/${this.id}/${this.section}`;
  }

  /** Back to the sheet, to the field one came from. */
  back(): void {
    router.go(this.home, this.held);
  }

  get view(): Draft | null {
    return this.watched.value;
  }

  async close(): Promise<void> {
    await this.texts.close();
    this.watched.close();
  }

  value(path: string): FieldValue | null {
    return this.texts.value(path, this.view?.fields[path]);
  }

  text(path: string): string {
    const value = this.value(path);
    return value === null ? '' : String(value);
  }

  both(path: string): Both {
    const found: Both = {};
    const [ka, en] = [this.text(`${path}/ka`), this.text(`${path}/en`)];
    if (ka) found.ka = ka;
    if (en) found.en = en;
    return found;
  }

  items(list: string): string[] {
    return this.view?.lists[list] ?? [];
  }

  /** Every prefix of a path at which somebody wrote something; made anew only when the desk answers. */
  #written = $derived.by(() => {
    const found = new Set<string>();
    for (const [key, value] of Object.entries(this.view?.fields ?? {})) {
      if (value === '' || value === false) continue;
      for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) found.add(key.slice(0, end));
    }
    return found;
  });

  /** True when nobody wrote anything at or below a path, also not just now. */
  empty(path: string): boolean {
    if (this.#written.has(path) || this.items(path).length > 0) return false;
    return [path, `${path}/ka`, `${path}/en`].every((one) => !this.texts.holds(one));
  }

  /** Findings at a path or below it that ask for something. */
  findings(path: string): FindingView[] {
    return (this.view?.findings ?? []).filter(
      (one) => (one.status === 'not-met' || one.status === 'unclear') && (body(one.path) === path || one.path.startsWith(`${path}/`)),
    );
  }

  /** Remarks of the newest review by an expert and of the newest internal one, by the place where they are read: the
   *  field they quote first, else where they say. */
  remarks = $derived.by(() => {
    const placed = new Map<string, PlacedRemark[]>();
    for (const internal of [false, true]) {
      const review = this.view?.reviews.findLast((one) => one.internal === internal);
      for (const remark of review?.remarks ?? []) {
        const quoted = remark.quotes.map((quote) => body(quote.field)).find((path) => !this.empty(path));
        const place = quoted ?? remark.fields[0];
        if (!review || !place) continue;
        const plain = place.replace(/\/\*.*$/, '');
        placed.set(plain, [...(placed.get(plain) ?? []), { review, remark }]);
      }
    }
    return placed;
  });

  /** Remarks whose place is in a section but at no field that the section shows. */
  remarksOfSection(section: string, shown: (path: string) => boolean): PlacedRemark[] {
    return [...this.remarks].flatMap(([path, remarks]) => (sectionOf(this.pack, path)?.id === section && !shown(path) ? remarks : []));
  }

  async add(list: string): Promise<string | null> {
    const edited = await this.#do(() => call('add_item', { document: this.id, list }));
    const item = edited?.item ?? null;
    return item === null ? null : item.includes('/') ? item : `${list}/${item}`;
  }

  async remove(item: string): Promise<void> {
    await this.#do(() => call('remove_item', { document: this.id, item }));
  }

  async move(item: string, to: number): Promise<void> {
    await this.#do(() => call('move_item', { document: this.id, item, to }));
  }

  /** Says that a side which fell behind still fits; `path` is the field with its side. */
  async confirm(path: string): Promise<void> {
    await this.#do(() => call('confirm_side', { document: this.id, path }));
  }

  /** Writes several fields that belong together, one after the other. */
  async setAll(values: [string, FieldValue | null][]): Promise<void> {
    for (const [path, value] of values) await this.texts.set(path, value);
  }

  /** Chooses between what two people wrote. */
  async resolve(path: string, value: FieldValue): Promise<void> {
    await this.#do(() => call('resolve', { document: this.id, path, value }));
  }

  async undo(): Promise<void> {
    const what = this.view?.undo;
    if (what) await this.#do(() => call('undo', { document: this.id }));
  }

  async redo(): Promise<void> {
    const what = this.view?.redo;
    if (what) await this.#do(() => call('redo', { document: this.id }));
  }

  /** Goes to a field: its section, its item opened, its first control in the focus. */
  jump(path: string): void {
    const section = sectionOf(this.pack, path);
    if (section) router.go(`/draft/${this.id}/${section.id}`, path);
  }

  /** Puts the focus on a field of the section that is shown. */
  async focus(path: string): Promise<void> {
    const parts = body(path).split('/');
    for (let length = 2; length < parts.length; length++) this.open.add(parts.slice(0, length).join('/'));
    await tick();
    const find = (selector: string) => document.querySelector<HTMLElement>(selector);
    const quote = (text: string) => `"${CSS.escape(text)}"`;
    const control = 'textarea, input, select, button';
    const target =
      find(`[data-field=${quote(path)}]`) ??
      find(`[data-field^=${quote(`${body(path)}/`)}]`) ??
      find(`[data-place=${quote(body(path))}]`)?.querySelector<HTMLElement>(control) ??
      find(`[data-place^=${quote(`${body(path)}/`)}]`)?.querySelector<HTMLElement>(control);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }

  async #do(work: () => Promise<Edited>): Promise<Edited | null> {
    this.failure = null;
    try {
      await this.texts.flush();
      const edited = await work();
      await this.watched.refetch();
      return edited;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return null;
    }
  }
}
