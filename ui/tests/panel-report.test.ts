// The report of a panel: its page, sentences that stand fast, opinions, replies, signing, reading, saving.

import { within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { ReportBlock, ReportDraft } from '../src/ipc/bindings';
import { router } from '../src/state/router.svelte';
import { tIn } from '../src/words/words.svelte';
import { words } from './fake/assets';
import { aKey, type FakeOptions } from './fake/desk';
import { PANEL } from './fake/panel';
import { changes, fakeReport, FIRST, MINORITY, points, REPORT, spoken, SECOND } from './fake/panel-report';
import { audit, called, openWindow, screen, waitFor } from './open';

const PAGE = '/panel-report/panel-1';
const READ = `/report/${encodeURIComponent(REPORT)}`;
const ka = (id: string, args?: Parameters<typeof tIn>[2]) => tIn('ka', id, args);
const block = (criterion: string | null, id: string): ReportBlock => ({ criterion, why: words(id, { criterion: criterion ?? 'none' }) });
const signed = (complete: boolean, stage: ReportDraft['stage'] = 'draft') => ({ digest: REPORT, stage, complete, current: true });
const finished: Partial<ReportDraft> = { stage: 'final', complete: true, opinions: spoken(), points: points().map((one) => ({ ...one, reply: 'accepted', words: { ka: 'გავითვალისწინეთ.' } })) };

async function open(route: string, options: Parameters<typeof fakeReport>[0] = {}, more: FakeOptions = {}) {
  const fake = fakeReport(options);
  const opened = await openWindow(route, { ...more, handlers: { ...fake.handlers, ...more.handlers } });
  fake.attach(opened.desk);
  await waitFor(() => expect(opened.container.textContent).not.toContain(tIn(more.settings?.language ?? 'ka', 'loading')));
  return { ...opened, fake };
}
const primary = () => document.querySelector<HTMLButtonElement>('main .button.primary');
const passphrase = () => screen.findByLabelText(ka('passphrase'));

/** The first criterion was decided otherwise after its sentence was written. */
function marked(): Partial<ReportDraft> {
  const { passages } = fakeReport().draft;
  return { passages: passages.map((one, at) => (at === 0 ? { ...one, states: 'complies', marked: true } : one)), blocked: [block(FIRST, 'panel-block-sentence')] };
}

describe.each(['ka', 'en'] as const)('in %s', (language) => {
  test.each([
    ['a report with much missing', PAGE, { draft: { decision: null, decisions: [], passages: [], blocked: [block(FIRST, 'panel-block-undecided'), block(null, 'panel-block-no-decision')] } }],
    ['a sentence that is not true any more', PAGE, { draft: marked() }],
    ['a report that the members read', PAGE, { draft: { signed: signed(false) } }],
    ['a report with every opinion', PAGE, { draft: { opinions: spoken(), complete: true } }],
    ['a final report', PAGE, { draft: { stage: 'final', points: points(), changes: changes() } }],
    ['a final report that is signed', PAGE, { draft: { ...finished, signed: signed(true, 'final') } }],
    ['signing', `${PAGE}/sign`, {}],
    ['signing without a key', `${PAGE}/sign`, { draft: { keys: [] } }],
    ['packing for the council', `${PAGE}/council`, { draft: { ...finished, signed: signed(true, 'final') } }],
    ['a signed draft', READ, { view: { own: true } }],
    ['a signed final report', READ, { view: { stage: 'final', points: finished.points, changes: changes(), left: [{ ka: 'ნიმუში გასული' }] } }],
    ['an opinion', `${READ}/opinion`, { view: { seat: 'student', complete: false } }],
  ] as [string, string, Parameters<typeof fakeReport>[0]][])('%s passes axe', async (_, route, options) => {
    await open(route, options, { settings: { language } });
    expect(await audit()).toEqual([]);
  });
});

describe('the page', () => {
  test('a sentence that is not true any more is said so and written anew', async () => {
    const { user, desk } = await open(PAGE, { draft: marked() });
    expect(await screen.findByText(ka('panel-report-marked', { rating: ka('rating-partially-complies') }))).toBeTruthy();
    expect(primary()?.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: new RegExp(`^${ka('panel-report-go')}`) }));
    const anew = screen.getByRole('button', { name: new RegExp(`^${ka('panel-report-anew')}`) });
    expect(document.activeElement).toBe(anew);
    await user.keyboard('{Enter}');
    expect(await called(desk, 'write_sentences')).toEqual({ document: 'panel-1', criterion: FIRST });
    await waitFor(() => expect(screen.queryByRole('button', { name: new RegExp(`^${ka('panel-report-anew')}`) })).toBeNull());
    expect(primary()?.textContent).toContain(ka('panel-report-sign-members'));
  });

  test('what is mended in the discussion leads there', async () => {
    await open(PAGE, { draft: { blocked: [block(SECOND, 'panel-block-no-words'), block(null, 'panel-block-no-decision')] } });
    const ways = (await screen.findAllByRole('link', { name: new RegExp(`^${ka('panel-report-go')}`) })).map((way) => way.getAttribute('href'));
    expect(ways).toEqual([`#${PANEL}/${encodeURIComponent(SECOND)}`, `#${PANEL}/decision`]);
  });

  test('prose is free, and from the first key on the sentences stand fast', async () => {
    const { user, desk, fake } = await open(PAGE);
    const field = await screen.findByRole('textbox', { name: `${ka('panel-report-whole')}, ქართულად` });
    await user.type(field, 'ჯგუფი ერთ დღეს იმსჯელა.');
    await user.tab();
    await waitFor(() => expect(fake.draft.whole.ka).toBe('ჯგუფი ერთ დღეს იმსჯელა.'));
    expect(desk.calls.filter(({ command }) => command === 'write_sentences').map(({ args }) => args)).toEqual([{ document: 'panel-1', criterion: null }]);
    expect(screen.queryByRole('textbox', { name: /ჯგუფის შეფასებით/ })).toBeNull();
  });

  test('a number leads to its quote', async () => {
    const { user } = await open(PAGE);
    await user.click(await screen.findByRole('button', { name: ka('panel-report-quote', { n: 1, words: 'აანალიზებს მონაცემებს' }) }));
    expect(document.activeElement?.textContent).toContain('„აანალიზებს მონაცემებს“');
  });
});

