// Words from a document, and a draft as a file of another kind.

import { describe, expect, test } from 'vitest';
import type { Commands, JobResult, SourceBlock, SourceView, TakeAsk } from '../src/ipc/bindings';
import { joined, languageOf, piecesOf } from '../src/state/source.svelte';
import type { FakeDesk } from './fake/desk';
import { audit, called, openWindow, screen, waitFor } from './open';

const block = (id: number, kind: SourceBlock['kind'], text: string, cells: string[] = []): SourceBlock => ({ id, kind, text, cells });

describe('pieces', () => {
  test('a paragraph is one piece, a row as many as it has words in cells', () => {
    const pieces = piecesOf([block(0, 'paragraph', 'ერთი'), block(1, 'row', 'ორი\tსამი', ['ორი', '', 'სამი'])]);
    expect(pieces.map((piece) => [piece.id, piece.text])).toEqual([['0', 'ერთი'], ['1.0', 'ორი'], ['1.2', 'სამი']]);
  });

  test('paragraphs stay apart, lines of a list stay a list, and a short field takes one line', () => {
    const pieces = piecesOf([block(0, 'paragraph', 'ა\nბ'), block(1, 'item', 'გ'), block(2, 'item', 'დ'), block(3, 'paragraph', 'ე')]);
    expect(joined(pieces, 'prose')).toBe('ა\nბ\n\n- გ\n- დ\n\nე');
    expect(joined(pieces, 'line')).toBe('ა ბ გ დ ე');
    expect(joined([], 'prose')).toBe('');
  });

  test('the language is the one of most letters', () => {
    expect(languageOf('QGIS-ით რუკის შექმნა')).toBe('ka');
    expect(languageOf('Creates a map of „მთა“ with data')).toBe('en');
    expect(languageOf('12,5')).toBe('ka');
  });
});

const edited: Commands['take_source'][1] = { value: null, item: null, changed: [], savedAt: '2026-11-21T10:02:07Z' };

/** Opens a draft's screen before a desk that gives one answer to a job. */
async function openAt(route: string, command: 'open_source' | 'save_as', result: JobResult) {
  let desk: FakeDesk | undefined;
  const handlers = {
    [command]: () => desk?.job(result),
    take_source: () => edited,
  };
  const opened = await openWindow(route, { handlers });
  desk = opened.desk;
  return opened;
}

const document: SourceView = {
  name: 'syllabus.docx',
  blocks: [block(0, 'heading', 'სილაბუსი'), block(1, 'paragraph', 'კურსის მიზანია რუკის შექმნა.'), block(2, 'row', 'a\tb', ['Week', 'Topic'])],
  table: null,
};

test('words go where one says, by keyboard alone, and nothing fills itself', async () => {
  const { desk, user } = await openAt('/draft/d-gis/source', 'open_source', { kind: 'source', value: document });
  await user.click(await screen.findByRole('button', { name: 'აირჩიეთ დოკუმენტი …' }));
  const pieces = await screen.findAllByRole('option');
  expect(pieces.length, 'a cell is a piece of its own').toBe(4);
  expect(desk.calls.some((one) => one.command === 'take_source'), 'opening takes nothing').toBe(false);
  pieces[0]?.focus();
  await user.keyboard('{ArrowDown} ');
  expect(pieces[1]?.getAttribute('aria-selected')).toBe('true');
  const field = screen.getByRole('combobox', { name: 'ველი' });
  await user.click(field);
  await user.type(field, 'მიზანი{Enter}');
  await user.click(await screen.findByRole('radio', { name: 'შეიცვლება' }));
  await user.click(screen.getByRole('button', { name: 'აღება' }));
  const taken = (await called(desk, 'take_source')) as TakeAsk;
  expect(taken).toMatchObject({ name: 'syllabus.docx', edits: [{ path: 'purpose/aim/ka', value: 'კურსის მიზანია რუკის შექმნა.' }], items: [] });
  await screen.findByText(/აღებული: 1 · შეცვლილი: 1 · დოკუმენტში დარჩა: 3/);
  expect(await audit()).toEqual([]);
});

test('a spreadsheet of ours waits for a yes, and what takes away waits longer', async () => {
  const both = (text: string) => ({ ka: text, en: text });
  const value: SourceView = {
    name: 'gis.xlsx',
    blocks: [],
    table: {
      sameDocument: true,
      otherTemplate: false,
      flaws: [{ sheet: 'დონე', cell: 'C4', text: 'six', why: both('ასეთი სიტყვა არ არის') }],
      changes: [
        { id: 0, kind: 'change', place: both('მიზანი'), side: 'ka', before: both('ძველი'), after: both('ახალი'), suggested: true, edits: [{ path: 'purpose/aim/ka', value: 'ახალი' }] },
        { id: 1, kind: 'remove', place: both('შედეგი 6'), side: null, before: both('იცავს'), after: {}, suggested: false, edits: [{ path: 'outcomes/o-datarule/removed', value: true }] },
      ],
    },
  };
  const { desk, user } = await openAt('/draft/d-gis/source', 'open_source', { kind: 'source', value });
  await user.click(await screen.findByRole('button', { name: 'აირჩიეთ დოკუმენტი …' }));
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map((box) => box.checked)).toEqual([true, false]);
  expect(await audit()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'ერთი ცვლილების აღება' }));
  expect(await called(desk, 'take_source')).toMatchObject({ edits: [{ path: 'purpose/aim/ka', value: 'ახალი' }] });
  await waitFor(() => expect(screen.getByRole('heading', { name: /ერთი ცვლილება გადავიდა/ })).toBe(globalThis.document.activeElement));
  expect(screen.getByText('ერთი ცვლილება დარჩა.')).toBeTruthy();
});

test('what a file does not carry is said when it is saved', async () => {
  const written = { path: '/media/usb/descriptor.ka.docx', name: 'descriptor.ka.docx', bytes: 19_000, digest: 'aaaa bbbb cccc dddd', identical: true, contents: [] };
  const losses = [{ ka: 'ისტორია ფაილში არ არის.', en: 'The history is not in the file.' }];
  const { desk, user } = await openAt('/draft/d-gis/save', 'save_as', { kind: 'saved', value: { written, losses } });
  await user.click(await screen.findByRole('radio', { name: 'თანდართული წერილი' }));
  await user.type(screen.getByLabelText('ვის'), 'ცენტრს');
  await user.click(screen.getByRole('button', { name: 'შენახვა …' }));
  expect(await called(desk, 'save_as')).toMatchObject({ format: 'letter', language: 'ka', letter: { to: 'ცენტრს', text: '', from: '' } });
  await screen.findByText('ისტორია ფაილში არ არის.');
  await waitFor(() => expect(globalThis.document.activeElement?.textContent).toContain('იდენტურია'));
  expect(await audit()).toEqual([]);
});
