// One review in progress: what the desk says of it, the criterion at hand, the words on their way, and the passage that
// is marked in the text.

import type { CriterionView, EvidenceView, PackView, RatingView, ReviewView, TextItem } from '../ipc/bindings';
import { call } from '../ipc/call';
import { showsIn, sidesOf, type Sides } from '../words/reading';
import { byWord, sentences, type Span, type Step } from '../words/sentences';
import { packOf } from './packs';
import { Rated } from './rated.svelte';
import { Watched } from './watched.svelte';

/** A passage of the text: a field with its language side, and a span of its plain text. */
export interface Place extends Span {
  field: string;
}

/** A sentence one can move to. */
interface Sentence extends Place {
  text: string;
  item: TextItem;
}

export class ReviewState extends Rated {
  /** The pack it was begun with. */
  pack = $state.raw() as PackView;
  readonly watched: Watched<ReviewView>;
  sides = $state<Sides>('ka');
  /** The criterion at hand. */
  current = $state<string | null>(null);
  /** What is marked in the text, ready to be quoted. */
  cursor = $state.raw<Place | null>(null);

  /** Where the mark was when it was taken away. */
  #left: Place | null = null;

  constructor(id: string, pack: PackView) {
    super(id);
    this.pack = pack;
    this.watched = new Watched(() => this.#fetch(), () => [id]);
  }

  /** The review beside its own pack; one that is not of this computer comes with the package. */
  async #fetch(): Promise<ReviewView> {
    const view = await call('review', { document: this.id });
    if (view.pack.digest !== this.pack.head.digest) {
      this.pack = await (view.packKnown ? packOf(view.pack) : call('review_pack', { document: this.id }));
    }
    return view;
  }

  get view(): ReviewView | null {
    return this.watched.value;
  }

  get readonly(): boolean {
    return this.view?.signed ?? true;
  }

  get steps(): ReviewView | null {
    return this.view;
  }

  refetch(): Promise<void> {
    return this.watched.refetch();
  }

  /** Criteria of this review, in the order of the pack. */
  criteria = $derived.by<CriterionView[]>(() => {
    const ratings = this.watched.value?.ratings ?? {};
    return this.pack.criteria.filter((one) => ratings[one.id]);
  });

  criterion = $derived<CriterionView | null>(this.criteria.find((one) => one.id === this.current) ?? this.criteria[0] ?? null);
  at = $derived(this.criteria.findIndex((one) => one.id === this.criterion?.id));
  rating = $derived<RatingView | null>(this.criterion ? this.ratingOf(this.criterion.id) : null);

  ratingOf(criterion: string): RatingView | null {
    return this.watched.value?.ratings[criterion] ?? null;
  }

  /** The next criterion that asks for something, after this one and then from the start. */
  nextOpen(): CriterionView | null {
    const all = [...this.criteria.slice(this.at + 1), ...this.criteria.slice(0, this.at)];
    return all.find((one) => this.isOpen(one.id)) ?? null;
  }

  /** The criterion `step` places further. */
  neighbour(step: 1 | -1): CriterionView | null {
    return this.criteria[this.at + step] ?? null;
  }

  async close(): Promise<void> {
    await this.texts.close();
    this.watched.close();
  }

  async finish(criterion: string): Promise<void> {
    await this.do(() => call('edit', { document: this.id, path: `ratings/${criterion}/done`, value: true }));
  }

  /** Says how sure one is, or says nothing of it. */
  async trust(criterion: string, confidence: string | null): Promise<void> {
    await this.do(() => call('edit', { document: this.id, path: `ratings/${criterion}/confidence`, value: confidence }));
  }

  /** Quotes a passage under the criterion at hand; gives the words that were quoted. */
  async quote(place: Place): Promise<string | null> {
    const criterion = this.criterion;
    const text = this.plain(place.field);
    if (!criterion || text === null) return null;
    const exact = text.slice(place.start, place.end);
    const edited = await this.do(() =>
      call('add_evidence', { document: this.id, criterion: criterion.id, field: place.field, exact, start: place.start }),
    );
    return edited ? exact : null;
  }

  // The text.

  items = $derived.by<TextItem[]>(() => (this.watched.value?.text ?? []).flatMap((section) => section.items));

