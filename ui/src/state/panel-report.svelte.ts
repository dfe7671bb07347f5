// The report of a panel as its chair writes it: what the desk says of it, what comes next, and the words on their way.

import type { Both, Edited, FailureView, ReportBlock, ReportDecision, ReportDraft, ReportPoint } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { app } from './app.svelte';
import { Texts } from './texts.svelte';
import { Watched } from './watched.svelte';

/** The replies to a point of the institution in the order people see, each with its key. */
export const REPLIES = [
  { reply: 'accepted', key: '1' },
  { reply: 'partly-accepted', key: '2' },
  { reply: 'not-accepted', key: '3' },
] as const;
export type Reply = (typeof REPLIES)[number]['reply'];

/** What comes next: something is missing; the members read it; they are waited for; it is signed with what they said; the
 * final report; the council. */
export type Step = 'write' | 'members' | 'ask' | 'whole' | 'final' | 'council';

/** The address of the page on which a report is written. */
export const writingRoute = (document: string, place = ''): string => `/panel-report/${encodeURIComponent(document)}${place && `/${place}`}`;

/** The address of a signed report. */
export const reportRoute = (digest: string, place = ''): string => `/report/${encodeURIComponent(digest)}${place && `/${place}`}`;

/** What a criterion asks for, by the report itself or by the pack. */
export function requirement(criterion: string, decisions: readonly ReportDecision[] = []): Both {
  const said = decisions.find((one) => one.criterion === criterion)?.requirement;
  return said ?? app.pack?.criteria.find((one) => one.id === criterion)?.text ?? { ka: criterion, en: criterion };
}

/** The word for an overall result. */
export const overall = (token: string | null): Both | undefined => app.pack?.decisions.find((one) => one.token === token)?.label;

export class PanelReportState {
  readonly id: string;
  readonly watched: Watched<ReportDraft>;
  readonly texts: Texts;
  failure = $state.raw<FailureView | null>(null);
  /** The point of the institution at hand. */
  current = $state<string | null>(null);
  /** Sentences that state ratings stand fast once somebody writes around them. */
  #written = false;

  constructor(id: string) {
    this.id = id;
    this.watched = new Watched(
      () => call('report_draft', { document: id }),
      () => [id, 'panels', 'keys', 'shelf'],
    );
    this.texts = new Texts(id, () => this.watched.refetch());
  }

  get view(): ReportDraft | null {
    return this.watched.value;
  }

  step = $derived.by<Step>(() => {
    const view = this.watched.value;
    if (!view || view.blocked.length > 0) return 'write';
    const { signed, complete, stage } = view;
    if (!signed?.current || signed.stage !== stage) return complete ? 'whole' : 'members';
    if (!signed.complete) return complete ? 'whole' : 'ask';
    return stage === 'draft' ? 'final' : 'council';
  });

  /** The final report is signed with everybody's opinion. */
  get readonly(): boolean {
    const { signed, stage } = this.view ?? {};
    return stage === 'final' && signed?.stage === 'final' && signed.complete;
  }

  points = $derived.by<ReportPoint[]>(() => this.watched.value?.points ?? []);
  replied = $derived(this.points.filter((one) => one.reply !== null).length);

  /** The point at hand, else the first without a reply. */
  get point(): ReportPoint | null {
    return this.points.find((one) => one.criterion === this.current) ?? this.nextPoint() ?? this.points[0] ?? null;
  }

  /** The next point without a reply, after the one at hand and then from the start. */
  nextPoint(): ReportPoint | null {
    const at = this.points.findIndex((one) => one.criterion === this.current);
    return [...this.points.slice(at + 1), ...this.points.slice(0, Math.max(0, at))].find((one) => one.reply === null) ?? null;
  }

  /** The place on this page where something is mended; `null` when it is mended in the discussion. */
  placeOf({ criterion }: ReportBlock): string | null {
    const { view } = this;
    if (!view) return null;
    if (view.passages.some((one) => one.criterion === criterion && one.marked)) return `passage/${criterion}`;
    const point = view.points.find((one) => one.criterion === criterion);
    if (point && (point.reply === null || !worded(point.words))) return `replies/${criterion}`;
    const change = view.changes.find((one) => one.criterion === criterion);
    if (change && !worded(change.reason)) return `reasons/${criterion ?? 'whole'}`;
    return null;
  }

  text(path: string, saved: string | undefined): string {
    return String(this.texts.value(path, saved) ?? '');
  }

  /** Words under the hand; the sentences around them stand fast from now on. */
  type(path: string, value: string): void {
    this.texts.type(path, value || null);
    if (path.startsWith('prose/')) void this.writeSentences();
  }

  /** Writes every sentence that is not written yet. */
  async writeSentences(): Promise<void> {
    if (this.#written) return;
    this.#written = true;
    await call('write_sentences', { document: this.id, criterion: null }).catch((refusal: unknown) => (this.failure = asFailure(refusal)));
  }

  /** Writes one sentence anew, as the decision is now. */
  writeAnew(criterion: string): Promise<boolean> {
    return this.#do(() => call('write_sentences', { document: this.id, criterion }));
  }

  reply(criterion: string, reply: Reply): Promise<boolean> {
    return this.#do(() => call('edit', { document: this.id, path: `replies/${criterion}/answer`, value: reply }));
  }

  beginFinal(): Promise<boolean> {
    return this.#do(() => call('begin_final', { document: this.id }));
  }

  async undo(): Promise<void> {
    if (this.view?.undo) await this.#do(() => call('undo', { document: this.id }));
  }

  async redo(): Promise<void> {
    if (this.view?.redo) await this.#do(() => call('redo', { document: this.id }));
  }

  async close(): Promise<void> {
    await this.texts.close();
    this.watched.close();
  }

  /** True when it was done. */
  async #do(work: () => Promise<Edited>): Promise<boolean> {
    this.failure = null;
    try {
      await this.texts.flush();
      await work();
      await this.watched.refetch();
      return true;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return false;
    }
  }
}

/** Something is said, in either language. */
const worded = (both: Both): boolean => Boolean(both.ka?.trim() || both.en?.trim());