describe('from the draft to the council', () => {
  test('signed for the members; a wrong passphrase is said where one types', async () => {
    const { user, desk } = await open(PAGE);
    await user.click(await screen.findByRole('link', { name: ka('panel-report-sign-members') }));
    await user.type(await passphrase(), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('პაროლი');
    await waitFor(async () => expect(document.activeElement).toBe(await passphrase()));
    await user.type(await passphrase(), 'სამი მწვანე ხე{Enter}');
    expect(await screen.findByText('/media/usb/report.zip')).toBeTruthy();
    expect(screen.getByText(ka('panel-report-after-members'))).toBeTruthy();
    expect(await called(desk, 'sign_report')).toEqual({ document: 'panel-1', key: aKey.did, passphrase: 'სამი მწვანე ხე' });
    await user.click(screen.getByRole('link', { name: ka('panel-report-to') }));

    // The members are waited for; the chair speaks, too.
    expect(await screen.findByText(ka('panel-report-asked'))).toBeTruthy();
    expect(screen.getByText(ka('panel-report-stale'))).toBeTruthy();
    expect(screen.getByRole('link', { name: ka('panel-report-speak-own') }).getAttribute('href')).toBe(`#${READ}/opinion`);
    await user.keyboard('{Control>}o{/Control}');
    expect(await screen.findByText(MINORITY.ka!)).toBeTruthy();
    expect(primary()?.textContent).toContain(ka('panel-report-sign-whole'));
  });

  test('after the draft the final report begins, and the points are replied to by keys', async () => {
    const { user, fake } = await open(PAGE, { draft: { opinions: spoken(), complete: true, signed: signed(true) } });
    await user.click(await screen.findByRole('button', { name: ka('panel-report-begin-final') }));
    await waitFor(() => expect(document.querySelector('h1')?.textContent).toBe(ka('panel-report-stage-final')));
    await screen.findByRole('heading', { name: ka('panel-report-points') });
    await user.keyboard('1');
    await waitFor(() => expect(fake.draft.points[0]?.reply).toBe('accepted'));
    await user.keyboard('u');
    await user.keyboard('3');
    await waitFor(() => expect(fake.draft.points[1]?.reply).toBe('not-accepted'));
    await waitFor(() => expect(screen.getAllByRole<HTMLInputElement>('radio').filter((one) => one.checked).map((one) => one.value)).toEqual(['accepted', 'not-accepted']));
    const why = screen.getAllByRole('textbox', { name: new RegExp(`^${ka('panel-report-reply-words')}.*ქართულად$`) });
    await user.type(why[0]!, 'გავითვალისწინეთ.');
    await user.tab();
    await waitFor(() => expect(fake.draft.points[0]?.words.ka).toBe('გავითვალისწინეთ.'));
    await user.type(screen.getByRole('textbox', { name: new RegExp(`^${ka('panel-report-reason')}.*ქართულად$`) }), 'დააზუსტეს.');
    await user.tab();
    await waitFor(() => expect(fake.draft.changes[0]?.reason.ka).toBe('დააზუსტეს.'));
    expect(await audit()).toEqual([]);
  });

  test('the signed final report is packed for the council and does not change any more', async () => {
    const { user, desk } = await open(PAGE, { draft: { ...finished, signed: signed(true, 'final') } });
    expect(await screen.findByText(ka('panel-report-done'))).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('link', { name: ka('panel-report-council') }));
    await user.type(await passphrase(), 'სამი მწვანე ხე{Enter}');
    expect(await screen.findByText('/media/usb/council.zip')).toBeTruthy();
    expect(await called(desk, 'sign_council')).toBeTruthy();
  });
});