  /** The sides of an item that are shown: what is asked for, else what there is. */
  sidesOf(item: TextItem): ('ka' | 'en')[] {
    return sidesOf(item, this.sides);
  }

  sentences = $derived.by<Sentence[]>(() =>
    this.items
      .filter((item) => item.quotable)
      .flatMap((item) =>
        this.sidesOf(item).flatMap((side) => {
          const text = item.text[side] ?? '';
          return sentences(text).map((span) => ({ ...span, field: `${item.path}/${side}`, text: text.slice(span.start, span.end), item }));
        }),
      ),
  );

  /** The plain text of a field with its side. */
  plain(field: string): string | null {
    const item = this.items.find((one) => field === `${one.path}/ka` || field === `${one.path}/en`);
    return item?.text[field.endsWith('/en') ? 'en' : 'ka'] ?? null;
  }

  /** True when a criterion usually shows in a field. */
  shows(criterion: CriterionView, path: string): boolean {
    return showsIn(criterion, path);
  }

  /** The first text in which the criterion at hand shows. */
  firstShown = $derived.by<TextItem | null>(() => {
    const criterion = this.criterion;
    return criterion ? (this.items.find((item) => item.quotable && this.shows(criterion, item.path)) ?? null) : null;
  });

  /** Quotes of a criterion as places in the text; words that stand there more than once are found the first time. */
  quotesAt(criterion: string): Place[] {
    return (this.ratingOf(criterion)?.evidence ?? []).flatMap(({ quote }) => {
      const start = this.plain(quote.field)?.indexOf(quote.exact) ?? -1;
      return start < 0 ? [] : [{ field: quote.field, start, end: start + quote.exact.length }];
    });
  }

  /** Moves the mark to the sentence before or after it; the first time to where the criterion shows. */
  move(step: 1 | -1): Sentence | null {
    const all = this.sentences;
    const place = this.cursor ?? this.#left;
    const here = place ? this.#sentenceAt(place) : -1;
    const first = all.findIndex((one) => one.item === this.firstShown);
    const to = here < 0 ? Math.max(0, first) : Math.min(all.length - 1, Math.max(0, here + step));
    const sentence = all[to] ?? null;
    if (sentence) this.cursor = { field: sentence.field, start: sentence.start, end: sentence.end };
    return sentence;
  }

  /** Changes the mark by one word, inside its sentence; gives the words now marked. */
  narrow(step: Step): string | null {
    const cursor = this.cursor;
    const sentence = cursor ? this.sentences[this.#sentenceAt(cursor)] : undefined;
    const text = cursor ? this.plain(cursor.field) : null;
    if (!cursor || !sentence || text === null) return null;
    const around = { start: Math.min(sentence.start, cursor.start), end: Math.max(sentence.end, cursor.end) };
    this.cursor = { field: cursor.field, ...byWord(text, cursor, step, around) };
    return text.slice(this.cursor.start, this.cursor.end);
  }

  /** Takes the mark away; moving goes on from where it was. */
  unmark(): void {
    this.#left = this.cursor ?? this.#left;
    this.cursor = null;
  }

  /** Turns to a criterion: the mark begins anew where it shows. */
  turn(criterion: string): void {
    if (criterion === this.current) return;
    this.current = criterion;
    this.cursor = null;
    this.#left = null;
  }

  /** Marks the sentence around a point of a field. */
  point(field: string, at: number): void {
    const sentence = this.sentences.find((one) => one.field === field && one.start <= at && at <= one.end);
    if (sentence) this.cursor = { field, start: sentence.start, end: sentence.end };
  }

  /** Shows a quote: its language, its passage marked. */
  show({ quote }: EvidenceView): Place | null {
    const side = quote.field.endsWith('/en') ? 'en' : 'ka';
    if (this.sides !== 'both' && this.sides !== side) this.sides = side;
    const start = this.plain(quote.field)?.indexOf(quote.exact) ?? -1;
    if (start < 0) return null;
    this.cursor = { field: quote.field, start, end: start + quote.exact.length };
    return this.cursor;
  }

  #sentenceAt(place: Place): number {
    return this.sentences.findIndex((one) => one.field === place.field && one.start <= place.start && place.start < one.end);
  }
}