describe('reading', () => {
  test('what a minority says stands word for word in its author’s name', async () => {
    await open(READ);
    const said = await screen.findByRole('blockquote', { name: ka('panel-report-minority-by', { name: 'ნიმუში დამსაქმებელი' }) });
    expect(within(said).getByText(MINORITY.ka!)).toBeTruthy();
    expect(within(said).getByText(MINORITY.en!)).toBeTruthy();
  });

  test('recommendations, suggestions and good practice stand apart', async () => {
    await open(READ);
    for (const list of ['recommendations', 'suggestions', 'good-practice']) expect(await screen.findByRole('heading', { name: ka(`panel-report-${list}`) })).toBeTruthy();
  });

  test('who wrote the descriptor answers the draft', async () => {
    const { user, desk } = await open(READ, { view: { own: true } });
    await user.click(await screen.findByRole('button', { name: ka('panel-report-answer') }));
    expect(await called(desk, 'answer_review')).toEqual({ document: 'd-gis', review: REPORT });
    await waitFor(() => expect(router.path).toBe('/answer/a-1'));
  });

  test('a member who does not go along says why, and signs that', async () => {
    const { user, desk } = await open(READ, { view: { seat: 'chair', complete: false } });
    await user.click(await screen.findByRole('link', { name: ka('panel-report-speak') }));
    await user.click(await screen.findByRole('radio', { name: ka('panel-report-opinion-dissents') }));
    await user.type(await passphrase(), 'სამი მწვანე ხე');
    expect(primary()?.disabled, 'no words yet').toBe(true);
    await user.type(screen.getByRole('textbox', { name: `${ka('panel-report-opinion-words')}, ქართულად` }), MINORITY.ka!);
    await user.click(primary()!);
    expect(await called(desk, 'sign_opinion')).toEqual({ digest: REPORT, position: 'dissents', words: { ka: MINORITY.ka }, key: aKey.did, passphrase: 'სამი მწვანე ხე' });
    expect(await screen.findByText(ka('panel-report-opinion-after'))).toBeTruthy();
  });

  test('whoever signed a positive final report endorses it in Open Badges', async () => {
    const { user, desk } = await open(READ, { view: { stage: 'final', signer: { ...fakeReport().view.signer, did: aKey.did } } });
    await user.click(await screen.findByRole('link', { name: ka('panel-report-badge') }));
    await user.type(await passphrase(), 'სამი მწვანე ხე{Enter}');
    expect(await screen.findByText('/media/usb/report.badge.json')).toBeTruthy();
    expect(await called(desk, 'sign_badge')).toEqual({ digest: REPORT, key: aKey.did, passphrase: 'სამი მწვანე ხე' });
    expect(await audit()).toEqual([]);
  });

  test('it is saved to read: Word, English, for publication', async () => {
    const { user, desk } = await open(READ);
    await user.click(await screen.findByRole('button', { name: ka('panel-report-save') }));
    const dialog = await screen.findByRole('dialog');
    for (const name of ['panel-report-save-docx', 'source-side-en', 'panel-report-save-redacted']) await user.click(within(dialog).getByRole('radio', { name: ka(name) }));
    expect(await audit()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: ka('panel-report-save-choose') }));
    expect(await called(desk, 'save_report')).toEqual({ digest: REPORT, language: 'en', form: 'docx', redacted: true });
    expect(await within(dialog).findByText('/media/usb/report.docx')).toBeTruthy();
  });
});
